import { KnownNames } from '../check/known-names';
import type { NewsroomFacts, StoryToCheck } from '../check/story-to-check';
import type { ArticleFields } from '../content/schema/article';
import type { HouseStyleFields, SponsoredFields } from '../content/schema/newsroom';
import { stateAt, type VisibilityState } from '../content/visibility';
import { type Instant, now } from '../time';
import type { SqlDatabase } from './database';
import type { Generation } from './generations';
import { bodyIn, type Packed } from './packed';
import { publicationOf } from './take-document';

interface StoryRow {
  id: string;
  file: string;
  lang: string;
  fields: string;
  body: Packed;
}

/** A story of any state, for the checks of the newsroom and never for an answer to readers. */
export function storyToCheck({ database }: Generation, id: string): StoryToCheck | undefined {
  const row = database.get<StoryRow>('SELECT id, file, lang, fields, body FROM story WHERE id = :id', { id });
  if (!row) return undefined;
  const { tree } = bodyIn(row.body);
  return { id: row.id, file: row.file, lang: row.lang, fields: JSON.parse(row.fields) as ArticleFields, body: tree };
}

/** Ids of all stories, the newest first. */
export function allStoryIds({ database }: Generation): string[] {
  return database.all<{ id: string }>('SELECT id FROM story ORDER BY published_at DESC, id').map(({ id }) => id);
}

/** Names by archive, which never changes: to gather them takes longer than to check a story. */
const namesIn = new WeakMap<SqlDatabase, KnownNames>();

function namesOf(database: SqlDatabase): KnownNames {
  const known = namesIn.get(database) ?? new KnownNames(knownNames(database));
  namesIn.set(database, known);
  return known;
}

/** What the checks ask of an archive. */
export function newsroomFacts({ database }: Generation, at: Instant = now()): NewsroomFacts {
  const houseStyle = database.get<{ fields: string }>(`SELECT fields FROM document WHERE type = 'HouseStyle'`)?.fields;
  return {
    now: at,
    names: namesOf(database),
    houseStyle: (JSON.parse(houseStyle ?? '{}') as HouseStyleFields).words ?? [],
    pictureSize: (src) =>
      database.get<{ width: number; height: number }>(`SELECT width, height FROM material WHERE kind = 'picture' AND src = :src`, { src }),
    stateAtAddress: (path, when) => {
      const sponsored = /^\/sponsored\/([^/]+)$/.exec(path)?.[1];
      if (sponsored !== undefined) return stateOfSponsored(database, sponsored, when);
      const story = database.get<{ id: string }>(
        'SELECT s.id FROM address a JOIN story s ON s.number = a.story WHERE a.path = :path ORDER BY a.moved LIMIT 1',
        { path: path.replace(/\.md$/, '') },
      );
      return story && stateOfStory(database, story.id, when);
    },
    stateOf: (id, when) => stateOfStory(database, id, when),
  };
}

function stateOfStory(database: SqlDatabase, id: string, at: Instant): VisibilityState | undefined {
  const row = database.get<{ fields: string; withdrawn: number }>(
    'SELECT s.fields, EXISTS (SELECT 1 FROM overlay.withdrawal w WHERE w.story = s.id AND w.at <= :at) AS withdrawn FROM story s WHERE s.id = :id',
    { id, at },
  );
  if (!row) return undefined;
  return row.withdrawn ? 'withdrawn' : stateAt(publicationOf(JSON.parse(row.fields) as ArticleFields), at);
}

function stateOfSponsored(database: SqlDatabase, slug: string, at: Instant): VisibilityState | undefined {
  const row = database.get<{ fields: string }>(`SELECT fields FROM document WHERE type = 'Sponsored' AND id = :slug`, { slug });
  return row && stateAt(publicationOf(JSON.parse(row.fields) as SponsoredFields), at);
}

/** People of recent stories whose names are fields; more would be read than found. */
const RECENT_PEOPLE = 2000;

function knownNames(database: SqlDatabase): string[] {
  const named = database.all<{ name: string | null }>(
    `SELECT fields ->> 'name' AS name FROM document WHERE type IN ('Author', 'Section', 'Topic', 'Series')
     UNION SELECT * FROM (
       SELECT coalesce(fields ->> '$.interview.subject', fields ->> '$.obituary.name', fields ->> '$.claim.claimant') FROM story
       WHERE kind IN ('interview', 'obituary', 'fact-check') ORDER BY number DESC LIMIT ${RECENT_PEOPLE})`,
  );
  // Of “Leyla Bayram, Civic Union” the name is what stands before the comma.
  return named.flatMap(({ name }) => (name === null ? [] : [name.split(',')[0] ?? name]));
}
