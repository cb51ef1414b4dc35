import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Page, test } from '@playwright/test';
import { visit } from 'unist-util-visit';
import { parse } from 'yaml';
import type { z } from 'zod';
import { checkFile } from '#lib/content/check-file';
import { FURNITURE } from '#lib/content/schema/article';
import { DOCUMENT_TYPES, type DocumentType } from '#lib/content/schema/document-types';
import { partAt, STORY_PART_NAMES, STORY_PARTS, type StoryPartName } from '#lib/content/story-parts';
import { checkForm } from '#lib/editor/check-form';
import { DOCUMENT_WORDS } from '#lib/editor/words/document-words';
import type { AnyWords } from '#lib/editor/words/field-words';
import { STORY_PART_WORDS } from '#lib/editor/words/story-part-words';
import { DOCUMENT_RECIPES, FURNISHED, WHOLE_STORY } from '../support/document-recipes';
import { RunningEditor } from '../support/editor';
import { expect, StoryText, untick } from '../support/editor-forms';
import { fillForm } from '../support/fill-form';
import { command } from '../support/machine';
import { Newsroom } from '../support/site';
import { STORY_PART_RECIPES } from '../support/story-part-recipes';

/** Everything that the editor has a form for, filled in whole. What is written is looked at together in the end. */
test.describe.configure({ mode: 'serial' });

let newsroom: Newsroom;
let editor: RunningEditor;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  newsroom = await Newsroom.open('2026-11-25T08:00:00.000Z');
  editor = await RunningEditor.startOn(newsroom.contentDir, newsroom.clockFile);
});

test.afterAll(async () => {
  await editor?.stop();
  await newsroom?.close();
});

const OPENING = 'The bell of the old ferry hangs again.';
const PARTS = '2026/11/every-part';
const FIELDS = '2026/11/every-field';

const BARE_STORY = {
  headline: 'The bell',
  standfirst: 'It is back.',
  section: 'city',
  authors: ['nadia-el-khatib'],
  topics: ['harbour'],
  status: 'draft',
};

test('a story with every story part is saved as it was entered', async ({ page }) => {
  const { kind, live } = WHOLE_STORY;
  await begin(page, 'Article', { ...BARE_STORY, kind, live }, PARTS);
  const text = await StoryText.begin(page, OPENING);
  for (const name of STORY_PART_NAMES) if (!isWithin(name)) await bringIn(text, name);
  await create(page, 'Article', PARTS);
  const parts = partsIn(PARTS, await saved('Article', PARTS));
  for (const name of STORY_PART_NAMES) {
    const { fields, ...between } = STORY_PART_RECIPES[name];
    expect(asEntered(parts.get(name)?.props), name).toEqual(fields);
    if ('words' in between) expect(parts.get(name)?.words, name).toBe(between.words);
  }
});

test('a story in which every field is filled in is saved as it was entered', async ({ page }) => {
  await begin(page, 'Article', WHOLE_STORY, FIELDS);
  await StoryText.begin(page, OPENING);
  await create(page, 'Article', FIELDS);
  expect(asEntered(fieldsOf(await saved('Article', FIELDS)))).toEqual(WHOLE_STORY);
});

test('opened and saved again, what nobody changed stays as it was', async ({ page }) => {
  const before = await editor.everything();
  for (const id of [PARTS, FIELDS]) {
    const [, place = ''] = /^dateline: (.*)$/m.exec(await saved('Article', id)) ?? [];
    for (const next of ['Northmoor', place]) {
      await page.goto(editor.item('Article', id));
      await page.getByRole('textbox', { name: 'Dateline' }).fill(next);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect.poll(async () => fieldsOf(await saved('Article', id)).dateline ?? '').toBe(next);
    }
  }
  const changed = [...(await editor.everything())].filter(([path, content]) => before.get(path) !== content);
  expect(changed.map(([path]) => path)).toEqual([]);
});

