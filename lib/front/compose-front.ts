import type { StoryCard } from '../archive/stories';
import type { Weight } from '../content/schema/article';
import type { Arrangement } from '../content/schema/newsroom';
import type { Instant } from '../time';

/** What a front is made from: what editors chose, and the newest of everything. All of it may be seen now. */
export interface FrontMaterial {
  /** The editors' choice for the top, in their order. */
  top: readonly StoryCard[];
  newest: readonly StoryCard[];
  /** In the order of the front, each with its newest stories. */
  sections: readonly SectionMaterial[];
  language: string;
}

export interface SectionMaterial {
  section: StoryCard['section'];
  arrangement?: Arrangement | undefined;
  pinned: readonly StoryCard[];
  newest: readonly StoryCard[];
}

export interface FrontBlock {
  section: StoryCard['section'];
  arrangement: Arrangement;
  stories: StoryCard[];
}

/** A front: every story stands on it once, the heaviest first; after them what is newest of all, in order of time. */
export interface Front {
  lead: StoryCard | undefined;
  beside: StoryCard[];
  briefs: StoryCard[];
  opinion: StoryCard[];
  blocks: FrontBlock[];
  /** Stories in other languages than the site's own. */
  elsewhere: StoryCard[];
  recent: StoryCard[];
}

const ROOM = { beside: 6, briefs: 9, opinion: 4, elsewhere: 4, recent: 10 } as const;

/** With fewer the column would look forgotten. */
const LEAST_BRIEFS = 8;

/** Stories that an arrangement has places for. */
const PLACES: Record<Arrangement, number> = { 'one-and-four': 5, 'two-and-two': 4, 'list-with-picture': 5, numbered: 5 };

/** With fewer an arrangement would have holes. */
const FEWEST: Record<Arrangement, number> = { 'one-and-four': 4, 'two-and-two': 2, 'list-with-picture': 3, numbered: 3 };

/** In this order unless editors say otherwise, so that no two neighbours look alike. */
const ROTATION: readonly Arrangement[] = ['one-and-four', 'list-with-picture', 'two-and-two', 'numbered'];

const HOUR = 3_600_000;

/** A section shows nothing that is so much older than the newest story of all, unless editors pinned it. */
const STALE = 60 * 24 * HOUR;

/** What a weight is worth in freshness: a major story stands where a normal one of a day and a half later would. */
const WORTH: Record<Weight, number> = { major: 36 * HOUR, normal: 0, minor: -24 * HOUR };

export function composeFront({ top, newest, sections, language }: FrontMaterial): Front {
  const shown = new Set<string>();
  const take = (stories: readonly StoryCard[], most: number): StoryCard[] => {
    const taken: StoryCard[] = [];
    for (const story of stories) {
      if (taken.length >= most) break;
      if (shown.has(story.id)) continue;
      shown.add(story.id);
      taken.push(story);
    }
    return taken;
  };
  const own = newest.filter((story) => story.lang === language);
  // What editors pinned to a section belongs to it.
  const pins = new Set(sections.flatMap(({ pinned }) => pinned.map(({ id }) => id)));
  const reports = own.filter((story) => !isArgument(story) && !pins.has(story.id));
  const byWorth = reports.filter((story) => story.weight !== 'minor').sort((a, b) => worthOf(b) - worthOf(a));
  const withPicture = byWorth.find((story) => story.image) ?? byWorth[0] ?? own[0];
  const [lead] = take(withPicture && top.length === 0 ? [withPicture] : top, 1);
  const beside = take([...top, ...byWorth], ROOM.beside);
  const opinion = take(own.filter(isArgument), ROOM.opinion);
  const briefs = take(
    reports.filter((story) => story.weight === 'minor'),
    ROOM.briefs,
  );
  // Briefs have no pictures: what has one stands better in its section.
  const unpictured = reports.filter((story) => story.image === undefined);
  briefs.push(...take(unpictured, ROOM.briefs - briefs.length));
  briefs.push(...take(reports, LEAST_BRIEFS - briefs.length));
  briefs.sort((a, b) => b.publishedAt - a.publishedAt);
  const elsewhere = take(
    newest.filter((story) => story.lang !== language),
    ROOM.elsewhere,
  );
  const stale = (own[0]?.publishedAt ?? 0) - STALE;
  const blocks: FrontBlock[] = [];
  for (const { section, arrangement, pinned, newest: latest } of sections) {
    const candidates = [...pinned, ...latest.filter((story) => story.lang === language && !isArgument(story) && story.publishedAt > stale)];
    const left = new Set(candidates.filter((story) => !shown.has(story.id))).size;
    const chosen = arrangement !== undefined && left >= FEWEST[arrangement] ? arrangement : suited(left, blocks);
    const stories = take(candidates, PLACES[chosen]);
    if (stories.length > 0) blocks.push({ section, arrangement: chosen, stories });
  }
  // On a small paper's front everything stands already.
  const more = own.some((story) => !shown.has(story.id));
  return { lead, beside, briefs, opinion, blocks, elsewhere, recent: more ? own.slice(0, ROOM.recent) : [] };
}

/** Few stories stand better as a list; otherwise the next way in the rotation that the block above does not have. */
function suited(stories: number, blocks: readonly FrontBlock[]): Arrangement {
  const above = blocks.at(-1)?.arrangement;
  if (stories < FEWEST['list-with-picture']) return 'two-and-two';
  if (stories < PLACES['two-and-two']) return above === 'list-with-picture' ? 'two-and-two' : 'list-with-picture';
  const next = ROTATION[(ROTATION.indexOf(above ?? 'numbered') + 1) % ROTATION.length];
  return next ?? 'one-and-four';
}

function isArgument({ kind }: StoryCard): boolean {
  return kind === 'opinion' || kind === 'editorial';
}

/** Instant by which stories are ranked at the top. */
function worthOf({ publishedAt, weight }: StoryCard): Instant {
  return publishedAt + WORTH[weight];
}
