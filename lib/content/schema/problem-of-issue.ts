import { z } from 'zod';
import { suggestName } from '../nearest-name';
import { type Place, type Problem, shown } from '../problem';
import { EMPTY, unsaid } from './values';

type Issue = z.core.$ZodIssue;

interface Context {
  /** “an article”, or the name of a story part. */
  noun: string;
  schema: z.ZodType;
  /** What was checked, for the words of the message. */
  data: unknown;
  /** Where a field stands; the nearest place above it when it is missing. */
  place: (path: readonly PropertyKey[]) => Place;
  /** How a value of a type is written where it stands. */
  writing: ValueWriting;
}

interface ValueWriting {
  text: (value: unknown) => string;
  number: string;
  boolean: string;
  array: string;
  object: string;
}

export const IN_FRONT_MATTER: ValueWriting = {
  text: (value) => (typeof value === 'object' ? 'write text' : `put it into quotation marks: "${value}"`),
  number: 'write a number without quotation marks',
  boolean: 'write true or false',
  array: 'write a list, each entry on a line of its own after “- ”',
  object: 'write fields of its own, each on an indented line',
};

export const IN_STORY_PART: ValueWriting = {
  text: () => 'write text in quotation marks',
  number: 'write a number in braces, such as {12.5}',
  boolean: 'write {true} or {false}',
  array: 'write a JSON list in braces, such as {["one", "two"]}',
  object: 'write fields in braces, such as {"alt": "…"}',
};

/** What Zod found, in the words of an editor. */
export function problemsOfIssues(issues: readonly Issue[], context: Context): Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, context));
}

function problemsOfIssue(issue: Issue, context: Context): Problem[] {
  const field = fieldName(issue.path);
  const at = (wrong: string, remedy: string): Problem[] => [{ ...context.place(issue.path), field, wrong, remedy }];
  const value = valueAt(context.data, issue.path);

  if (value === null) return at(EMPTY.wrong, EMPTY.remedy);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(context.schema, issue.path);
    return issue.keys.map((key) => ({
      ...context.place([...issue.path, key]),
      field: fieldName([...issue.path, key]),
      wrong: `is not known to ${issue.path.length > 0 ? field : context.noun}`,
      remedy: suggestName(key, known, 'remove it'),
    }));
  }
  if (value === null) return at(EMPTY.wrong, EMPTY.remedy);
  const ours = unsaid(issue.message);
  if (ours) return at(ours.wrong, ours.remedy);
  switch (issue.code) {
    case 'invalid_type':
      if (value === undefined) return at('is missing', missingRemedy(issue.path));
      return at(`is ${shapeOf(value)}`, remedyForType(issue.expected, value, context.writing));
    case 'invalid_value': {
      if (value === undefined) return at('is missing', missingRemedy(issue.path));
      const allowed = issue.values.map(String);
      if (typeof value === 'string')
        return at(`is ${shown(value)}, which is not one of its values`, suggestName(value, allowed, `write one of ${allowed.join(', ')}`));
      const meant = allowed.includes(String(value)) ? context.writing.text(value) : `write one of ${allowed.join(', ')}`;
      return at(`is ${shapeOf(value)}`, meant);
    }
    case 'too_small':
      if (Array.isArray(value))
        return at(value.length === 0 ? 'is an empty list' : `is a list of ${value.length}`, `give at least ${issue.minimum}`);
      return at(`is ${shapeOf(value)}`, `give at least ${issue.minimum}`);
    case 'too_big':
      return at(`is ${shapeOf(value)}`, `give at most ${issue.maximum}`);
    default:
      return at(issue.message, 'see docs/editors.md');
  }
}

function remedyForType(expected: string, value: unknown, writing: ValueWriting): string {
  switch (expected) {
    case 'string':
      return writing.text(value);
    case 'number':
    case 'boolean':
    case 'array':
    case 'object':
      return writing[expected];
    default:
      return `write ${expected}`;
  }
}

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  switch (typeof value) {
    case 'string':
      return 'text';
    case 'number':
      return `the number ${value}`;
    case 'boolean':
      return `the word ${value}`;
    default:
      return 'a group of fields';
  }
}

function missingRemedy(path: readonly PropertyKey[]): string {
  const add = path.length > 1 ? `add it to ${fieldName(path.slice(0, -1))}` : 'add it';
  return path.at(-1) === 'alt' ? `${add}: what is in the picture, for somebody who cannot see it` : add;
}

/** `leadImage.alt`, `corrections[0].at` */
export function fieldName(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (name, key) => (typeof key === 'number' ? `${name}[${key}]` : name === '' ? String(key) : `${name}.${String(key)}`),
    '',
  );
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>((value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined), data);
}

/** Names of the fields that may stand where an unknown one stood. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.core.$ZodType | undefined = schema;
  for (const key of path) {
    current = unwrap(current);
    if (current instanceof z.ZodArray) current = current.element;
    else if (current instanceof z.ZodObject) current = current.shape[String(key)];
  }
  current = unwrap(current);
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  return schema instanceof z.ZodOptional ? unwrap(schema.unwrap()) : schema;
}