test('a part that is brought in right after another takes nobody’s place, and undoing it leaves the other', async ({ page }) => {
  await page.goto(`${editor.url}/keystatic/collection/Article/create`);
  const text = await StoryText.begin(page, OPENING);
  await bringIn(text, 'Table');
  await text.choose('Related story');
  const body = page.getByRole('textbox', { name: 'Text', exact: true });
  await expect(body).toContainText(STORY_PART_RECIPES.Table.fields.title);
  await expect(body.getByRole('button', { name: 'Edit' })).toHaveCount(2);
  await page.getByText(OPENING).click();
  await text.choose('Footnote');
  await expect(page.getByText(OPENING)).toContainText('Note:');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(body.getByRole('button', { name: 'Edit' })).toHaveCount(1);
  await expect(body).toContainText(STORY_PART_RECIPES.Table.fields.title);
});

test('a chart takes its figures from a file beside the story, and a part comes by typing its name', async ({ page }) => {
  const { columns, rows, ...fields } = STORY_PART_RECIPES.Chart.fields;
  await newsroom.write('articles/2026/11/crossings.csv', [columns, ...rows].map((row) => row.join(',')).join('\n'));
  await begin(page, 'Article', { ...BARE_STORY, kind: 'news' }, '2026/11/chart-of-a-file');
  const text = await StoryText.begin(page, OPENING);
  await text.type('Chart');
  const form = await text.form();
  await fillForm(form, STORY_PARTS.Chart.schema, STORY_PART_WORDS.Chart, fields);
  await form.getByRole('textbox', { name: 'File of figures' }).fill('crossings.csv');
  await text.done(form);
  await create(page, 'Article', '2026/11/chart-of-a-file');
  expect(await saved('Article', '2026/11/chart-of-a-file')).toContain('data="crossings.csv"');
});

test('a story says what its kind needs, and no longer says it when its kind changes', async ({ page }) => {
  const id = '2026/11/of-every-kind';
  await begin(page, 'Article', { ...BARE_STORY, kind: 'news' }, id);
  await StoryText.begin(page, OPENING);
  await create(page, 'Article', id);
  let before: keyof typeof FURNISHED | undefined;
  for (const kind of Object.keys(FURNISHED) as (keyof typeof FURNISHED)[]) {
    await page.goto(editor.item('Article', id));
    if (before)
      await untick(page.getByRole('checkbox', { name: new RegExp(`^${DOCUMENT_WORDS.Article.fields[FURNITURE[before]].label}`) }));
    await fillForm(page, DOCUMENT_TYPES.Article.schema, { ...DOCUMENT_WORDS.Article }, { kind, ...FURNISHED[kind] });
    await page.getByRole('button', { name: 'Save' }).click();
    await expect.poll(async () => fieldsOf(await saved('Article', id))).toEqual({ ...BARE_STORY, kind, ...FURNISHED[kind] });
    before = kind;
  }
});

for (const type of Object.keys(DOCUMENT_RECIPES) as (keyof typeof DOCUMENT_RECIPES)[])
  test(`${DOCUMENT_WORDS[type].label}: what fills the whole form is saved as it was entered`, async ({ page }) => {
    const { fields, text } = DOCUMENT_RECIPES[type];
    await begin(page, type, fields, slugOf(type));
    if (text) await StoryText.begin(page, text, DOCUMENT_WORDS[type].body?.label);
    await page.getByRole('button', { name: isSingle(type) ? 'Save' : 'Create' }).click();
    await expect.poll(async () => asEntered(newOnesOf(fieldsOf(await saved(type, slugOf(type))), fields))).toEqual(fields);
    if (text) expect(await saved(type, slugOf(type))).toContain(text);
  });

test('the form of everything that was written is the editor’s, and the check refuses nothing of it', async () => {
  expect((await checkForm(newsroom.contentDir)).problems).toEqual([]);
  const { code, output } = await command(['tools/check.ts', `${newsroom.contentDir}/articles/${PARTS}.mdx`], {
    SITE_CONTENT: newsroom.contentDir,
    SITE_STATE: newsroom.stateDir,
    SITE_CLOCK: newsroom.clockFile,
  });
  expect(code, output).toBe(0);
});

/** No page may have the address of a section. */
const slugOf = (type: DocumentType) => `bell-${type.toLowerCase()}`;

function isSingle(type: DocumentType): boolean {
  return !DOCUMENT_TYPES[type].pattern.includes('*');
}

