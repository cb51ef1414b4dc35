import type { BasicFormField, FormFieldInputProps, FormFieldStoredValue } from '@keystatic/core';
import { type ComponentType, createElement, useState } from 'react';
import type { z } from 'zod';
import { IN_FRONT_MATTER, problemsOfIssues } from '../content/schema/problem-of-issue';
import type { Held, InputProps, Widget } from './widget';
import type { AnyWords } from './words/field-words';

/** One field of a form: what Zod asks of it, and what editors read. */
export interface FieldOf {
  schema: z.ZodType;
  words: AnyWords;
  required: boolean;
  /** Whether it is one of a list, above which its name stands. */
  listed?: true;
}

/** What is wrong with a value as it would be written, in a sentence; `undefined` where nothing is. */
export function complaintOf(stored: FormFieldStoredValue, { schema, words, required }: FieldOf): string | undefined {
  if (stored === undefined) return required ? `${words.label} is missing.` : undefined;
  const data = asWritten(stored);
  const checked = schema.safeParse(data);
  if (checked.success) return undefined;
  const place = () => ({ file: '', line: 1, column: 1 });
  const [problem] = problemsOfIssues(checked.error.issues, { noun: words.label, schema, data, place, writing: IN_FRONT_MATTER });
  return problem && `${labelAt(words, checked.error.issues[0]?.path ?? [])} ${problem.wrong}: ${problem.remedy}.`;
}

/** The label of a field within a field, for a message about it. */
function labelAt(words: AnyWords, path: readonly PropertyKey[]): string {
  return path.reduce<AnyWords>((around, key) => around.fields?.[String(key)] ?? around, words).label;
}

/** Dates as the check of the content reads them, which is as text. */
function asWritten(stored: unknown): unknown {
  if (stored instanceof Date) return stored.toISOString();
  if (Array.isArray(stored)) return stored.map(asWritten);
  if (typeof stored !== 'object' || stored === null) return stored;
  return Object.fromEntries(Object.entries(stored).map(([key, value]) => [key, asWritten(value)]));
}

/** @throws Error with the complaint, which the form shows in place of saving */
export function refuse<V>(value: V, complaint: string | undefined): V {
  if (complaint !== undefined) throw new Error(complaint);
  return value;
}

/** Why a field refuses a value. */
export function refusalOf(field: { validate: (value: Held) => unknown }, value: Held): string | undefined {
  try {
    field.validate(value);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return undefined;
}

type CheckedProps<V extends Held> = FormFieldInputProps<V> & { field: FieldOf; complaint: (value: V) => string | undefined };

const checkedInputs = new WeakMap<object, unknown>();

/** An input that says what is wrong once somebody has left it, or has tried to save. One component for each input. */
export function checkedInput<V extends Held>(Input: (props: InputProps<V>) => unknown): ComponentType<CheckedProps<V>> {
  const known = checkedInputs.get(Input);
  if (known) return known as ComponentType<CheckedProps<V>>;
  function CheckedInput({ field, complaint, forceValidation, value, onChange, autoFocus }: CheckedProps<V>) {
    const [left, setLeft] = useState(false);
    return createElement(Input as ComponentType<InputProps<V>>, {
      label: field.words.label,
      description: field.words.description,
      required: field.required,
      value,
      onChange,
      autoFocus,
      message: left || forceValidation ? complaint(value) : undefined,
      onBlur: () => setLeft(true),
    });
  }
  checkedInputs.set(Input, CheckedInput);
  return CheckedInput;
}

/** A field of a form around a widget. @param initial what it begins with in a new file */
export function fieldOfWidget<V extends Held>(widget: Widget<V>, field: FieldOf, initial = () => widget.empty): BasicFormField<V> {
  const complaint = (value: V) => complaintOf(widget.write(value), field);
  const parse = (stored: FormFieldStoredValue): V => {
    if (stored === undefined) return widget.empty;
    try {
      return widget.read(stored);
    } catch (error) {
      throw new Error(`${field.words.label} ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return {
    kind: 'form',
    label: field.words.label,
    Input: (props) => createElement(checkedInput(widget.Input), { field, complaint, ...props }),
    defaultValue: initial,
    parse,
    serialize: (value) => ({ value: widget.write(value) }),
    validate: (value) => refuse(value, complaint(value)),
    reader: { parse },
  };
}
