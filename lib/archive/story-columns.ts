import { ARTICLE_KINDS, type ArticleKind } from '../content/schema/article';
import { authorList, LATEST, sectionList, topicList } from '../freshness/tags';
import { dayBounds, dayOf, type Instant } from '../time';
import type { SqlDatabase } from './database';

/** Values of a kind, of which each story has any number. */
interface Column {
  /** What the numbers stand for. */
  values: readonly string[];
  /** Of a story by its number, the numbers of its values from `at[number]` up to `at[number + 1]`. */
  at: Uint32Array;
  of: Uint32Array;
}

/** By what stories are told apart. */
export type ColumnName = 'section' | 'kind' | 'topic' | 'author' | 'year';

/**
 * What search asks of every story that holds a word, of all stories of a generation at once and by their numbers: to read it
 * from the rows of tens of thousands of stories takes longer than to find them. About 40 bytes for each story.
 * Who may see a story is not among it.
 */
export class StoryColumns {
  /** Numbers of all stories, the newest first. */
  readonly newest: Uint32Array;
  /** Where a story stands among them. */
  readonly place: Uint32Array;
  readonly publishedAt: Float64Array;
  readonly #columns: Record<ColumnName, Column>;

  constructor(database: SqlDatabase) {
    const numbers = numbersIn(database, NEWEST, LATEST);
    const dates = numbersIn(database, NEWEST_DATES, LATEST);
    const size = numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
    this.newest = Uint32Array.from(numbers);
    this.place = new Uint32Array(size);
    this.publishedAt = new Float64Array(size);
    this.newest.forEach((number, index) => {
      this.place[number] = index;
      this.publishedAt[number] = dates[index] ?? 0;
    });
    const named = (type: string, list: (id: string) => string) =>
      columnOf(
        size,
        database
          .all<{ id: string }>('SELECT id FROM document WHERE type = :type ORDER BY id', { type })
          .map(({ id }) => ({ value: id, numbers: inList(database, list(id)) })),
      );
    this.#columns = {
      section: named('Section', sectionList),
      kind: columnOf(
        size,
        ARTICLE_KINDS.map((kind) => ({ value: kind, numbers: ofKind(database, kind) })),
      ),
      topic: named('Topic', topicList),
      author: named('Author', authorList),
      year: columnOf(size, this.#years()),
    };
  }

  /** How many of some stories have each value, the most first. */
  counted(name: ColumnName, stories: Uint32Array): { value: string; stories: number }[] {
    const { values, at, of } = this.#columns[name];
    const counts = new Uint32Array(values.length);
    for (let story = 0; story < stories.length; story += 1) {
      const number = stories[story] ?? 0;
      const end = at[number + 1] ?? 0;
      for (let index = at[number] ?? 0; index < end; index += 1) {
        const value = of[index] ?? 0;
        counts[value] = (counts[value] ?? 0) + 1;
      }
    }
    return values
      .map((value, index) => ({ value, stories: counts[index] ?? 0 }))
      .filter((each) => each.stories > 0)
      .sort((a, b) => b.stories - a.stories || (a.value < b.value ? -1 : 1));
  }

  /** Those of some stories that have a value. */
  having(name: ColumnName, value: string, stories: Uint32Array): Uint32Array {
    const { values, at, of } = this.#columns[name];
    const wanted = values.indexOf(value);
    return those(stories, (number) => wanted >= 0 && of.subarray(at[number], at[number + 1]).includes(wanted));
  }

  /** By the number of each story, 1 for some of them and 0 for the others. */
  marked(stories: Uint32Array): Uint8Array {
    const marks = new Uint8Array(this.place.length);
    for (const number of stories) marks[number] = 1;
    return marks;
  }

  /** Those of some stories that came out from one instant until just before another. */
  publishedBetween(from: Instant, until: Instant, stories: Uint32Array): Uint32Array {
    return those(stories, (number) => {
      const at = this.publishedAt[number] ?? 0;
      return at >= from && at < until;
    });
  }

  /** The first so many of some stories in the order of all, the newest first. */
  newestOf(stories: Uint32Array, most: number): Uint32Array {
    const marks = this.marked(stories);
    const found = new Uint32Array(Math.min(most, stories.length));
    let length = 0;
    for (let place = 0; place < this.newest.length && length < found.length; place += 1) {
      const number = this.newest[place] ?? 0;
      if (marks[number] === 1) {
        found[length] = number;
        length += 1;
      }
    }
    return found.subarray(0, length);
  }

  /** Of the newsroom's calendar, as in the addresses of stories. */
  #years(): { value: string; numbers: number[] }[] {
    const years: { value: string; numbers: number[]; from: Instant }[] = [];
    for (const number of this.newest) {
      const at = this.publishedAt[number] ?? 0;
      const last = years.at(-1);
      if (last && at >= last.from) last.numbers.push(number);
      else {
        const value = dayOf(at).slice(0, 4);
        years.push({ value, numbers: [number], from: dayBounds(`${value}-01-01`).from });
      }
    }
    return years;
  }
}

const NEWEST_FIRST = '(SELECT story, published_at FROM story_list WHERE list = :value ORDER BY published_at DESC, story)';
const NEWEST = `SELECT json_group_array(story) AS numbers FROM ${NEWEST_FIRST}`;
const NEWEST_DATES = `SELECT json_group_array(published_at) AS numbers FROM ${NEWEST_FIRST}`;

/** `filter` of typed arrays, which takes several times as long. */
export function those(stories: Uint32Array, are: (number: number) => boolean): Uint32Array {
  const found = new Uint32Array(stories.length);
  let length = 0;
  for (let index = 0; index < stories.length; index += 1) {
    const number = stories[index] ?? 0;
    if (are(number)) {
      found[length] = number;
      length += 1;
    }
  }
  return found.subarray(0, length);
}

/** One text for all of them: a row for each takes ten times as long. */
function inList(database: SqlDatabase, list: string): number[] {
  return numbersIn(database, 'SELECT json_group_array(story) AS numbers FROM story_list WHERE list = :value', list);
}

function ofKind(database: SqlDatabase, kind: ArticleKind): number[] {
  return numbersIn(database, 'SELECT json_group_array(number) AS numbers FROM story WHERE kind = :value', kind);
}

function numbersIn(database: SqlDatabase, sql: string, value: string): number[] {
  return JSON.parse(database.get<{ numbers: string }>(sql, { value })?.numbers ?? '[]') as number[];
}

function columnOf(size: number, lists: readonly { value: string; numbers: readonly number[] }[]): Column {
  const at = new Uint32Array(size + 1);
  for (const { numbers } of lists) for (const number of numbers) at[number + 1] = (at[number + 1] ?? 0) + 1;
  for (let number = 0; number < size; number += 1) at[number + 1] = (at[number + 1] ?? 0) + (at[number] ?? 0);
  const next = at.slice();
  const of = new Uint32Array(at[size] ?? 0);
  lists.forEach(({ numbers }, value) => {
    for (const number of numbers) {
      const index = next[number] ?? 0;
      of[index] = value;
      next[number] = index + 1;
    }
  });
  return { values: lists.map(({ value }) => value), at, of };
}

const OF_GENERATIONS = new WeakMap<SqlDatabase, StoryColumns>();

/** The columns of a generation, which never changes: read when they are first asked for. */
export function storyColumns(database: SqlDatabase): StoryColumns {
  let columns = OF_GENERATIONS.get(database);
  if (!columns) {
    columns = new StoryColumns(database);
    OF_GENERATIONS.set(database, columns);
  }
  return columns;
}