/** Opens the form of a new document, or of the one that there is, and fills it in. @param id by which a new one is filed */
async function begin(page: Page, type: DocumentType, fields: object, id: string): Promise<void> {
  const words: AnyWords & { slug?: AnyWords } = { ...DOCUMENT_WORDS[type] };
  await page.goto(`${editor.url}/keystatic/${isSingle(type) ? `singleton/${type}` : `collection/${type}/create`}`);
  await fillForm(page, DOCUMENT_TYPES[type].schema as z.ZodObject, words, fields);
  if (words.slug) await page.getByRole('textbox', { name: words.slug.label, exact: true }).fill(id);
}

async function create(page: Page, type: DocumentType, id: string): Promise<void> {
  await page.getByRole('button', { name: 'Create' }).click();
  // Once it is there its form takes the place of that for a new one.
  await expect(page.getByRole('button', { name: 'Save' })).toBeVisible();
  expect(await saved(type, id)).not.toBe('');
}

function saved(type: DocumentType, id: string): Promise<string> {
  return editor.read(DOCUMENT_TYPES[type].pattern.replace(/\*\*\/\*|\*/, id)).catch(() => '');
}

/** The front matter, or the whole of a file that has no text. */
function fieldsOf(text: string): Record<string, unknown> {
  return parse(text.startsWith('---') ? (text.split('---\n')[1] ?? '') : text) ?? {};
}

/** Of lists that were there before, what was added to them. */
function newOnesOf(written: Record<string, unknown>, entered: Record<string, unknown>): Record<string, unknown> {
  const added = Object.entries(written).map(([key, value]) => {
    const count = Array.isArray(entered[key]) ? entered[key].length : 0;
    return [key, Array.isArray(value) ? value.slice(-count) : value];
  });
  return Object.fromEntries(added);
}

/** Pictures that were uploaded, each by the path of the picture of the sample edition with the same bytes. */
function asEntered(value: unknown): unknown {
  if (typeof value === 'string') return value.match(/^\S+\.jpg$/) ? pictureOf(value) : value;
  if (Array.isArray(value)) return value.map(asEntered);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, asEntered(inner)]));
}

/** A chosen picture keeps its name, behind which stands what tells it apart. */
function pictureOf(src: string): string {
  const original = `2026/11/${src.slice(src.lastIndexOf('/') + 1).replace(/-[0-9a-f]{8}\.jpg$/, '.jpg')}`;
  const read = (folder: string, path: string) => readFileSync(join(folder, 'images', path));
  expect(src, 'what is uploaded gets a folder of its own').not.toBe(original);
  expect(read(newsroom.contentDir, src).equals(read('content', original)), src).toBe(true);
  return original;
}

interface Part {
  props: object;
  words: string;
}

function partsIn(id: string, text: string): Map<StoryPartName, Part> {
  const { body, problems } = checkFile(`articles/${id}.mdx`, text);
  expect(problems).toEqual([]);
  const parts = new Map<StoryPartName, Part>();
  if (body)
    visit(body.tree, (node) => {
      const part = partAt(node);
      if (part) parts.set(part.name, { props: part.props, words: wordsIn(part.node) });
    });
  return parts;
}

function wordsIn(node: Parameters<typeof visit>[0]): string {
  let words = '';
  visit(node, 'text', (text: { value: string }) => {
    words += text.value;
  });
  return words.trim();
}

function isWithin(name: StoryPartName): boolean {
  return Object.values(STORY_PART_RECIPES).some((recipe) => 'entry' in recipe && recipe.entry === name);
}

/** Brings a part into the text from the menu, fills its form, and writes what stands in it. */
async function bringIn(text: StoryText, name: StoryPartName): Promise<void> {
  await text.insert(STORY_PART_WORDS[name].label);
  await fillPart(text, name);
  const recipe = STORY_PART_RECIPES[name];
  if ('entry' in recipe) await fillPart(text, recipe.entry, 1);
}

async function fillPart(text: StoryText, name: StoryPartName, place = 0): Promise<void> {
  const { fields, ...between } = STORY_PART_RECIPES[name];
  const form = name === 'Footnote' ? await text.noteForm() : await text.form(place);
  await fillForm(form, STORY_PARTS[name].schema, STORY_PART_WORDS[name], fields);
  await text.done(form);
  if ('words' in between) await text.write(between.words);
}
