import type { ArticleFields } from '../content/schema/article';
import { visibleSql } from '../content/visibility';
import { LATEST, monthList, type Tag } from '../freshness/tags';
import type { PictureSource } from '../media/picture-file';
import type { Instant, Month } from '../time';
import { CHANGED_AT } from './story-lists';
import { SuggestQuestions } from './suggest-questions';
import { notWithdrawnSql, wasVisibleSql } from './withdrawals';

/** A month of publication, with what its list of addresses will weigh. */
export interface MappedMonth {
  month: Month;
  stories: number;
  /** The newest change of any of them. */
  changedAt: Instant;
  /** Of all paths together. */
  characters: number;
  /** At least as many as are to be seen. */
  pictures: number;
}

export interface MappedStory {
  path: string;
  changedAt: Instant;
  /** The picture that leads it, then those of its body in their order, each once. */
  pictures: PictureSource[];
}

export interface NewsStory {
  path: string;
  headline: string;
  lang: string;
  publishedAt: Instant;
  changedAt: Instant;
}

/**
 * What sitemaps ask: addresses with the time of their last change. None of these questions reads a body, and lists are
 * read by their index. So are the pictures of a story, which has to be said: by itself SQLite takes the other index, and
 * reads every picture for every story.
 */
export abstract class MachineQuestions extends SuggestQuestions {
  /** Months in which anything was published, newest first. */
  mappedMonths(): MappedMonth[] {
    this.note(LATEST);
    return this.#mapped(monthList(''), monthList(':'));
  }

  /** @returns `undefined` for a month in which nothing was published */
  mappedMonth(month: Month): MappedMonth | undefined {
    const list = monthList(month);
    this.note(list);
    return this.#mapped(list, list)[0];
  }

