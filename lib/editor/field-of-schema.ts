import type { BasicFormField, FormFieldInputProps, fields as keystaticFields } from '@keystatic/core';
import { createElement } from 'react';
import { z } from 'zod';
import { CellsInput, choiceInput, LinesInput, LongTextInput, NumberInput, TextInput, TickInput } from '#components/editor/inputs';
import { NameInput } from '#components/editor/name-input';
import { TimeInput } from '#components/editor/time-input';
import { storyId } from '../content/schema/article';
import type { DocumentType } from '../content/schema/document-types';
import { calendarDate, imagePath, instant, slug } from '../content/schema/values';
import { instantText } from '../content/story-parts';
import { isoToTheMillisecond, now } from '../time';
import { type FieldOf, fieldOfWidget } from './checked-field';
import { groupField, isPictureHolder, listField, type OwnField, type PlainField } from './group-field';
import { pictureField } from './picture-field';
import { CODECS } from './stored-values';
import type { Held } from './widget';
import type { AnyWords } from './words/field-words';

/** Keystatic's fields: its browser's in the editor, the same from its own files in Node (see keystatic-in-node.ts). */
export type KeystaticFields = typeof keystaticFields;

/** Fields that name another document, and which. Every other slug is a mistake here, which the parity test finds. */
const NAMES: Readonly<Record<string, DocumentType>> = {
  authors: 'Author',
  related: 'Article',
  section: 'Section',
  sections: 'Section',
  series: 'Series',
  story: 'Article',
  topics: 'Topic',
  translationOf: 'Article',
};

/** What a new file begins with; a field of the same name elsewhere, such as the kind of a correction, has other values. */
const INITIAL: Readonly<Record<string, string>> = { kind: 'news', status: 'draft' };

/** In front matter, the field of what happens when it is written down: a correction, a withdrawal. */
const HAPPENS_NOW = 'at';

const MINUTE = 60_000;

const TEXT = { ...CODECS.text, Input: TextInput };
const LONG_TEXT = { ...CODECS.text, Input: LongTextInput };
const CALENDAR_DATE = { ...CODECS.calendarDate, Input: TextInput };
const INSTANT = { ...CODECS.instant('date'), Input: TimeInput };
const INSTANT_TEXT = { ...CODECS.instant('text'), Input: TimeInput };
const NUMBER = { ...CODECS.number, Input: NumberInput };
const TICK = { ...CODECS.tick, Input: TickInput };
const LINES = { ...CODECS.lines, Input: LinesInput };
const CELLS = { ...CODECS.cells, Input: CellsInput };

/**
 * The field of a form for a field of a schema: one definition serves the check of the content and the editor.
 * @param name of the field: it says what a slug names
 * @throws Error for a schema that no form is known for, so that a new one is not left out in silence
 */
export function fieldOfSchema(optional: z.core.$ZodType, name: string, words: AnyWords, keystatic: KeystaticFields): OwnField {
  const required = !(optional instanceof z.ZodOptional);
  const schema = (required ? optional : optional.unwrap()) as z.ZodType;
  const field: FieldOf = { schema, words, required };
  if (schema === imagePath) return pictureField(field);
  if (schema === instant) return fieldOfWidget(INSTANT, field, name === HAPPENS_NOW ? thisMinute : undefined);
  if (schema === instantText) return fieldOfWidget(INSTANT_TEXT, field);
  if (schema === calendarDate) return fieldOfWidget(CALENDAR_DATE, field);
  if (schema === slug || schema === storyId || (name === 'story' && schema instanceof z.ZodString)) return oneName(field, name, keystatic);
  if (schema instanceof z.ZodEnum) return choice(field, name);
  if (schema instanceof z.ZodString || schema instanceof z.ZodStringFormat) return fieldOfWidget(words.long ? LONG_TEXT : TEXT, field);
  if (schema instanceof z.ZodNumber) return fieldOfWidget(NUMBER, field);
  if (schema instanceof z.ZodBoolean) return fieldOfWidget(TICK, field);
  if (schema instanceof z.ZodLiteral)
    return fieldOfWidget(
      { ...CODECS.numberChoice, Input: choiceInput(Object.fromEntries([...schema.values].map((each) => [each, each]))) },
      field,
    );
  if (schema instanceof z.ZodObject) return groupField(field, fieldsOfSchema(schema, words, keystatic));
  if (schema instanceof z.ZodArray) return listOf(schema.element, field, name, keystatic);
  throw new Error(`The editor knows no form for “${name}”: teach lib/editor/field-of-schema.ts its schema.`);
}

