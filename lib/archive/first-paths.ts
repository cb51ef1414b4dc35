import type { LedgerEntry } from './address-ledger';
import type { SqlDatabase } from './database';

interface NamedStory {
  id: string;
  path: string;
  /** Oldest first, as editors write them. */
  movedFrom: readonly string[];
}

/**
 * The address under which a story came out, which names it in feeds and to machines for ever. What the ledger says of the
 * address that it has, or of one that it had, settles it: `movedFrom` alone cannot tell a story that came back to its
 * first address, or one that took the place of another, from one that moved once.
 * @param ledger what holds, the most trustworthy first
 */
function firstPathsBy(ledger: readonly LedgerEntry[]): (story: NamedStory) => string {
  const byPath = new Map<string, string>();
  const byStory = new Map<string, string>();
  for (const { path, story, first } of ledger) {
    if (first === undefined) continue;
    if (!byPath.has(path)) byPath.set(path, first);
    if (!byStory.has(story)) byStory.set(story, first);
  }
  return ({ id, path, movedFrom }) =>
    byPath.get(path) ??
    byStory.get(id) ??
    // Its file was renamed, and with it its id: it is the story that stood where it came from.
    movedFrom.map((old) => byPath.get(old)).find((first) => first !== undefined) ??
    movedFrom[0] ??
    path;
}

/**
 * Stories of which the archive has another first address than follows from the ledger.
 * @param among ids of those that are looked at, of which the ledger may be all that is known; all where there is none
 */
export function outdatedFirstPaths(
  database: SqlDatabase,
  ledger: readonly LedgerEntry[],
  among?: ReadonlySet<string>,
): { id: string; firstPath: string }[] {
  const firstPathOf = firstPathsBy(ledger);
  return database
    .all<{ id: string; path: string; first_path: string; moved_from: string | null }>(
      `SELECT id, path, first_path, fields ->> '$.movedFrom' AS moved_from FROM story
       ${among ? 'WHERE id IN (SELECT value FROM json_each(:ids))' : ''}`,
      among ? { ids: JSON.stringify([...among]) } : {},
    )
    .flatMap(({ id, path, first_path, moved_from }) => {
      const firstPath = firstPathOf({ id, path, movedFrom: moved_from === null ? [] : (JSON.parse(moved_from) as string[]) });
      return firstPath === first_path ? [] : [{ id, firstPath }];
    });
}
