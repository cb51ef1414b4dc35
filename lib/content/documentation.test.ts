import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DOCUMENT_WORDS } from '../editor/words/document-words';
import { story } from '../testing/broken-file';
import { type Fence, fencesOf, headingsOf, linksOf, namedRows, sectionOf } from '../testing/markdown-document';
import { ChartFiles, unusedFigures } from './body/chart-data';
import { compileBody } from './body/compile-body';
import { checkDocument } from './check-document';
import { formatProblem, type Problem } from './problem';
import { ARTICLE_KINDS, articleSchema, FURNITURE } from './schema/article';
import { STORY_PART_NAMES, STORY_PARTS } from './story-parts';

const read = (file: string) => readFileSync(file, 'utf8');
const filesIn = (folder: string, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));

const readme = read('README.md');
const editors = read('docs/editors.md');
const operators = read('docs/operators.md');
const storyParts = read('docs/story-parts.md');
const DOCUMENTS = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesIn('docs', '.md'), ...filesIn('docs/decisions', '.md')];

/** Fields of a schema as JSON Schema tells them. */
interface Shape {
  properties?: Record<string, Shape>;
  required?: string[];
  items?: Shape;
  enum?: unknown[];
}

const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;
const namesIn = (schema: z.ZodType) => Object.keys(shapeOf(schema).properties ?? {});

/** Every field of a shape and of what it holds, and whether it has to be there. */
function fieldsOf({ properties = {}, required = [], items }: Shape): [name: string, required: boolean][] {
  const own = Object.entries(properties).flatMap(([name, field]): [string, boolean][] => [
    [name, required.includes(name)],
    ...fieldsOf(field),
  ]);
  return items ? [...own, ...fieldsOf(items)] : own;
}

/** Every word that is one of a few in a shape. */
function wordsOf({ properties = {}, items, enum: words = [] }: Shape): unknown[] {
  return [...words, ...[...Object.values(properties), ...(items ? [items] : [])].flatMap(wordsOf)];
}

/** The tables of a section say of every field whether it has to be there, and name no other; its text names every word. */
function expectExplained(section: string, shape: Shape, besides: [name: string, required: boolean][] = []): void {
  const rows = namedRows(section).map(({ name, cells: [need = ''] }) => [name, need.startsWith('required')]);
  expect(rows.sort()).toEqual([...fieldsOf(shape), ...besides].sort());
  for (const word of wordsOf(shape)) if (typeof word === 'string') expect(section, word).toContain(`\`${word}\``);
}

