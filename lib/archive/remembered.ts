import type { SqlDatabase } from './database';

/** Most that is remembered of one kind: names and pictures of a newsroom, and not every picture that it ever ran. */
const MOST = 10_000;

/**
 * What a question found in a generation, which never changes, so that a list of twenty stories does not ask sixty times who
 * wrote them. Whoever is answered shares it, and changes nothing of it. What was not found is asked again: there is no end to
 * the names that readers invent.
 */
export class Remembered<Value> {
  readonly #ofGenerations = new WeakMap<SqlDatabase, Map<string, Value>>();

  of(database: SqlDatabase, key: string, find: () => Value | undefined): Value | undefined {
    let known = this.#ofGenerations.get(database);
    if (!known || known.size >= MOST) {
      known = new Map();
      this.#ofGenerations.set(database, known);
    }
    const before = known.get(key);
    if (before !== undefined) return before;
    const found = find();
    if (found !== undefined) known.set(key, found);
    return found;
  }
}
