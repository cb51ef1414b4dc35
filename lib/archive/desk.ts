import type { ArticleFields } from '../content/schema/article';
import { stateAt, type VisibilityState } from '../content/visibility';
import { currentRendering } from '../freshness/rendering';
import { expressionOf, questionOf } from '../search/question';
import type { Instant } from '../time';
import { Edition } from './edition';
import { eventsAhead } from './events';
import { RANK } from './search-questions';
import type { StoryCard } from './stories';
import { CARD_COLUMNS, type StoryRow } from './story-lists';
import { publicationOf } from './take-document';
import { type StandingWithdrawal, standingWithdrawals } from './withdrawals';

/** The state that a story is in, and what the newsroom has said of it. */
export type Standing =
  | { state: 'draft' /** The time that the file names already. */; at?: Instant | undefined }
  | { state: 'scheduled'; at: Instant }
  | { state: 'live'; since: Instant; until?: Instant | undefined }
  | { state: 'ended'; at: Instant }
  | {
      state: 'withdrawn';
      at: Instant;
      reason: string /** By command or button; the file does not say the same yet. */;
      inEmergency: boolean;
    };

/** A story as the newsroom's board has it. */
export interface DeskStory {
  card: StoryCard;
  standing: Standing;
  /** Within the newsroom's folder. */
  file: string;
  fields: ArticleFields;
}

/** Something that is going to happen to a story. */
export interface Upcoming {
  story: DeskStory;
  at: Instant;
  what: 'goes out' | 'ends' | 'is withdrawn' | 'loses its picture' | 'changes';
}

export interface DeskFilter {
  state?: VisibilityState | undefined;
  section?: string | undefined;
  /** Words of the text, as readers search for them. */
  words?: string | undefined;
}

interface DeskRow extends StoryRow {
  file: string;
  overlay_at: Instant | null;
  overlay_reason: string | null;
}

/** How many events a story has to come, at a guess: so many times more are read than are shown. */
const EVENTS_OF_ONE = 10;

const DESK_COLUMNS = `${CARD_COLUMNS}, s.file,
  (SELECT min(w.at) FROM overlay.withdrawal w WHERE w.story = s.id AND w.at <= :now) AS overlay_at,
  (SELECT w.reason FROM overlay.withdrawal w WHERE w.story = s.id AND w.at <= :now ORDER BY w.number DESC LIMIT 1) AS overlay_reason`;

/** Taken back on this machine; by its file; ended. The states below follow `standingOf`, which a test holds. */
const TAKEN_BACK = 's.id IN (SELECT w.story FROM overlay.withdrawal w WHERE w.at <= :now)';
const BY_FILE = `(s.live_until <= :now AND s.live_from <= :now AND coalesce(s.fields ->> '$.withdrawn.at' <= :now, 0))`;
const HAS_ENDED = '(s.live_until <= :now AND s.live_from <= :now)';

/** The states as conditions of the archive, each with the order in which the newsroom wants them: what is next, or newest, first. */
const IN_STATE: Record<VisibilityState, { where: string; order: string }> = {
  draft: { where: 's.live_from IS NULL', order: 's.number DESC' },
  scheduled: { where: `s.live_from > :now AND NOT ${TAKEN_BACK}`, order: 's.live_from, s.number' },
  live: {
    where: `s.live_from <= :now AND (s.live_until IS NULL OR s.live_until > :now) AND NOT ${TAKEN_BACK}`,
    order: 's.live_from DESC, s.number',
  },
  ended: { where: `${HAS_ENDED} AND NOT ${BY_FILE} AND NOT ${TAKEN_BACK}`, order: 's.live_until DESC, s.number' },
  withdrawn: { where: `s.live_from IS NOT NULL AND (${BY_FILE} OR ${TAKEN_BACK})`, order: 's.live_from DESC, s.number' },
};

/** What the newsroom asks of its own stories: of all of them, whatever their state. Only pages for the newsroom may ask. */
export class Desk extends Edition {
  deskStory(id: string): DeskStory | undefined {
    const row = this.get<DeskRow>(`SELECT ${DESK_COLUMNS} FROM story s WHERE s.id = :id AND ${this.visible}`, { id });
    return row && this.#asDeskStory(row);
  }

