import type { AssetFormField, BasicFormField, FormFieldStoredValue } from '@keystatic/core';
import { createElement } from 'react';
import { GroupInput } from '#components/editor/group-input';
import { ListInput } from '#components/editor/list-input';
import { complaintOf, type FieldOf, refusalOf, refuse } from './checked-field';
import type { Held } from './widget';

export type PlainField = BasicFormField<Held>;
export type PictureHolder = AssetFormField<Held, Held, unknown>;
export type OwnField = PlainField | PictureHolder;

/** Fields of a group by name; `null` for a group that is left out. */
export type HeldGroup = Readonly<Record<string, Held>> | null;

/** What a group holds as fields, so that whatever walks through forms can walk on. */
export interface GroupOf {
  group: Readonly<Record<string, OwnField>>;
}

export interface ListOf {
  element: PlainField & GroupOf;
}

type AssetExtra = Parameters<PictureHolder['parse']>[1];
type NameExtra = Parameters<PictureHolder['filename']>[1];

/**
 * Fields that stand together under one name. Keystatic's own object is written even when nothing is in it, and an empty
 * group is refused by the check of the content; here it is left out, or it is whole.
 */
export function groupField(field: FieldOf, fields: Readonly<Record<string, OwnField>>): OwnField & GroupOf {
  const empty = (): HeldGroup => (field.required ? begun(fields) : null);
  const parse = (stored: FormFieldStoredValue, extra?: AssetExtra): HeldGroup =>
    stored === undefined ? empty() : parseFields(field, fields, stored, extra);
  const serialize = (held: Held, extra?: NameExtra) => {
    const value = held as HeldGroup;
    if (value === null) return { value: undefined, asset: undefined };
    let asset: ReturnType<PictureHolder['serialize']>['asset'];
    const written: Record<string, NonNullable<FormFieldStoredValue>> = {};
    for (const [name, inner] of Object.entries(fields)) {
      const given = value[name] ?? null;
      const out = isPictureHolder(inner)
        ? inner.serialize(given, extra ?? { slug: undefined, suggestedFilenamePrefix: undefined })
        : inner.serialize(given);
      if (isWithAsset(out)) asset = out.asset;
      if (out.value !== undefined) written[name] = out.value;
    }
    return { value: written, asset };
  };
  const within = (value: NonNullable<HeldGroup>): string | undefined =>
    first(Object.entries(fields), ([name, inner]) => refusalOf(inner, value[name] ?? null));
  // A picture that has just been chosen has no path before it is saved; what else stands in the group is checked.
  const asWhole = (value: HeldGroup): string | undefined =>
    complaintOf(serialize(value, { slug: 'file', suggestedFilenamePrefix: undefined }).value, field);
  const complaint = (held: Held): string | undefined => {
    const value = held as HeldGroup;
    return (value && within(value)) ?? asWhole(value);
  };
  // What is wrong within stands beside the field that it is wrong with.
  const shown = (value: HeldGroup): string | undefined => (value && within(value) !== undefined ? undefined : asWhole(value));
  const shared = {
    kind: 'form',
    label: field.words.label,
    group: fields,
    Input: (props: Parameters<PlainField['Input']>[0]) =>
      createElement(GroupInput, { field, fields, begun, complaint: shown, ...props, value: props.value as HeldGroup }),
    defaultValue: empty,
    validate: (value: Held) => refuse(value, complaint(value)),
  } as const;
  const [pictureName, picture] = Object.entries(fields).find(([, inner]) => isPictureHolder(inner)) ?? [];
  if (pictureName === undefined || !picture || !isPictureHolder(picture))
    return {
      ...shared,
      parse: (stored) => parse(stored),
      serialize: (value) => serialize(value),
      reader: { parse: (stored) => parse(stored) },
    };
  return {
    ...shared,
    formKind: 'asset',
    ...(picture.directory === undefined ? {} : { directory: picture.directory }),
    filename: (stored, extra) => picture.filename(fieldsOf(stored)?.[pictureName], extra),
    parse,
    serialize,
    reader: { parse: (stored) => stored },
  };
}

/** A list of groups, in an order that can be changed; left out where it is empty. */
export function listField(field: FieldOf, element: PlainField & GroupOf): PlainField & ListOf {
  const parse = (stored: FormFieldStoredValue): Held => {
    if (stored === undefined) return [];
    if (!Array.isArray(stored)) throw new Error(`${field.words.label} is no list`);
    return (stored as FormFieldStoredValue[]).map((each) => element.parse(each));
  };
  const write = (value: Held): FormFieldStoredValue => {
    const written = (value as readonly Held[]).map((each) => element.serialize(each).value ?? {});
    return written.length === 0 ? undefined : written;
  };
  const within = (value: Held): string | undefined => first(value as readonly Held[], (each) => refusalOf(element, each));
  const asWhole = (value: Held): string | undefined => complaintOf(write(value), field);
  const complaint = (value: Held): string | undefined => within(value) ?? asWhole(value);
  const shown = (value: Held): string | undefined => (within(value) === undefined ? asWhole(value) : undefined);
  return {
    kind: 'form',
    label: field.words.label,
    element,
    Input: (props) => createElement(ListInput, { field, element, complaint: shown, ...props, value: props.value as readonly Held[] }),
    defaultValue: () => [],
    parse,
    serialize: (value) => ({ value: write(value) }),
    validate: (value) => refuse(value, complaint(value)),
    reader: { parse },
  };
}

function first<T>(items: readonly T[], complaint: (item: T) => string | undefined): string | undefined {
  for (const item of items) {
    const found = complaint(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

export function isPictureHolder(field: OwnField): field is PictureHolder {
  return field.formKind === 'asset';
}

function isWithAsset(out: object): out is ReturnType<PictureHolder['serialize']> {
  return 'asset' in out && out.asset !== undefined;
}

function begun(fields: Readonly<Record<string, OwnField>>): Record<string, Held> {
  return Object.fromEntries(Object.entries(fields).map(([name, inner]) => [name, inner.defaultValue()]));
}

function fieldsOf(stored: FormFieldStoredValue): Record<string, FormFieldStoredValue> | undefined {
  const mapping = typeof stored === 'object' && !Array.isArray(stored) && !(stored instanceof Date);
  return mapping ? (stored as Record<string, FormFieldStoredValue>) : undefined;
}

function parseFields(
  { words }: FieldOf,
  fields: Readonly<Record<string, OwnField>>,
  stored: FormFieldStoredValue,
  extra: AssetExtra | undefined,
): Record<string, Held> {
  const given = fieldsOf(stored);
  if (!given) throw new Error(`${words.label} is no group of fields`);
  const unknown = Object.keys(given).find((name) => !Object.hasOwn(fields, name));
  if (unknown !== undefined) throw new Error(`${words.label} holds “${unknown}”, which is no field of it`);
  return Object.fromEntries(
    Object.entries(fields).map(([name, inner]) => {
      const value = given[name] ?? undefined;
      return [name, isPictureHolder(inner) ? inner.parse(value, extra ?? { asset: undefined, slug: undefined }) : inner.parse(value)];
    }),
  );
}
