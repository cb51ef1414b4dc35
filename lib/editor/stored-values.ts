import type { FormFieldStoredValue } from '@keystatic/core';
import { instantsAt, isoToTheMillisecond, parseInstant } from '../time';
import type { Cells } from './cells';
import { unmarked } from './negatives';
import type { Widget } from './widget';

type Stored = NonNullable<FormFieldStoredValue>;
type Codec<V> = Omit<Widget<NonNullable<V>>, 'Input'>;

const text: Codec<string> = {
  empty: '',
  read: (stored) => {
    if (typeof stored !== 'string') throw new Error('is no text: put it into quotation marks');
    return stored;
  },
  write: (value) => (value === '' ? undefined : value),
};

/** A day, a month or a year. YAML takes a bare day for an instant and a bare year for a number. */
const calendarDate: Codec<string> = {
  ...text,
  read: (stored) => {
    if (stored instanceof Date) return stored.toISOString().slice(0, 10);
    return typeof stored === 'number' ? String(stored) : text.read(stored);
  },
};

/**
 * An instant in UTC, or while it is edited a wall clock of the newsroom that stands for none: see `instantsAt`. Front
 * matter holds it bare, which YAML reads as a date; an attribute holds it as text.
 */
function instant(as: 'date' | 'text'): Codec<string> {
  return {
    empty: '',
    read: (stored) => {
      const parsed = stored instanceof Date ? stored.getTime() : parseInstant(String(stored));
      if (parsed === undefined || Number.isNaN(parsed)) throw new Error('is no instant with a time zone');
      return isoToTheMillisecond(parsed);
    },
    write: (value) => {
      const parsed = parseInstant(value);
      if (parsed === undefined) return value === '' ? undefined : value;
      return as === 'date' ? new Date(parsed) : isoToTheMillisecond(parsed);
    },
  };
}

/** What to hold for a time that somebody set on the newsroom's clock: its instant, or the clock where that is not one. */
export function heldTime(clock: string): string {
  const [first] = instantsAt(clock) ?? [];
  return first === undefined ? clock : isoToTheMillisecond(first);
}

const number: Codec<number | ''> = {
  empty: '',
  read: (stored) => {
    if (typeof stored !== 'number') throw new Error('is no number');
    return stored;
  },
  write: (value) => (value === '' ? undefined : value),
};

/** Left open means no, and is not written. */
const tick: Codec<boolean> = {
  empty: false,
  read: (stored) => {
    if (typeof stored !== 'boolean') throw new Error('is neither true nor false');
    return stored;
  },
  write: (value) => (value ? true : undefined),
};

const lines: Codec<readonly string[]> = {
  empty: [],
  read: (stored) => {
    if (!Array.isArray(stored) || !stored.every((each) => typeof each === 'string')) throw new Error('is no list of texts');
    return stored as readonly string[];
  },
  write: (value) => (value.length === 0 ? undefined : value),
};

const cells: Codec<Cells> = {
  empty: [],
  read: (stored) => {
    if (!isRows(stored)) throw new Error('is no list of rows');
    return stored.map((row) => row.map(unmarked));
  },
  write: (value) => (value.length === 0 ? undefined : value),
};

function isRows(stored: Stored): stored is Stored & Cells {
  return (
    Array.isArray(stored) &&
    stored.every((row) => Array.isArray(row) && row.every((each) => typeof each === 'string' || typeof each === 'number'))
  );
}

/** One of a few numbers, held as the text of the choice. */
const numberChoice: Codec<string> = {
  empty: '',
  read: (stored) => String(number.read(stored)),
  write: (value) => (value === '' ? undefined : Number(value)),
};

export const CODECS = { text, calendarDate, instant, number, tick, lines, cells, numberChoice };
