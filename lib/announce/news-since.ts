import type { FeedSource } from '../addresses/address';
import { pathOf } from '../addresses/path-of';
import { Edition } from '../archive/edition';
import { tagsOfEvents } from '../archive/events';
import type { Generation } from '../archive/generations';
import { CHANGED_AT } from '../archive/story-lists';
import { tagsInArchive } from '../archive/take-document';
import { latestWithdrawal, wasVisibleSql, withdrawalsBetween } from '../archive/withdrawals';
import { Rendering } from '../freshness/rendering';
import { authorList, CORRECTED, LATEST, sectionList, seriesList, storyTag, type Tag, topicList } from '../freshness/tags';
import { tagsOfWithdrawn } from '../freshness/validity';
import type { Instant } from '../time';

/** How far somebody outside has been told. */
export interface Told {
  /** Number and name of the generation. */
  generation: number;
  name: string;
  withdrawal: number;
  at: Instant;
}

/** What happened since: to what pages depend on, to stories that readers can see or could, and to lists of such stories. */
export interface News {
  outdated: readonly Tag[] | 'everything';
  paths: readonly string[];
  feeds: readonly FeedSource[];
}

/** Where everything stands now: what somebody new is told nothing before. */
export function standAt({ database, number, name }: Generation, now: Instant): Told {
  return { generation: number, name, withdrawal: latestWithdrawal(database), at: now };
}

/** Where somebody stands of whom it is not known any longer: anything may be news. */
export function standUnknown(now: Instant): Told {
  return { generation: 0, name: '', withdrawal: 0, at: now };
}

/**
 * What happened after somebody was last told: publications of content, stories that went live or ended by the clock,
 * withdrawals. `paths` and `feeds` are told to the world, and a story that readers were never able to see is in neither.
 */
export function newsSince(told: Told, generation: Generation, now: Instant): News {
  const { database } = generation;
  // Built anew, or changed more often than it remembers, or its withdrawals were lost: what changed cannot be known.
  const known = generation.descendsFrom({ number: told.generation, name: told.name }) && latestWithdrawal(database) >= told.withdrawal;
  const from = Math.min(told.at, now);
  const to = Math.max(told.at, now);
  const changed = known
    ? database.all<{ tag: Tag }>('SELECT DISTINCT tag FROM change WHERE generation > :generation', { generation: told.generation })
    : [];
  const happened = tagsOfEvents(database, from, to);
  // One that lies ahead is news at its time.
  const withdrawn = withdrawalsBetween(database, known ? told.withdrawal : 0, from, to).filter(({ at }) => at <= now);
  const withdrawnStories = new Set(withdrawn.flatMap(({ of, subject }) => (of === 'story' ? [subject] : [])));
  const tags = new Set([
    ...changed.map(({ tag }) => tag),
    ...happened,
    ...withdrawn.flatMap((noted) => tagsOfWithdrawn(noted, generation)),
  ]);

  const stories = new Set([...tags].flatMap((tag) => STORY.exec(tag)?.[1] ?? []));
  if (!known) for (const id of changedAfter(generation, from, now)) stories.add(id);
  const paths = new Set<string>();
  const lists = new Set<Tag>();
  for (const id of stories) {
    const addresses = pathsOnceVisible(generation, id, now);
    for (const path of addresses) paths.add(path);
    if (addresses.length === 0) continue;
    const of = withdrawnStories.has(id)
      ? tagsOfWithdrawn({ of: 'story', subject: id }, generation)
      : tagsInArchive(database, { type: 'Article', id });
    for (const list of of) lists.add(list);
  }
  if (known)
    for (const former of formerSince(generation, told.generation)) {
      paths.add(former.path);
      for (const list of former.lists) lists.add(list);
    }

  const edition = new Edition(new Rendering(generation, now, 'reader', latestWithdrawal(database)));
  const stands = (of: FeedSource) => edition.resolve(pathOf({ at: 'feed', of, format: 'rss' })).leads === 'to-page';
  return {
    outdated: known ? [...tags].sort() : 'everything',
    paths: [...paths].sort(),
    feeds: (known ? [...lists] : allLists(generation))
      .sort()
      .flatMap((list) => feedOf(list) ?? [])
      .filter(stands),
  };
}

/** Every address of a story that readers can see or could: the former ones lead to another place than they did. */
function pathsOnceVisible({ database }: Generation, id: string, now: Instant): string[] {
  return database
    .all<{ path: string }>(`SELECT a.path FROM story s JOIN address a ON a.story = s.number WHERE s.id = :id AND ${wasVisibleSql('s')}`, {
      id,
      now,
    })
    .map(({ path }) => path);
}

/** Stories as readers could see them until a generation after one took them elsewhere. */
function formerSince({ database }: Generation, generation: number): { path: string; lists: Tag[] }[] {
  return database
    .all<{ path: string; lists: string }>(
      `SELECT f.path, f.lists FROM former_story f JOIN generation g ON g.number = f.generation
       WHERE f.generation > :generation AND ${wasVisibleSql('f', 'g.built_at')}`,
      { generation },
    )
    .map(({ path, lists }) => ({ path, lists: JSON.parse(lists) as Tag[] }));
}

function changedAfter({ database }: Generation, from: Instant, now: Instant): string[] {
  return database
    .all<{ id: string }>(`SELECT s.id FROM story s WHERE ${wasVisibleSql('s')} AND ${CHANGED_AT} > :from`, { from, now })
    .map(({ id }) => id);
}

/** Every list that may have feeds. */
function allLists({ database }: Generation): Tag[] {
  const named = { Section: sectionList, Topic: topicList, Author: authorList, Series: seriesList };
  return [
    LATEST,
    CORRECTED,
    ...database
      .all<{ type: keyof typeof named; id: string }>(`SELECT type, id FROM document WHERE type IN ('Section', 'Topic', 'Author', 'Series')`)
      .map(({ type, id }) => named[type](id)),
  ];
}

const STORY = new RegExp(`^${storyTag('(.+)')}$`);
const LIST = /^list:(section|topic|author|series):([a-z0-9-]+)$/;

/** The list with feeds that a tag is of. */
function feedOf(tag: Tag): FeedSource | undefined {
  if (tag === LATEST) return { at: 'front' };
  if (tag === CORRECTED) return { at: 'corrections' };
  const [, kind, name] = LIST.exec(tag) ?? [];
  if (name === undefined) return undefined;
  switch (kind) {
    case 'section':
      return { at: 'section', section: name };
    case 'topic':
      return { at: 'topic', topic: name };
    case 'author':
      return { at: 'author', author: name };
    case 'series':
      return { at: 'series', series: name };
    default:
      return undefined;
  }
}
