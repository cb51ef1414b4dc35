import type { FormFieldStoredValue } from '@keystatic/core';
import type { ReactElement } from 'react';

/** What a form holds of a field while it is edited. */
export type Held = NonNullable<unknown> | null;

/** What is shown of a field, and told when it changes. */
export interface InputProps<V> {
  label: string;
  description: string | undefined;
  required: boolean;
  value: V;
  onChange: (value: V) => void;
  autoFocus: boolean;
  /** What is wrong with the value, once somebody has been at it. */
  message: string | undefined;
  onBlur: () => void;
}

/** How the value of a field is read out of a file, shown, and written back. */
export interface Widget<V extends Held> {
  empty: V;
  /** @throws Error that continues the field's name, where a file holds what the field cannot show */
  read(stored: NonNullable<FormFieldStoredValue>): V;
  /** `undefined` where nothing is to be written: a field that is left open stands in no file. */
  write(value: V): FormFieldStoredValue;
  Input(props: InputProps<V>): ReactElement;
}
