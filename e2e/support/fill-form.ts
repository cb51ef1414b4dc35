import { join } from 'node:path';
import { z } from 'zod';
import { storyId } from '#lib/content/schema/article';
import { imagePath, instant, slug } from '#lib/content/schema/values';
import { instantText } from '#lib/content/story-parts';
import type { AnyWords } from '#lib/editor/words/field-words';
import { parseInstant, wallClockOf } from '#lib/time';
import { choose, expect, type Form, literally, pick, tick } from './editor-forms';

/**
 * Something for every field of a form, for those too that may be left open, as its file is to hold it; a picture by its path
 * in the sample edition, from where it is uploaded.
 */
export type Entered<T> = T extends readonly (infer E)[]
  ? Entered<E>[]
  : T extends object
    ? { [K in keyof T]-?: Entered<NonNullable<T[K]>> }
    : T;

/** Fills in a form as an editor does: every field by the name that it shows. */
export async function fillForm(form: Form, schema: z.ZodObject, words: AnyWords, entered: object): Promise<void> {
  for (const [name, value] of Object.entries(entered)) {
    const field = words.fields?.[name];
    if (!field) throw new Error(`${words.label} shows no field “${name}”.`);
    await fillField(form, schema.shape[name] as z.ZodType, field, value, name);
  }
}

async function fillField(form: Form, schema: z.ZodType, words: AnyWords, value: unknown, name: string): Promise<void> {
  const { label, options } = words;
  const optional = schema instanceof z.ZodOptional;
  const of = optional ? schema.unwrap() : schema;
  const called = new RegExp(`^${literally(label)}`);
  if (of === imagePath) await upload(form, label, String(value));
  else if (of === instant || of === instantText) await form.getByLabel(called).fill(wallClockOf(parseInstant(String(value)) ?? Number.NaN));
  else if (of === slug || of === storyId || name === 'story') await pick(form, label, String(value));
  else if (of instanceof z.ZodEnum) await choose(form, label, options?.[String(value)] ?? '');
  else if (of instanceof z.ZodLiteral) await choose(form, label, String(value));
  else if (of instanceof z.ZodBoolean) await tick(form.getByRole('checkbox', { name: called }));
  else if (of instanceof z.ZodObject) {
    if (optional) await tick(form.getByRole('checkbox', { name: called }));
    await fillForm(form.getByRole('group', { name: called }).first(), of, words, value as object);
  } else if (of instanceof z.ZodArray) await fillList(form, of.element as z.ZodType, words, value as unknown[]);
  else await write(form, label, String(value));
}

async function upload(form: Form, label: string, picture: string): Promise<void> {
  await form.getByLabel(`${label}: a file of this machine`).setInputFiles(join('content/images', picture));
  // As long as the picture is not drawn, what is below it will move, and a list that is open then is closed.
  const shown = form.getByRole('group', { name: label, exact: true }).locator('img');
  await shown.evaluate((image: HTMLImageElement) => image.decode());
}

async function fillList(form: Form, element: z.ZodType, words: AnyWords, values: unknown[]): Promise<void> {
  const { label } = words;
  if (element === slug || element === storyId) for (const value of values) await pick(form, label, String(value));
  else if (!(element instanceof z.ZodObject)) await write(form, label, values.map((line) => [line].flat().map(cell).join(', ')).join('\n'));
  else if (Object.values(element.shape).includes(imagePath)) for (const value of values) await addPicture(form, element, words, value);
  else for (const value of values) await addItem(form, element, words, value);
}

/** What would be taken for a number, or for two cells, stands in quotation marks. */
function cell(value: unknown): string {
  return typeof value === 'string' && /^\d[\d,]*$/.test(value) ? `"${value}"` : String(value);
}

/** To the end of a list, in which there may be some already. */
async function addItem(form: Form, element: z.ZodObject, words: AnyWords, value: unknown): Promise<void> {
  const list = form.getByRole('group', { name: words.label, exact: true }).first();
  await list.getByRole('button', { name: `Add: ${words.label}`, exact: true }).click();
  await fillForm(list.getByRole('group', { name: new RegExp(`^${literally(words.label)} \\d+$`) }).last(), element, words, value as object);
}

/** A list of pictures asks for each in a form of its own. */
async function addPicture(form: Form, element: z.ZodObject, words: AnyWords, value: unknown): Promise<void> {
  await form.getByRole('group', { name: words.label }).getByRole('button', { name: 'Add' }).click();
  const page = 'page' in form ? form.page() : form;
  const own = page.getByRole('dialog', { name: 'Add item' });
  await fillForm(own, element, words, value as object);
  await own.getByRole('button', { name: 'Add' }).click();
  await expect(own).toHaveCount(0);
}

/** A number is taken once its field is left. */
async function write(form: Form, label: string, words: string): Promise<void> {
  const field = form.getByRole('textbox', { name: label, exact: true });
  await field.fill(words);
  await field.blur();
}
