import type { Tag } from '../freshness/tags';
import type { Instant } from '../time';
import type { SqlDatabase } from './database';

/**
 * Tags of everything to which something happens after one instant and up to another. A story that goes live is an event of
 * its lists by its own row; what else happens to it, and to other documents, is written down. Nothing is of drafts.
 */
export function tagsOfEvents(database: SqlDatabase, from: Instant, to: Instant): Tag[] {
  return database
    .all<{ tag: Tag }>(
      `WITH happened (story) AS (
         SELECT number FROM story WHERE live_from > :from AND live_from <= :to
         UNION SELECT story FROM story_event WHERE at > :from AND at <= :to)
       SELECT 'story:' || s.id AS tag FROM happened h JOIN story s ON s.number = h.story
       UNION SELECT l.list FROM happened h JOIN story_list l ON l.story = h.story
       UNION SELECT tag FROM event WHERE at > :from AND at <= :to`,
      { from, to },
    )
    .map(({ tag }) => tag);
}

/** When something last happened to what a tag stands for; to stories that are not out yet nothing has. */
export function lastEvent(database: SqlDatabase, tag: Tag, now: Instant): Instant | undefined {
  const id = tag.startsWith('story:') ? tag.slice('story:'.length) : undefined;
  const { at } = database.get<{ at: Instant | null }>(
    id === undefined ? LAST_OF_LIST : LAST_OF_STORY,
    id === undefined ? { tag, now } : { id, now },
  ) ?? {
    at: null,
  };
  return at ?? undefined;
}

const LAST_OF_STORY = `SELECT max(at) AS at FROM (
  SELECT live_from AS at FROM story WHERE id = :id AND live_from <= :now
  UNION ALL
  SELECT e.at FROM story s JOIN story_event e ON e.story = s.number WHERE s.id = :id AND s.live_from <= :now AND e.at <= :now)`;

/** Publications by the list, which has them in their order; everything else that happened, which is little, by its time. */
const LAST_OF_LIST = `SELECT max(at) AS at FROM (
  SELECT * FROM (SELECT s.live_from AS at FROM story_list l JOIN story s ON s.number = l.story
    WHERE l.list = :tag AND l.published_at <= :now AND s.live_from <= :now ORDER BY l.published_at DESC LIMIT 1)
  UNION ALL
  SELECT * FROM (SELECT e.at FROM story_event e JOIN story s ON s.number = e.story AND s.live_from <= :now
    WHERE e.at <= :now AND EXISTS (SELECT 1 FROM story_list l INDEXED BY story_list_story WHERE l.story = e.story AND l.list = :tag)
    ORDER BY e.at DESC LIMIT 1)
  UNION ALL
  SELECT max(at) FROM event WHERE tag = :tag AND at <= :now)`;

/** Everything that happens to anything, by its time; with the overlay attached. */
const HAPPENINGS = [
  'SELECT live_from AS at FROM story',
  'SELECT at FROM story_event',
  'SELECT at FROM event',
  'SELECT at FROM overlay.noted',
];

/** When something last happened to anything at all, and when something happens next. */
export function eventsAround(database: SqlDatabase, now: Instant): { last: Instant | null; next: Instant | null } {
  const nearest = (which: 'max' | 'min', side: '<=' | '>') =>
    `(SELECT ${which}(at) FROM (${HAPPENINGS.map((at) => `SELECT ${which}(at) AS at FROM (${at}) WHERE at ${side} :now`).join(' UNION ALL ')}))`;
  const around = database.get<{ last: Instant | null; next: Instant | null }>(
    `SELECT ${nearest('max', '<=')} AS last, ${nearest('min', '>')} AS next`,
    { now },
  );
  return around ?? { last: null, next: null };
}

/** What is going to happen to stories, the next first. */
export function eventsAhead(database: SqlDatabase, now: Instant, limit: number): { at: Instant; id: string }[] {
  return database.all<{ at: Instant; id: string }>(
    `SELECT at, id FROM (
       SELECT live_from AS at, id FROM story WHERE live_from > :now
       UNION ALL SELECT e.at, s.id FROM story_event e JOIN story s ON s.number = e.story WHERE e.at > :now)
     ORDER BY at LIMIT :limit`,
    { now, limit },
  );
}
