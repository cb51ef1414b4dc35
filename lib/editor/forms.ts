import type { Collection, ComponentSchema, Format, Singleton } from '@keystatic/core';
import type { z } from 'zod';
import { isSlug } from '../addresses/segments';
import { DOCUMENT_TYPE_NAMES, DOCUMENT_TYPES, type DocumentType } from '../content/schema/document-types';
import { monthOf, now } from '../time';
import { fieldsOfSchema, type KeystaticFields, wordsOf } from './field-of-schema';
import { type Components, storyPartComponents } from './story-part-forms';
import { mendedText } from './text-field';
import { DOCUMENT_WORDS } from './words/document-words';
import type { FieldWords } from './words/field-words';

/** The name of the field that holds the text below the front matter; it is written to no front matter. */
export const BODY = 'body';

type Schema = Record<string, ComponentSchema>;

export interface EditorForms {
  collections: Partial<Record<DocumentType, Collection<Schema, string>>>;
  singletons: Partial<Record<DocumentType, Singleton<Schema>>>;
}

/** Whatever can be made with Keystatic: its fields and its content components, of the browser's build or of Node's. */
export interface Keystatic {
  fields: KeystaticFields;
  components: Components;
}

/**
 * The forms of everything that the newsroom keeps as files, made from the definitions by which the content is checked:
 * a type that has many files is a collection, one that has a single file a singleton.
 */
export function editorForms(keystatic: Keystatic): EditorForms {
  const forms: EditorForms = { collections: {}, singletons: {} };
  const parts = storyPartComponents(keystatic);
  for (const type of DOCUMENT_TYPE_NAMES) {
    const { pattern, body } = DOCUMENT_TYPES[type];
    const { label } = DOCUMENT_WORDS[type];
    const schema = schemaOf(type, keystatic, parts);
    // Keystatic takes the ending of a file without a body from the name of its format.
    const format: Format = body ? { contentField: BODY, data: 'yaml' } : { data: pattern.slice(pattern.lastIndexOf('.') + 1) as 'yaml' };
    const path = `content/${pattern.slice(0, pattern.lastIndexOf('.'))}`;
    if (!pattern.includes('*')) {
      forms.singletons[type] = { label, path, format, schema };
      continue;
    }
    const slugField = Object.keys(schema)[0] ?? '';
    const monthly = pattern.includes('**');
    forms.collections[type] = {
      label,
      path: path.replace('**/*', '**') as `${string}/*`,
      format,
      slugField,
      schema,
      // The text has the page, and its fields stand beside it.
      entryLayout: body ? 'content' : 'form',
      ...(monthly && { parseSlugForSort: newestMonthFirst }),
    };
  }
  return forms;
}

function newestMonthFirst(id: string): number {
  return -Number(id.slice(0, 7).replace('/', ''));
}

function schemaOf(type: DocumentType, { fields }: Keystatic, components: ReturnType<typeof storyPartComponents>): Schema {
  const { schema, body, pattern } = DOCUMENT_TYPES[type];
  const words = DOCUMENT_WORDS[type];
  const made: Schema = fieldsOfSchema(schema as z.ZodObject, { ...words }, fields);
  if (pattern.includes('*')) {
    const [name = ''] = Object.keys(made);
    made[name] = filedUnder(type, wordsOf({ ...words }, name), words.slug, fields);
  }
  if (body)
    made[BODY] = mendedText(
      fields.mdx({
        label: words.body?.label ?? 'Text',
        ...(words.body?.description && { description: words.body.description }),
        // What the profile of lib/content/body refuses cannot be written.
        options: { heading: [2, 3], image: false, table: false },
        components,
      }),
    );
  return made;
}

/** The field under which a file is filed: what it is called, and the name of the file, which follows it until somebody changes it. */
function filedUnder(type: DocumentType, words: FieldWords, slug: FieldWords | undefined, fields: KeystaticFields): ComponentSchema {
  const monthly = DOCUMENT_TYPES[type].pattern.includes('**');
  const longest = type === 'Article' ? 200 : undefined;
  return fields.slug({
    name: { ...words, validation: { isRequired: true, length: { min: 1, ...(longest && { max: longest }) } } },
    slug: {
      label: slug?.label ?? 'Name of the file',
      ...(slug?.description && { description: slug.description }),
      generate: (name) => (monthly ? `${monthOf(now()).replace('-', '/')}/${slugOf(name)}` : slugOf(name)),
      validation: {
        pattern: monthly
          ? {
              regex: /^\d{4}\/(0[1-9]|1[0-2])\/[a-z0-9]+(-[a-z0-9]+)*$/,
              message: 'Write year, month and a name: 2026/11/tram-line-four-opens.',
            }
          : { regex: /^[a-z0-9]+(-[a-z0-9]+)*$/, message: 'Use small letters a–z, digits and single hyphens.' },
      },
    },
  });
}

const LONGEST_SLUG = 60;

/** A slug out of a headline: as many of its words as an address takes. */
export function slugOf(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut =
    words.length <= LONGEST_SLUG ? words : words.slice(0, words.lastIndexOf('-', LONGEST_SLUG) + 1 || LONGEST_SLUG).replace(/-+$/, '');
  return isSlug(cut) ? cut : '';
}
