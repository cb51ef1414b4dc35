import site from '../../site.config';
import type { FeedSource } from '../addresses/address';
import type { ArticleFields } from '../content/schema/article';
import type { SeriesFields, TopicFields } from '../content/schema/newsroom';
import { stateAt } from '../content/visibility';
import {
  authorList,
  authorMonthList,
  dayList,
  LATEST,
  monthList,
  sectionList,
  sectionMonthList,
  seriesList,
  storyTag,
  type Tag,
  topicList,
  topicMonthList,
} from '../freshness/tags';
import type { Day, Instant, Month } from '../time';
import { NewsroomQuestions } from './newsroom-questions';
import type { Named, StoryCard } from './stories';
import { publicationOf } from './take-document';
import { storyAtAddress } from './withdrawals';

export interface StoryRow {
  id: string;
  path: string;
  first_path: string;
  lang: string;
  published_at: Instant;
  changed_at: Instant;
  fields: string;
  translation_of: string | null;
}

/** When a story last changed. What is dated later than now has not happened yet. */
export const CHANGED_AT = `CASE WHEN s.changed_at <= :now THEN s.changed_at ELSE max(
  s.published_at, coalesce((SELECT max(c.value) FROM json_each(s.changes) c WHERE c.value <= :now), 0)) END`;

export const CARD_COLUMNS = `s.id, s.path, s.first_path, s.lang, s.published_at, ${CHANGED_AT} AS changed_at, s.fields, s.translation_of`;

/**
 * Numbers of an original and of what translates it, each by its index, as a table to begin from (CROSS JOIN keeps the order):
 * in any other form SQLite reads every story that is live.
 */
export function versionsOf(original: string): string {
  return `(SELECT number FROM story WHERE id = ${original} UNION ALL SELECT number FROM story WHERE translation_of = ${original})`;
}

const NEWEST_FIRST = 'l.published_at DESC, s.id';
const HEAVIEST_FIRST = `CASE s.fields ->> 'weight' WHEN 'major' THEN 0 WHEN 'minor' THEN 2 ELSE 1 END, ${NEWEST_FIRST}`;

/** Stories of which some may not be seen now. All others that are no drafts may be. */
const PERHAPS_HIDDEN = `SELECT number FROM story WHERE live_from > :now
  UNION SELECT number FROM story INDEXED BY story_ended WHERE live_until IS NOT NULL
  UNION SELECT t.number FROM overlay.withdrawal w JOIN story t ON t.id = w.story WHERE w.at <= :now`;

/** Lists of stories, each with a page and with feeds. */
export type StoryList = Exclude<FeedSource, { at: 'corrections' }>;

/** Which stories of a list are meant, and in what order. */
interface Choice {
  where?: string;
  order?: string;
}

/** A month or day, and how many stories it has. */
export interface PeriodCount {
  period: Month | Day;
  stories: number;
}

/**
 * What can be asked of stories as lists: the newest of a section, a topic, a writer, a month, a day, and the periods in
 * which there are any. `Edition` adds whole stories and addresses; pages ask that.
 */
export abstract class StoryLists extends NewsroomQuestions {
  card(id: string): StoryCard | undefined {
    this.note(storyTag(id));
    const row = this.get<StoryRow>(`SELECT ${CARD_COLUMNS} FROM story s WHERE s.id = :id AND ${this.visible}`, { id });
    return row && this.cardOf(row);
  }

  cardAt(path: string): StoryCard | undefined {
    const id = storyAtAddress(this.rendering.generation.database, path);
    return id === undefined ? undefined : this.card(id);
  }

  latest(limit: number): StoryCard[] {
    return this.#newest({ at: 'front' }, limit);
  }

  /** Each story once: see `#eachOnce`. */
  inSection(section: string, limit: number): StoryCard[] {
    return this.#newest({ at: 'section', section }, limit);
  }

  inSectionMonth(section: string, month: Month): StoryCard[] {
    return this.#list(sectionMonthList(section, month), -1);
  }

  inMonth(month: Month): StoryCard[] {
    return this.#list(monthList(month), -1);
  }

  /** What counted most in a month: the weightiest stories, the newest first among equals. */
  leadingInMonth(month: Month, limit: number): StoryCard[] {
    return this.#list(monthList(month), limit, { order: HEAVIEST_FIRST });
  }