  /** How many stories are in each state. */
  counts(): Record<VisibilityState, number> {
    const count = (state: VisibilityState) =>
      this.get<{ stories: number }>(`SELECT count(*) AS stories FROM story s WHERE ${IN_STATE[state].where} AND ${this.visible}`)
        ?.stories ?? 0;
    return {
      draft: count('draft'),
      scheduled: count('scheduled'),
      live: count('live'),
      ended: count('ended'),
      withdrawn: count('withdrawn'),
    };
  }

  /** Stories that a filter lets through. @param skip how many of them were shown before */
  stories({ state, section, words = '' }: DeskFilter, limit: number, skip = 0): DeskStory[] {
    const question = questionOf(words);
    const expression = question && expressionOf(question);
    if (words.trim() !== '' && !expression) return [];
    const { where, order } = state ? IN_STATE[state] : { where: 'true', order: 's.published_at DESC, s.number' };
    const found = expression ? 'JOIN story_text t ON t.rowid = s.number AND t.story_text MATCH :expression' : '';
    return this.all<DeskRow>(
      `SELECT ${DESK_COLUMNS} FROM story s ${found} WHERE ${where} AND ${this.visible}
       ${section ? 'AND s.section = :section' : ''}
       ORDER BY ${expression ? `${RANK}, ${order}` : order} LIMIT :limit OFFSET :skip`,
      { limit, skip, ...(section ? { section } : {}), ...(expression ? { expression } : {}) },
    ).map((row) => this.#asDeskStory(row));
  }

  /** What is going to happen to stories, the next first. Of many changes to come of one story, the next stands for all. */
  upcoming(limit: number): Upcoming[] {
    const seen = new Set<string>();
    return eventsAhead(this.rendering.generation.database, this.now, limit * EVENTS_OF_ONE)
      .flatMap(({ at, id }): Upcoming[] => {
        const story = this.deskStory(id);
        if (!story || story.standing.state === 'draft' || story.standing.state === 'withdrawn') return [];
        const what = whatHappens(story.fields, at);
        const isNew = !seen.has(`${id} ${what}`);
        seen.add(`${id} ${what}`);
        return isNew ? [{ story, at, what }] : [];
      })
      .slice(0, limit);
  }

  /** Taken back by command or button, where the content does not say the same yet. */
  takenBackHere(): StandingWithdrawal[] {
    return standingWithdrawals(this.rendering.generation);
  }

  #asDeskStory(row: DeskRow): DeskStory {
    const fields = JSON.parse(row.fields) as ArticleFields;
    return { card: this.cardOf(row), standing: standingOf(fields, row, this.now), file: row.file, fields };
  }
}

/** @param overlay what was taken back on this machine, and why */
export function standingOf(fields: ArticleFields, overlay: Pick<DeskRow, 'overlay_at' | 'overlay_reason'>, now: Instant): Standing {
  const state = stateAt(publicationOf(fields), now);
  const { publishedAt, unpublishAt, withdrawn } = fields;
  const { overlay_at: at, overlay_reason: reason } = overlay;
  // What was taken back is told of, whatever has happened to it since; a draft is nowhere to be taken back from.
  if (at !== null && state !== 'draft' && state !== 'withdrawn') return { state: 'withdrawn', at, reason: reason ?? '', inEmergency: true };
  switch (state) {
    case 'draft':
      return { state, at: publishedAt };
    case 'scheduled':
      return { state, at: publishedAt ?? now };
    case 'live':
      return { state, since: publishedAt ?? now, until: unpublishAt };
    case 'ended':
      return { state, at: unpublishAt ?? now };
    case 'withdrawn':
      return { state, at: withdrawn?.at ?? now, reason: withdrawn?.reason ?? '', inEmergency: false };
    default:
      return state satisfies never;
  }
}

function whatHappens({ publishedAt, unpublishAt, withdrawn, leadImage }: ArticleFields, at: Instant): Upcoming['what'] {
  if (at === publishedAt) return 'goes out';
  if (at === withdrawn?.at) return 'is withdrawn';
  if (at === unpublishAt) return 'ends';
  return at === leadImage?.rights?.expires ? 'loses its picture' : 'changes';
}

/** The newsroom's view of the edition that the page under way is made from. */
export function desk(): Desk {
  return new Desk(currentRendering());
}
