import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { compileBody } from './body/compile-body';
import { checkDocument } from './check-document';
import { ARTICLE_KINDS, articleSchema } from './schema/article';
import { STORY_PART_NAMES, STORY_PARTS } from './story-parts';

const editors = readFileSync('docs/editors.md', 'utf8');
const operators = readFileSync('docs/operators.md', 'utf8');
const readme = readFileSync('README.md', 'utf8');

const mdxBlocks = (text: string) => [...text.matchAll(/```mdx\n([\s\S]*?)```/g)].map(([, block = '']) => block);
const namesIn = (schema: z.ZodType) =>
  Object.keys((z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }).properties ?? {}) as object);

describe('what the documents say', () => {
  it('the story of the README is one that the site accepts', () => {
    const [story = ''] = mdxBlocks(readme);
    expect(checkDocument('articles/2026/11/harbour-bridge-closes.mdx', story).problems).toEqual([]);
  });

  it('the story parts of the editors’ examples are accepted', () => {
    const examples = mdxBlocks(editors);
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples)
      expect(compileBody(example, { file: 'docs/editors.md', firstLine: 1, live: false }).problems).toEqual([]);
  });

  it('every field and kind of a story is explained to editors', () => {
    for (const name of [...namesIn(articleSchema), ...ARTICLE_KINDS]) expect(editors, name).toContain(`\`${name}\``);
  });

  it.each(STORY_PART_NAMES)('%s is explained to editors with each of its attributes', (name) => {
    const described = new RegExp(`<${name}[ >][^\`]*`).exec(editors)?.[0] ?? '';
    for (const attribute of namesIn(STORY_PARTS[name].schema)) expect(described, `${name} ${attribute}`).toContain(attribute);
  });

  it('every variable of the environment is explained to operators', () => {
    const source = readFileSync('lib/site/environment.ts', 'utf8');
    for (const [, name = ''] of source.matchAll(/variables\.((?:SITE_\w+)|PORT|HOST)\b/g)) expect(operators, name).toContain(`\`${name}\``);
  });

  it('every command that a document names is there', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
    for (const [, name = ''] of `${readme}${editors}${operators}`.matchAll(/`?npm run ([a-z:-]+)/g))
      expect(Object.keys(scripts)).toContain(name);
  });
});
