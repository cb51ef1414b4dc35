import type { ComponentSchema } from '@keystatic/core';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { DOCUMENT_TYPE_NAMES, DOCUMENT_TYPES, type DocumentType } from '../content/schema/document-types';
import { STORY_PART_NAMES, STORY_PARTS } from '../content/story-parts';
import { NAVIGATION } from './editor-config';
import { BODY, type EditorForms, editorForms, type Keystatic } from './forms';
import type { OwnField } from './group-field';
import { keystaticInNode } from './keystatic-in-node';
import { storyPartComponents } from './story-part-forms';

let keystatic: Keystatic;
let forms: EditorForms;

beforeAll(async () => {
  ({ keystatic } = await keystaticInNode());
  forms = editorForms(keystatic);
});

/** What of JSON Schema names fields. */
interface Shape {
  properties?: Record<string, Shape>;
  items?: Shape;
}

/** Every field of a schema, and what it holds: `leadImage.focus.x`, `corrections.at`. */
function namesInShape({ properties = {}, items }: Shape, above = ''): string[] {
  const own = Object.entries(properties).flatMap(([name, inner]) => [`${above}${name}`, ...namesInShape(inner, `${above}${name}.`)]);
  return items ? [...own, ...namesInShape(items, above)] : own;
}

/** The same of a form, by walking through what it shows. */
function namesInForm(fields: Readonly<Record<string, ComponentSchema>>, above = ''): string[] {
  return Object.entries(fields).flatMap(([name, field]) => [`${above}${name}`, ...namesInForm(within(field), `${above}${name}.`)]);
}

function within(field: ComponentSchema): Readonly<Record<string, ComponentSchema>> {
  if ('group' in field) return (field as { group: Record<string, OwnField> }).group;
  if ('element' in field) return within(field.element as ComponentSchema);
  return field.kind === 'object' ? field.fields : {};
}

const shapeOf = (schema: z.ZodType) => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Shape;

const formOf = (type: DocumentType) => forms.collections[type] ?? forms.singletons[type];

describe('one definition of a field serves the check of the content and the editor', () => {
  it.each(DOCUMENT_TYPE_NAMES)('every field of %s has a form, and every form a field', (type) => {
    const shown = namesInForm(formOf(type)?.schema ?? {}).filter((name) => name !== BODY);
    expect(shown.sort()).toEqual(namesInShape(shapeOf(DOCUMENT_TYPES[type].schema)).sort());
  });

  it.each(DOCUMENT_TYPE_NAMES)('%s has a text in the editor where its files have one', (type) => {
    expect(BODY in (formOf(type)?.schema ?? {})).toBe(DOCUMENT_TYPES[type].body);
  });

  it.each(DOCUMENT_TYPE_NAMES)('%s is filed by the editor where the site reads it', (type) => {
    const { path = '', format } = formOf(type) ?? {};
    const ending = DOCUMENT_TYPES[type].body ? 'mdx' : typeof format === 'object' ? format.data : format;
    expect(`${path.replace('**', '**/*')}.${ending}`).toBe(`content/${DOCUMENT_TYPES[type].pattern}`);
  });

  it.each(STORY_PART_NAMES)('every attribute of %s has a form, and every form an attribute', (name) => {
    const attributes = namesInShape(shapeOf(STORY_PARTS[name].schema));
    // A file of figures is taken into columns and rows before a chart is checked.
    const besides = name === 'Chart' ? ['data'] : [];
    expect(namesInForm(storyPartComponents(keystatic)[name].schema).sort()).toEqual([...attributes, ...besides].sort());
  });

  it('every story part can be brought into a text, and holds text where it may', () => {
    const components = storyPartComponents(keystatic);
    expect(Object.keys(components)).toEqual(STORY_PART_NAMES);
    for (const name of STORY_PART_NAMES)
      expect(['wrapper', 'repeating'].includes(components[name].kind), name).toBe(STORY_PARTS[name].children === 'required');
  });

  it('no list of stories reads what stands in them', () => {
    for (const collection of Object.values(forms.collections)) expect(collection.columns).toBeUndefined();
  });

  it('everything that can be edited stands in the menu, once', () => {
    expect(Object.values(NAVIGATION).flat().sort()).toEqual([...DOCUMENT_TYPE_NAMES].sort());
  });
});