  /** Each story once: see `#eachOnce`. */
  onTopic(topic: string, limit: number): StoryCard[] {
    return this.#newest({ at: 'topic', topic }, limit);
  }

  by(author: string, limit: number): StoryCard[] {
    return this.#newest({ at: 'author', author }, limit);
  }

  /** In the order of reading: the first story first. */
  inSeries(series: string): StoryCard[] {
    return this.#newest({ at: 'series', series }, -1).reverse();
  }

  onTopicInMonth(topic: string, month: Month): StoryCard[] {
    return this.#list(topicMonthList(topic, month), -1);
  }

  byInMonth(author: string, month: Month): StoryCard[] {
    return this.#list(authorMonthList(author, month), -1);
  }

  onDay(day: Day): StoryCard[] {
    return this.#list(dayList(day), -1);
  }

  /** Months in which anything was published, newest first. */
  months(): PeriodCount[] {
    this.note(LATEST);
    return this.#periods(monthList(''));
  }

  monthsOfSection(section: string): PeriodCount[] {
    this.note(sectionList(section));
    return this.#periods(sectionMonthList(section, ''));
  }

  monthsOfTopic(topic: string): PeriodCount[] {
    this.note(topicList(topic));
    return this.#periods(topicMonthList(topic, ''));
  }

  monthsOfAuthor(author: string): PeriodCount[] {
    this.note(authorList(author));
    return this.#periods(authorMonthList(author, ''));
  }

  /** The days before and after one on which anything was published. */
  daysBeside(day: Day): { before: Day | undefined; after: Day | undefined } {
    this.note(LATEST);
    const beside = (comparison: '<' | '>', order: 'DESC' | 'ASC') =>
      this.get<{ list: string }>(
        `SELECT l.list FROM story_list l JOIN story s ON s.number = l.story
         WHERE l.list ${comparison} :day AND l.list > :first AND l.list < :last AND ${this.visible} ORDER BY l.list ${order} LIMIT 1`,
        { day: dayList(day), first: dayList(''), last: dayList(':') },
      )?.list.slice(dayList('').length);
    return { before: beside('<', 'DESC'), after: beside('>', 'ASC') };
  }

  /** Topics that have stories, by name, each with how many and the newest. */
  topicsWithStories(): (TopicFields & Named & { stories: number; newest: StoryCard })[] {
    this.note(LATEST);
    return this.all<{ id: string }>(`SELECT id FROM document WHERE type = 'Topic'`)
      .flatMap(({ id }) => {
        const [newest] = this.onTopic(id, 1);
        const topic = this.topic(id);
        return topic && newest ? [{ ...topic, stories: this.countIn(topicList(id)), newest }] : [];
      })
      .sort((a, b) => a.name.localeCompare(b.name, site.language));
  }

  /** Series that have stories, by name, each with how many. */
  seriesWithStories(): (SeriesFields & Named & { stories: number })[] {
    this.note(LATEST);
    return this.all<{ id: string }>(`SELECT id FROM document WHERE type = 'Series'`)
      .flatMap(({ id }) => {
        const series = this.series(id);
        const stories = this.countIn(seriesList(id));
        return series && stories > 0 ? [{ ...series, stories }] : [];
      })
      .sort((a, b) => a.name.localeCompare(b.name, site.language));
  }

  /** The name of a list, and which of its stories its page shows. */
  protected shownIn(of: StoryList): [list: Tag, choice?: Choice] {
    switch (of.at) {
      case 'front':
        return [LATEST];
      case 'section':
        return [sectionList(of.section), this.#eachOnce()];
      case 'topic':
        return [topicList(of.topic), this.#eachOnce()];
      case 'author':
        return [authorList(of.author)];
      case 'series':
        return [seriesList(of.series)];
      default:
        return of satisfies never;
    }
  }

  /** Of a story that a list has in the site's language, too, it shows no version in another. */
  #eachOnce(): Choice {
    const twice = `(s.lang <> '${site.language}' AND EXISTS (
      SELECT 1 FROM ${versionsOf('coalesce(s.translation_of, s.id)')} v CROSS JOIN story o ON o.number = v.number WHERE o.lang = '${site.language}'
      AND EXISTS (SELECT 1 FROM story_list ol INDEXED BY story_list_story WHERE ol.story = o.number AND ol.list = l.list)
      AND ${this.visibleAs('o')}))`;
    return { where: `NOT ${twice}` };
  }

  #newest(of: StoryList, limit: number): StoryCard[] {
    const [list, choice] = this.shownIn(of);
    return this.#list(list, limit, choice);
  }