  #mapped(from: Tag, to: Tag): MappedMonth[] {
    const left = this.#leftIn(from, to);
    return this.all<MappedMonth>(
      `SELECT substr(l.list, :name) AS month, count(*) AS stories, max(${CHANGED_AT}) AS changedAt, sum(length(s.path)) AS characters,
         sum((SELECT count(*) FROM material_use u INDEXED BY material_use_owner WHERE u.owner = 'Article:' || s.id AND u.kind = 'picture')) AS pictures
       FROM story_list l JOIN story s ON s.number = l.story
       WHERE l.list BETWEEN :from AND :to AND ${this.visible} GROUP BY l.list ORDER BY l.list DESC`,
      { name: monthList('').length + 1, from, to },
    ).map((month) => ({ ...month, changedAt: Math.max(month.changedAt, left.get(monthList(month.month)) ?? 0) }));
  }

  /** The stories of a month, newest first. A picture whose rights have run out is none of a story's. */
  mappedStories(month: Month): MappedStory[] {
    const list = monthList(month);
    this.note(list);
    const stories = this.all<Omit<MappedStory, 'pictures'>>(
      `SELECT s.path, ${CHANGED_AT} AS changedAt FROM story_list l JOIN story s ON s.number = l.story
       WHERE l.list = :list AND ${this.visible} ORDER BY l.published_at DESC, s.id`,
      { list },
    );
    const pictures = new Map<string, Map<string, PictureSource>>();
    for (const { path, ...picture } of this.all<PictureSource & { path: string }>(
      `SELECT s.path, m.hash, m.width, m.height FROM story_list l JOIN story s ON s.number = l.story
       JOIN material_use u INDEXED BY material_use_owner ON u.owner = 'Article:' || s.id AND u.kind = 'picture' JOIN material m ON m.kind = u.kind AND m.src = u.src
       WHERE l.list = :list AND ${this.visible} AND ${visibleSql('u', this.rendering.audience)} AND ${notWithdrawnSql('m')} ORDER BY s.number, u.rowid`,
      { list },
    )) {
      const ofStory = pictures.get(path) ?? new Map<string, PictureSource>();
      pictures.set(path, ofStory.set(picture.hash, picture));
    }
    return stories.map((story) => ({ ...story, pictures: [...(pictures.get(story.path)?.values() ?? [])] }));
  }

  /**
   * Stories that came out less than a span of time ago, newest first. Time alone ends the answer: when the oldest of
   * them has been out for as long as that. @param span in milliseconds
   */
  newsWithin(span: number): NewsStory[] {
    this.note(LATEST);
    const since = this.now - span;
    const news = this.all<Omit<NewsStory, 'headline'> & { fields: string }>(
      `SELECT s.path, s.lang, s.published_at AS publishedAt, ${CHANGED_AT} AS changedAt, s.fields
       FROM story_list l JOIN story s ON s.number = l.story
       WHERE l.list = :list AND l.published_at > :since AND ${this.visible} ORDER BY l.published_at DESC, s.id`,
      { list: LATEST, since },
    ).map(({ fields, ...story }): NewsStory => ({ ...story, headline: (JSON.parse(fields) as ArticleFields).headline }));
    const oldest = news.at(-1)?.publishedAt;
    this.rendering.dependOnTime(this.newsLeftAt(span) ?? 0, oldest === undefined ? Number.MAX_SAFE_INTEGER : oldest + span);
    return news;
  }

  /** When the last story left what `newsWithin` answers, by time alone; `undefined` where none ever did. */
  newsLeftAt(span: number): Instant | undefined {
    const left = this.get<{ at: Instant }>(
      `SELECT l.published_at AS at FROM story_list l JOIN story s ON s.number = l.story
       WHERE l.list = :list AND l.published_at <= :since AND ${this.visible} ORDER BY l.published_at DESC LIMIT 1`,
      { list: LATEST, since: this.now - span },
    )?.at;
    return left === undefined ? undefined : left + span;
  }

  /** When any of the newest stories of a list last changed; `undefined` where it has none. @param limit all where it is negative */
  newestChange(list: Tag, limit: number): Instant | undefined {
    this.note(list);
    const found = this.get<{ at: Instant | null }>(
      `SELECT max(changed) AS at FROM (SELECT ${CHANGED_AT} AS changed FROM story_list l JOIN story s ON s.number = l.story
       WHERE l.list = :list AND ${this.visible} ORDER BY l.published_at DESC, s.id LIMIT :limit)`,
      { list, limit },
    );
    // A list that shows nothing has no page to find.
    return found?.at == null ? undefined : Math.max(found.at, this.leftAt(list) ?? 0);
  }

  /** When a story that readers could see last left a list, which has changed with that; `undefined` where none did. */
  leftAt(list: Tag): Instant | undefined {
    this.note(list);
    return this.#leftIn(list, list).get(list);
  }

  /** The same of each list from one to another. */
  #leftIn(from: Tag, to: Tag): ReadonlyMap<Tag, Instant> {
    const rows = this.all<{ list: Tag; at: Instant }>(
      `SELECT list, max(at) AS at FROM (
         SELECT l.list, s.live_until AS at FROM story s INDEXED BY story_ended JOIN story_list l ON l.story = s.number
         WHERE s.live_until IS NOT NULL AND s.live_until <= :now AND ${wasVisibleSql('s')} AND l.list BETWEEN :from AND :to
         UNION ALL
         SELECT l.list, w.at FROM overlay.withdrawal w JOIN story s ON s.id = w.story JOIN story_list l ON l.story = s.number
         WHERE w.at <= :now AND ${wasVisibleSql('s')} AND l.list BETWEEN :from AND :to) GROUP BY list`,
      { from, to },
    );
    return new Map(rows.map(({ list, at }) => [list, at]));
  }

  /** Names of all documents of a type, in the order of the alphabet. Those of pages change with the site. */
  slugsOf(type: 'Author' | 'Page' | 'Series' | 'Topic'): string[] {
    return this.all<{ id: string }>('SELECT id FROM document WHERE type = :type ORDER BY id', { type }).map(({ id }) => id);
  }
}