/** @throws Error for a field without words */
export function fieldsOfSchema(schema: z.ZodObject, words: AnyWords, keystatic: KeystaticFields): Record<string, OwnField> {
  return Object.fromEntries(
    Object.entries(schema.shape).map(([name, inner]) => [name, fieldOfSchema(inner, name, wordsOf(words, name), keystatic)]),
  );
}

export function wordsOf(words: AnyWords, name: string): AnyWords {
  const found = words.fields?.[name];
  if (!found) throw new Error(`The editor has no words for “${name}” of ${words.label}: add them in lib/editor/words/.`);
  return found;
}

function choice(field: FieldOf, name: string): PlainField {
  const options = field.words.options ?? {};
  const widget = { ...CODECS.text, Input: choiceInput(options) };
  const initial = INITIAL[name] ?? '';
  return fieldOfWidget(widget, field, () => (field.required && Object.hasOwn(options, initial) ? initial : ''));
}

function thisMinute(): string {
  return isoToTheMillisecond(Math.floor(now() / MINUTE) * MINUTE);
}

function listOf(element: z.core.$ZodType, field: FieldOf, name: string, keystatic: KeystaticFields): OwnField {
  if (element === slug || element === storyId) return severalNames(field, name, keystatic);
  if (element instanceof z.ZodArray) return fieldOfWidget(CELLS, field);
  if (!(element instanceof z.ZodObject)) return fieldOfWidget(LINES, field);
  const group = groupField(
    { schema: element, words: field.words, required: true, listed: true },
    fieldsOfSchema(element, field.words, keystatic),
  );
  if (!isPictureHolder(group)) return listField(field, group);
  throw new Error(`“${name}” is a list of pictures, of which an own field can hold one: see galleryPictures.`);
}

function oneName(field: FieldOf, name: string, keystatic: KeystaticFields): PlainField {
  const { label, description } = field.words;
  const native = keystatic.relationship({
    label,
    ...(description && { description }),
    collection: typeNamedBy(name),
    validation: { isRequired: field.required },
  });
  return { ...native, Input: namesInput(native.Input, field, (value) => value === null) };
}

function severalNames(field: FieldOf, name: string, keystatic: KeystaticFields): PlainField {
  const { label, description } = field.words;
  const native = keystatic.multiRelationship({
    label,
    ...(description && { description }),
    collection: typeNamedBy(name),
    ...(field.required && { validation: { length: { min: 1 } } }),
  });
  // Keystatic writes an empty list where nothing is named; what is left open stands in no file.
  const named: BasicFormField<string[]> = {
    ...native,
    Input: namesInput(native.Input, field, (value) => value.length === 0),
    serialize: (value) => ({ value: value.length === 0 ? undefined : value }),
  };
  return named;
}

function namesInput<V extends Held>(Input: BasicFormField<V>['Input'], { words, required }: FieldOf, isEmpty: (value: V) => boolean) {
  return (props: FormFieldInputProps<V>) =>
    createElement(NameInput<V>, { Input, label: words.label, missing: required && isEmpty(props.value), ...props });
}

function typeNamedBy(name: string): DocumentType {
  const type = NAMES[name];
  if (!type) throw new Error(`The editor does not know what “${name}” names: add it in lib/editor/field-of-schema.ts.`);
  return type;
}
