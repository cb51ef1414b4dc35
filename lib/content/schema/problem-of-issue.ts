import { z } from 'zod';
import { suggestName } from '../nearest-name';
import type { Place, Problem } from '../problem';

type Issue = z.core.$ZodIssue;

interface Context {
  /** “an article”, or the name of a story part. */
  noun: string;
  schema: z.ZodType;
  /** What was checked, for the words of the message. */
  data: unknown;
  /** Where a field stands; the nearest place above it when it is missing. */
  place: (path: readonly PropertyKey[]) => Place;
}

/** What Zod found, in the words of an editor. */
export function problemsOfIssues(issues: readonly Issue[], context: Context): Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, context));
}

function problemsOfIssue(issue: Issue, context: Context): Problem[] {
  const field = fieldName(issue.path);
  const at = (wrong: string, remedy: string): Problem[] => [{ ...context.place(issue.path), field, wrong, remedy }];
  const value = valueAt(context.data, issue.path);

  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = knownKeys(context.schema, issue.path);
      return issue.keys.map((key) => ({
        ...context.place([...issue.path, key]),
        field: fieldName([...issue.path, key]),
        wrong: `is not known to ${issue.path.length > 0 ? field : context.noun}`,
        remedy: suggestName(key, known, 'remove it'),
      }));
    }
    case 'invalid_type':
      if (value === undefined || value === null) return at('is missing', missingRemedy(issue.path));
      return at(`is ${shapeOf(value)}`, `write ${TYPE_WORDS[issue.expected] ?? issue.expected}`);
    case 'invalid_value': {
      if (value === undefined || value === null) return at('is missing', missingRemedy(issue.path));
      const allowed = issue.values.map(String);
      const shown = typeof value === 'string' ? `“${value}”` : shapeOf(value);
      return at(
        `is ${shown}, which is not one of ${allowed.join(', ')}`,
        suggestName(String(value), allowed, `write one of ${allowed.join(', ')}`),
      );
    }
    case 'too_small':
      if (issue.origin === 'array') return at('is an empty list', `give at least ${issue.minimum}`);
      return at(`is ${shapeOf(value)}`, `give at least ${issue.minimum}`);
    case 'too_big':
      return at(`is ${shapeOf(value)}`, `give at most ${issue.maximum}`);
    case 'invalid_union':
      if (issue.errors.length === 0 || issue.message.includes(' — ')) return fromMessage(issue.message, at);
      return at(`is ${shapeOf(value)}`, 'write a value of the kind that docs/editors.md describes');
    default:
      return fromMessage(issue.message, at);
  }
}

function fromMessage(message: string, at: (wrong: string, remedy: string) => Problem[]): Problem[] {
  const [wrong = message, ...remedy] = message.split(' — ');
  return at(wrong, remedy.join(' — ') || 'see docs/editors.md');
}

const TYPE_WORDS: Record<string, string> = {
  string: 'text',
  number: 'a number without quotation marks',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each entry on a line of its own after “- ”',
  object: 'fields of its own, each on an indented line',
};

function shapeOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (value === null) return 'empty';
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
  return path.length > 1 ? `add it below ${fieldName(path.slice(0, -1))}` : 'add it';
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