  #list(list: Tag, limit: number, choice: Choice = {}): StoryCard[] {
    return this.rowsOf<StoryRow>(CARD_COLUMNS, list, limit, choice).map((row) => this.cardOf(row));
  }

  /** What stands in a list and may be seen now, the newest first unless it is said otherwise. Who asks depends on the list. */
  protected rowsOf<Row>(columns: string, list: Tag, limit: number, { where = 'true', order = NEWEST_FIRST }: Choice = {}): Row[] {
    this.note(list);
    return this.all<Row>(
      `SELECT ${columns} FROM story_list l JOIN story s ON s.number = l.story
       WHERE l.list = :list AND ${this.visible} AND ${where} ORDER BY ${order} LIMIT :limit`,
      { list, limit },
    );
  }

  /** What the lists of a kind are called beyond their common beginning, newest first, with how many stories each has. */
  #periods(beginning: Tag): PeriodCount[] {
    return this.all<PeriodCount>(
      `WITH hidden AS (SELECT l.list, count(*) AS stories ${this.#hidden} GROUP BY l.list)
       SELECT substr(z.list, :from) AS period, ${this.#size} - coalesce(h.stories, 0) AS stories FROM list_size z LEFT JOIN hidden h ON h.list = z.list
       WHERE z.list > :beginning AND z.list < :end AND ${this.#size} > coalesce(h.stories, 0) ORDER BY z.list DESC`,
      { from: beginning.length + 1, beginning, end: `${beginning}:` },
    );
  }

  /** Column of how many stories of a list may be seen, but for those that are hidden. */
  get #size(): string {
    return this.rendering.audience === 'newsroom' ? 'z.stories' : 'z.ready';
  }

  /**
   * Stories that are no drafts and may not be seen now, in each of their lists. They are few, and those that may be seen are
   * not: to count these takes as long as the archive is large.
   */
  get #hidden(): string {
    return `FROM (${PERHAPS_HIDDEN}) n CROSS JOIN story s ON s.number = n.number CROSS JOIN story_list l ON l.story = n.number
      WHERE s.live_from IS NOT NULL AND NOT (${this.visible})`;
  }

  /** All that may not be seen now, `s`: drafts, too. */
  protected get hiddenStories(): string {
    return `FROM (SELECT number FROM story WHERE live_from IS NULL UNION ${PERHAPS_HIDDEN}) n CROSS JOIN story s ON s.number = n.number
      WHERE (${this.visible}) IS NOT TRUE`;
  }

  protected hasStories(list: Tag): boolean {
    this.note(list);
    return (
      this.get(`SELECT 1 FROM story_list l JOIN story s ON s.number = l.story WHERE l.list = :list AND ${this.visible} LIMIT 1`, {
        list,
      }) !== undefined
    );
  }

  protected cardOf(row: StoryRow): StoryCard {
    const fields = JSON.parse(row.fields) as ArticleFields;
    return {
      id: row.id,
      path: row.path,
      firstPath: row.first_path,
      section: this.section(fields.section) ?? { slug: fields.section, name: fields.section, description: '' },
      kind: fields.kind,
      weight: fields.weight ?? 'normal',
      headline: fields.headline,
      standfirst: fields.standfirst,
      lang: row.lang,
      publishedAt: row.published_at,
      authors: fields.authors.map((slug) => this.byline(slug)),
      image: this.leadImage(fields),
      state: stateAt(publicationOf(fields), this.now),
    };
  }

  /** How many stories of a list may be seen now. */
  protected countIn(list: Tag): number {
    this.note(list);
    const counted = this.get<{ stories: number }>(
      `SELECT ${this.#size} - (SELECT count(*) ${this.#hidden} AND l.list = :list) AS stories FROM list_size z WHERE z.list = :list`,
      { list },
    );
    return counted?.stories ?? 0;
  }
}
