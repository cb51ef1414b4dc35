import { lastEvent, tagsOfEvents } from '../archive/events';
import type { Generation } from '../archive/generations';
import { ownerKey, tagsInArchive } from '../archive/take-document';
import { latestWithdrawal, type Withdrawal, withdrawalsBetween, withdrawalsUntil } from '../archive/withdrawals';
import type { Instant } from '../time';
import { CORRECTED, type Tag } from './tags';

/** What an answer was made from, kept beside it. */
export interface Provenance {
  /** Name and number of the generation. */
  generation: string;
  generationNumber: number;
  /** The site's clock when the making began. */
  renderedAt: Instant;
  withdrawal: number;
  validUntil: Instant | null;
  validSince: Instant;
  tags: readonly Tag[];
}

/**
 * The one rule of freshness: an answer is valid only while nothing that happened to what it shows — a story going live
 * or ending, a publication of content, a withdrawal — is newer than its making.
 * It asks the archive and the clock alone, so it holds after a restart and on any number of servers.
 */
export function isValid(kept: Provenance, generation: Generation, now: Instant): boolean {
  const { database } = generation;
  if (!isInItsTime(kept, now)) return false;
  const tags = new Set(kept.tags);

  if (kept.generation !== generation.name) {
    // A generation that this one does not descend from: content was taken back, or comes from another machine.
    if (!generation.descendsFrom({ number: kept.generationNumber, name: kept.generation })) return false;
    const changes = database.all<{ tag: Tag }>('SELECT DISTINCT tag FROM change WHERE generation > :number', {
      number: kept.generationNumber,
    });
    if (changes.some(({ tag }) => tags.has(tag))) return false;
  }

  // The clock is asked in both directions: a clock set back makes what is kept from the future as wrong as what is old.
  const from = Math.min(kept.renderedAt, now);
  const to = Math.max(kept.renderedAt, now);
  if (from < to && tagsOfEvents(database, from, to).some((tag) => tags.has(tag))) return false;

  // The overlay that the answer knew is gone: whatever the one in its place holds may be news to the answer.
  if (latestWithdrawal(database) < kept.withdrawal) return false;
  return !withdrawalsBetween(database, kept.withdrawal, from, to).some((noted) => shows(tags, noted, generation));
}

/** Whether an instant lies within the time that an answer names, such as the day that it is dated. */
export function isInItsTime({ validSince, validUntil }: Provenance, now: Instant): boolean {
  return now >= validSince && (validUntil === null || now < validUntil);
}

/**
 * Every tag whose pages change when something is taken back, or given back. The corrections log names whatever story is; a
 * picture or recording is gone from whatever is made with it.
 */
export function tagsOfWithdrawn({ of, subject }: Pick<Withdrawal, 'of' | 'subject'>, { database }: Generation): Tag[] {
  switch (of) {
    case 'story':
      return [CORRECTED, ...tagsInArchive(database, { type: 'Article', id: subject })];
    case 'material':
      return database
        .all<{ owner: string }>(
          'SELECT DISTINCT u.owner FROM material m JOIN material_use u ON u.kind = m.kind AND u.src = m.src WHERE m.hash = :subject',
          { subject },
        )
        .flatMap(({ owner }) => tagsInArchive(database, ownerKey(owner)));
    default:
      return of satisfies never;
  }
}

function shows(tags: ReadonlySet<Tag>, noted: Withdrawal, generation: Generation): boolean {
  return tagsOfWithdrawn(noted, generation).some((tag) => tags.has(tag));
}

/**
 * When what a page shows last changed: for `Last-Modified`, equal on every server that holds the same generation and the
 * same withdrawals. What happens to a story that is not out moves it no more than the story shows.
 */
export function lastChange(tags: readonly Tag[], generation: Generation, now: Instant): Instant {
  const { database } = generation;
  const first = database.get<{ at: Instant }>('SELECT min(built_at) AS at FROM generation')?.at ?? 0;
  let latest = Math.min(first, now);
  for (const tag of tags) {
    const change = database.get<{ at: Instant | null }>(
      'SELECT max(g.built_at) AS at FROM change c JOIN generation g ON g.number = c.generation WHERE c.tag = :tag AND c.seen = 1',
      { tag },
    )?.at;
    latest = Math.max(latest, lastEvent(database, tag, now) ?? 0, Math.min(change ?? 0, now));
  }
  const shown = new Set(tags);
  for (const noted of withdrawalsUntil(database, now)) if (shows(shown, noted, generation)) latest = Math.max(latest, noted.at);
  return latest;
}
