import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** What schema.org says of one property of a type: the names of what its values may be. */
type Properties = Map<string, string[]>;

interface Vocabulary {
  /** Properties of a type, those of its ancestors included; `undefined` for a type that there is not. */
  propertiesOf(type: string): Properties | undefined;
  /** Whether a thing of one type is also one of another. */
  isA(type: string, other: string): boolean;
  /** Whether words are a value of that name. */
  isText(range: string): boolean;
  /** Whether an address is a member of the enumeration of that name. */
  isMember(address: string, range: string): boolean;
}

/**
 * The vocabulary of schema.org as schema-dts has it, read from its declarations: one interface for each class with its own
 * properties, one leaf for each type, one union for each type with its subtypes. They are generated, so each stands on
 * lines of one form; a release of another form fails the test of this file.
 */
export function schemaVocabulary(): Vocabulary {
  const source = readFileSync(
    createRequire(import.meta.url)
      .resolve('schema-dts')
      .replace(/\.js$/, '.d.ts'),
    'utf8',
  );
  const parents = new Map<string, string[]>();
  const own = new Map<string, Properties>();
  const unions = new Map<string, string[]>();
  let open = '';
  for (const line of source.split('\n')) {
    const [, name, extended] = /^(?:export )?interface (\w+)(?:<[^{]*>)? extends ([^{]+) \{/.exec(line) ?? [];
    if (name && extended) {
      open = name;
      parents.set(name, extended.split(', '));
      own.set(name, new Map());
    }
    const [, property, values] = /^ {4}"(\w+)"\??: SchemaValue<(.+), "\w+">;/.exec(line) ?? [];
    if (property && values) own.get(open)?.set(property, values.split(' | '));
    const [, union, members] = /^export type (\w+) = ([^&{<]+);/.exec(line) ?? [];
    if (union && members) unions.set(union, members.split(' | '));
  }
  const collect = (name: string, into: Properties): Properties => {
    for (const [property, values] of own.get(name) ?? []) if (!into.has(property)) into.set(property, values);
    for (const parent of parents.get(name) ?? []) collect(parent, into);
    return into;
  };
  const found = new Map<string, Properties>();
  const isA = (type: string, other: string): boolean =>
    type === other || (unions.get(other) ?? []).some((member) => member !== other && unions.has(member) && isA(type, member));
  return {
    propertiesOf(type) {
      const leaf = `${type}Leaf`;
      if (!parents.has(leaf)) return undefined;
      const known = found.get(type) ?? collect(leaf, new Map());
      found.set(type, known);
      return known;
    },
    isA,
    isMember: (address, range) => (unions.get(range) ?? []).includes(`"${address}"`),
    isText: (range) => range === 'string' || (unions.get(range) ?? []).some((member) => member === 'string'),
  };
}
