import type { FeedSource } from '../addresses';
import type { Generation } from '../archive/generations';
import { latestWithdrawal, withdrawalsBetween } from '../archive/withdrawals';
import { CORRECTED, LATEST, storyTag, type Tag } from '../freshness/tags';
import type { Instant } from '../time';

/** How far somebody outside has been told. */
export interface Told {
  generation: number;
  withdrawal: number;
  at: Instant;
}

/** What happened since: to what pages depend on, to stories that readers can see or could, and to feeds. */
export interface News {
  tags: Tag[];
  paths: string[];
  feeds: FeedSource[];
}

/** Where everything stands now: what somebody new is told nothing before. */
export function standAt({ database, number }: Generation, now: Instant): Told {
  return { generation: number, withdrawal: latestWithdrawal(database), at: now };
}

/**
 * What happened after somebody was last told: publications of content, stories that went live or ended by the clock,
 * withdrawals. A story that readers were never able to see is in none of it.
 */
export function newsSince(told: Told, { database }: Generation, now: Instant): News {
  const changed = database.all<{ tag: Tag }>('SELECT DISTINCT tag FROM change WHERE generation > :generation', {
    generation: told.generation,
  });
  const happened = database.all<{ tag: Tag }>('SELECT DISTINCT tag FROM event WHERE at > :from AND at <= :to', { from: told.at, to: now });
  const withdrawn = withdrawalsBetween(database, told.withdrawal, told.at, now).map(({ story }) => ({ tag: storyTag(story) }));
  const tags = [...new Set([...changed, ...happened, ...withdrawn].map(({ tag }) => tag))].sort();
  const paths = tags.flatMap((tag) => {
    const id = STORY.exec(tag)?.[1];
    const story =
      id === undefined
        ? undefined
        : database.get<{ path: string }>('SELECT path FROM story WHERE id = :id AND live_from <= :now', { id, now });
    return story ? [story.path] : [];
  });
  return { tags, paths, feeds: tags.flatMap((tag) => feedOf(tag) ?? []) };
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