describe('what the documents say', () => {
  it('the story of the README is one that the site accepts', () => {
    const [example] = fencesOf(readme).filter(({ language }) => language === 'mdx');
    expect(checkDocument('articles/2026/11/harbour-bridge-closes.mdx', example?.text ?? '').problems).toEqual([]);
  });

  it('every field of a story is explained to editors, and those that every story needs are named', () => {
    for (const name of namesIn(articleSchema)) expect(editors, name).toContain(`\`${name}\``);
    const [needs = ''] = /^Every story needs[\s\S]*?\n\n/m.exec(editors) ?? [];
    expect([...needs.matchAll(/`(\w+)`/g)].map(([, name]) => name).sort()).toEqual(
      [...(shapeOf(articleSchema).required ?? []), 'publishedAt'].sort(),
    );
  });

  it('every variable of the environment is explained to operators', () => {
    const source = read('lib/site/environment.ts');
    for (const [, name = ''] of source.matchAll(/variables\.((?:SITE_\w+)|PORT|HOST)\b/g)) expect(operators, name).toContain(`\`${name}\``);
  });

  it('the fields of a story are told by the names that the editor gives them', () => {
    const rows = [...editors.matchAll(/^\| (`.+?`) \| ([^|]+) \| [^|]+ \|$/gm)];
    const told = rows.flatMap(([, names = '', labels = '']) => {
      const label = labels.split(', ');
      return [...names.matchAll(/`(\w+)`/g)].map(([, name = ''], index) => [name, label[index]]);
    });
    expect(told).toEqual(expect.arrayContaining(Object.entries(DOCUMENT_WORDS.Article.fields).map(([name, words]) => [name, words.label])));
  });

  it.each(DOCUMENTS)('every command, file, anchor and picture that %s names is there', (file) => {
    const document = read(file);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, name = ''] of document.matchAll(/`?npm run ([a-z:-]+)/g)) expect(Object.keys(scripts)).toContain(name);
    for (const { text, picture, target } of linksOf(document)) {
      if (/^(https?|mailto):/.test(target)) continue;
      const [path = '', anchor] = target.split('#');
      const meant = path === '' ? file : join(file, '..', path);
      expect(existsSync(meant), `${file} → ${target}`).toBe(true);
      if (anchor !== undefined) expect(headingsOf(read(meant)).map((heading) => heading.anchor)).toContain(anchor);
      if (picture) expect(text.length, `what ${target} shows, for those who cannot see it`).toBeGreaterThan(40);
    }
  });

  it('every picture that is taken for the documents stands in one', () => {
    const shown = DOCUMENTS.flatMap((file) => linksOf(read(file)).map(({ target }) => join(file, '..', target)));
    for (const picture of filesIn('docs/pictures', '.webp')) expect(shown).toContain(picture);
  });
});

describe('story parts are explained to editors', () => {
  const FOLDER = 'articles/2026/11';
  const fences = fencesOf(storyParts);
  /** Figures lie beside a story under the name that their fence gives them. */
  const chartsOf = (csv: Fence[]) => new ChartFiles(FOLDER, new Map(csv.map(({ words, text }) => [words.replace('wrong ', ''), text])));
  const figures = fences.filter(({ language, words }) => language === 'csv' && !words.startsWith('wrong'));
  const charts = chartsOf(figures);
  const problemsOf = (text: string) =>
    compileBody(text, { file: 'docs/story-parts.md', firstLine: 1, live: text.startsWith('<Update'), charts }).problems;
  const examples = fences.filter(({ language, words }) => language === 'mdx' && words === '');

  it.each(examples.map(({ text }) => text))('with examples that the site accepts: %s', (example) => {
    expect(problemsOf(example)).toEqual([]);
  });

  it('with figures that a chart of theirs draws', () => {
    for (const { text } of examples) problemsOf(text);
    expect(
      unusedFigures(
        FOLDER,
        figures.map(({ words }) => words),
        charts.used,
      ),
    ).toEqual([]);
  });

  const wrong = fences.filter(({ words }) => words.startsWith('wrong'));

  it.each(wrong)('with mistakes of which the site says what is written below them: $text', (example) => {
    const { language, words, text } = example;
    const told = (problem: Problem) => formatProblem(problem).replace(/^docs\/story-parts\.md:\S+ +/, '');
    const problems =
      language === 'csv'
        ? [chartsOf([example]).read(words.replace('wrong ', ''), { file: '', line: 1, column: 1 })].flat()
        : problemsOf(text).sort((a, b) => a.line - b.line);
    const said = fences[fences.indexOf(example) + 1];
    expect(said?.language).toBe('text');
    expect(said?.text.replace(/\s+/g, ' ').trim()).toBe((problems as Problem[]).map(told).join('\n').replace(/\s+/g, ' '));
  });

  it.each(STORY_PART_NAMES)('%s with an example, each attribute and what it may be', (name) => {
    const section = sectionOf(storyParts, name);
    const own = name === 'Timeline' ? section.replace(sectionOf(storyParts, 'TimelineEntry'), '') : section;
    // `data` is taken into columns and rows before a chart is checked.
    expectExplained(own, shapeOf(STORY_PARTS[name].schema), name === 'Chart' ? [['data', false]] : []);
    expect(examples.filter(({ text }) => text.includes(`<${name}`))).not.toEqual([]);
    expect(editors).toContain(`[\`${name}\`](story-parts.md#${name.toLowerCase()})`);
  });

  const kinds = sectionOf(storyParts, 'What each kind of story brings');

  it('with every kind of story', () => {
    const named = namedRows(kinds.slice(0, kinds.indexOf('\n### '))).map(({ name }) => name);
    expect(named).toEqual([...ARTICLE_KINDS]);
  });

  it.each(Object.entries(FURNITURE))('with what a story of kind %s needs, and an example that the site accepts', (kind, field) => {
    const heading = headingsOf(kinds).find(({ anchor }) => anchor === kind)?.text ?? '';
    const section = sectionOf(kinds, heading);
    expectExplained(section, shapeOf(articleSchema).properties?.[field] ?? {});
    const fields = fencesOf(section).find(({ language }) => language === 'yaml')?.text ?? '';
    expect(fields).toContain(`kind: ${kind}\n`);
    const text = story({ kind: undefined }).replace('---\n', `---\n${fields}`);
    expect(checkDocument('articles/2026/11/example.mdx', text).problems).toEqual([]);
  });
});
