import { parseInstant } from '../time';
import type { FieldOf } from './checked-field';
import type { HeldGroup } from './group-field';

/** What tells an entry of a list from the others: the first of its fields that has words. */
export function titleOf(entry: HeldGroup, { words }: Pick<FieldOf, 'words'>): string | undefined {
  for (const [name, value] of Object.entries(entry ?? {})) {
    if (typeof value !== 'string' || value.trim() === '' || parseInstant(value) !== undefined) continue;
    return words.fields?.[name]?.options?.[value] ?? value;
  }
  return undefined;
}
