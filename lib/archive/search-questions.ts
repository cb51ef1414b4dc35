import { distance } from 'fastest-levenshtein';
import { LATEST } from '../freshness/tags';
import type { SearchAsked, SearchFilter } from '../search/asked';
import { expressionOf, mayBegin, type Phrase, type Question, questionOf } from '../search/question';
import { type SnippetPiece, snippetOf } from '../search/snippet';
import { dayBounds } from '../time';
import type { SqlParameters } from './database';
import { NameQuestions } from './name-questions';
import { type Packed, textIn } from './packed';
import type { StoryCard } from './stories';
import { type ColumnName, type StoryColumns, storyColumns, those } from './story-columns';
import { CARD_COLUMNS, type StoryRow } from './story-lists';

export interface SearchResult {
  story: StoryCard;
  snippet: SnippetPiece[];
}

/** By what a search can be narrowed, with how many stories each way of it leaves, the most first. */
export interface Facet {
  by: ColumnName;
  values: { value: string; name: string; stories: number }[];
}

export interface Found {
  /** How many there are. */
  found: number;
  /** Whether there are more, which were not looked at. */
  isMore: boolean;
  results: SearchResult[];
  facets: Facet[];
  /** What may have been meant, where nothing was found. */
  meant: string | undefined;
}

const NOTHING: Found = { found: 0, isMore: false, results: [], facets: [], meant: undefined };

/** How far a search goes: whatever is asked costs no more than this says. */
export interface SearchBounds {
  /** So many of the stories that hold a question's words are looked at, those taken in last first. */
  lookedAt: number;
  /** Of what is found the newest are ranked, so many, and of those whose headline or standfirst says all as many again. */
  ranked: number;
  /** Most stories whose texts are weighed against each other, unless fewer than `wellSaid` say it above. */
  weighed: number;
  wellSaid: number;
  /** A word that stands in so many stories is no beginning of others: to go through all of those takes long, and finds more than enough. */
  common: number;
}

const BOUNDS: SearchBounds = { lookedAt: 50_000, ranked: 1000, weighed: 5000, wellSaid: 100, common: 1000 };

/** How well a story matches, the lower the better, by what a headline, a standfirst and a body weigh. */
export const RANK = 'bm25(story_text, 8, 4, 1)';

/**
 * What it counts that a headline says all that was asked, or headline and standfirst together, as a rank: whatever the rank of
 * words that stand in half of all stories, which is next to nothing.
 */
const SAID_ABOVE = { headline: 4, standfirst: 3 };

/** So many words of headlines are compared with one that stands nowhere, the most usual. */
const MOST_WORDS_COMPARED = 3000;

/** So many of those that are near are looked for in what may be seen, and so many of the stories of each. */
const MOST_MEANT = 10;
const MOST_LOOKED_AT = 1000;

/** By how much a story of today counts for more than one of long ago, and after how many milliseconds half of that is gone. */
const RECENCY = 0.5;
const HALF_LIFE = 180 * 86_400_000;

/** Of each facet so much is shown. */
const MOST_VALUES = 8;

/** In the order in which they are shown. */
const FACETS: readonly ColumnName[] = ['section', 'kind', 'year', 'topic', 'author'];

/** The rank of each text where they are not weighed: little beside what a headline says. */
const EVEN_RANK = -1;

/** What stories hold a question and may be seen, by their numbers, those taken in last first. */
interface Held {
  question: Question;
  expression: string;
  numbers: Uint32Array;
  /** Whether there are more, which were not looked at. */
  isMore: boolean;
}

/** What readers ask in their own words. */
export abstract class SearchQuestions extends NameQuestions {
  search(asked: SearchAsked, limit: number, bounds = BOUNDS): Found {
    const question = questionOf(asked.text);
    if (!question) return NOTHING;
    this.note(LATEST);
    const held = this.#holding(question, bounds);
    const stories = this.#left(held.numbers, asked);
    if (stories.length === 0)
      return { ...NOTHING, isMore: held.isMore, meant: held.isMore ? undefined : this.#meant(question, asked, bounds) };
    const skip = (asked.page - 1) * limit;
    const ordered = asked.newestFirst ? this.#columns.newestOf(stories, skip + limit) : this.#byRank(held, stories, skip + limit, bounds);
    return {
      found: stories.length,
      isMore: held.isMore,
      results: this.#shown(ordered.subarray(skip, skip + limit), question),
      facets: this.#facets(stories, asked),
      meant: undefined,
    };
  }

  get #columns(): StoryColumns {
    return storyColumns(this.rendering.generation.database);
  }

  /** The question with each beginning that is a common word by itself as that word alone. */
  #bounded({ wanted, unwanted }: Question, { common }: SearchBounds): Question {
    const bounded = (phrase: Phrase) => (phrase.begins && this.#isCommon(phrase, common) ? { ...phrase, begins: false } : phrase);
    return { wanted: wanted.map(bounded), unwanted: unwanted.map(bounded) };
  }

  #isCommon({ words }: Phrase, common: number): boolean {
    const expression = expressionOf({ wanted: [{ words: words.slice(-1), begins: false }], unwanted: [] });
    return (
      this.get('SELECT 1 FROM story_text WHERE story_text MATCH :expression LIMIT 1 OFFSET :common', { expression, common }) !== undefined
    );
  }

  /** The stories that hold what was asked and may be seen now. */
  #holding(asked: Question, bounds: SearchBounds): Held {
    const question = this.#bounded(asked, bounds);
    const expression = expressionOf(question);
    const { lookedAt } = bounds;
    const hidden = this.#numbers(`SELECT s.number ${this.hiddenStories}`);
    const marks = this.#columns.marked(hidden);
    // One more than are looked at tells whether there are more; what is hidden tells nothing, be it by what it leaves out.
    const numbers = those(
      this.#numbers('SELECT rowid AS number FROM story_text WHERE story_text MATCH :expression ORDER BY rowid DESC LIMIT :most', {
        expression,
        most: lookedAt + 1 + hidden.length,
      }),
      (number) => marks[number] !== 1,
    );
    return { question, expression, numbers: numbers.subarray(0, lookedAt), isMore: numbers.length > lookedAt };
  }

  /** Those of some stories that a filter leaves. */
  #left(numbers: Uint32Array, { section, kind, topic, author, from, to }: SearchFilter): Uint32Array {
    const columns = this.#columns;
    let left = numbers;
    if (section) left = columns.having('section', section, left);
    if (kind) left = columns.having('kind', kind, left);
    if (topic) left = columns.having('topic', topic, left);
    if (author) left = columns.having('author', author, left);
    if (from || to)
      left = columns.publishedBetween(
        from ? dayBounds(from).from : Number.NEGATIVE_INFINITY,
        to ? dayBounds(to).until : Number.POSITIVE_INFINITY,
        left,
      );
    return left;
  }

  /** At least the first so many of some stories, the best first. What is not ranked by its text stands behind, the newest first. */
  #byRank({ question, expression, numbers }: Held, stories: Uint32Array, most: number, bounds: SearchBounds): Uint32Array {
    const columns = this.#columns;
    const among = columns.marked(stories);
    const saying = (of: string) =>
      columns.newestOf(
        those(
          this.#numbers(
            'SELECT rowid AS number FROM story_headline WHERE story_headline MATCH :expression ORDER BY rowid DESC LIMIT :most',
            // A filter may leave few of them.
            { expression: of, most: bounds.ranked * 5 },
          ),
          (number) => among[number] === 1,
        ),
        bounds.ranked,
      );
    const above = new Map<number, number>();
    for (const number of saying(expression)) above.set(number, SAID_ABOVE.standfirst);
    for (const number of saying(`{headline} : (${expression})`)) above.set(number, SAID_ABOVE.headline);
    const ranked = Uint32Array.from(new Set([...above.keys(), ...columns.newestOf(stories, bounds.ranked)]));
    const ranks = isWeighed(question, numbers.length, above.size, bounds) ? this.#ranks(expression, ranked) : undefined;
    const now = this.now;
    const ordered = Array.from(ranked, (number) => {
      const age = Math.max(0, now - (columns.publishedAt[number] ?? 0));
      const rank = ranks ? (ranks.get(number) ?? 0) : EVEN_RANK;
      // A rank is the lower the better, and never above nought.
      return { number, rank: (rank - (above.get(number) ?? 0)) * (1 + RECENCY / (1 + age / HALF_LIFE)) };
    }).sort((a, b) => a.rank - b.rank || (columns.place[a.number] ?? 0) - (columns.place[b.number] ?? 0));
    const best = Uint32Array.from(ordered, ({ number }) => number);
    if (best.length >= most || best.length === stories.length) return best;
    const placed = columns.marked(best);
    const rest = those(stories, (number) => placed[number] !== 1);
    return Uint32Array.from([...best, ...columns.newestOf(rest, most - best.length)]);
  }

  /** How well the text of each of some stories matches. */
  #ranks(expression: string, stories: Uint32Array): Map<number, number> {
    const row = this.get<{ numbers: string; ranks: string }>(
      `WITH weighed AS MATERIALIZED (SELECT rowid AS number, ${RANK} AS rank FROM story_text
         WHERE story_text MATCH :expression AND rowid BETWEEN :first AND :last AND +rowid IN (SELECT value FROM json_each(:numbers)))
       SELECT json_group_array(number) AS numbers, json_group_array(rank) AS ranks FROM weighed`,
      { expression, numbers: JSON.stringify([...stories]), first: least(stories), last: greatest(stories) },
    );
    const ranks = JSON.parse(row?.ranks ?? '[]') as number[];
    return new Map((JSON.parse(row?.numbers ?? '[]') as number[]).map((number, index) => [number, ranks[index] ?? 0]));
  }

  #shown(numbers: Uint32Array, question: Question): SearchResult[] {
    const rows = this.all<StoryRow & { number: number; body: Packed }>(
      `SELECT s.number, ${CARD_COLUMNS}, s.body FROM json_each(:numbers) n CROSS JOIN story s ON s.number = n.value WHERE ${this.visible}`,
      { numbers: JSON.stringify([...numbers]) },
    );
    return rows.map((row) => ({ story: this.cardOf(row), snippet: snippetOf(textIn(row.body), question) }));
  }

  /** Numbers of stories by a query of one column, `number`. One text for all of them: a row for each takes ten times as long. */
  #numbers(sql: string, parameters: SqlParameters = {}): Uint32Array {
    const row = this.get<{ numbers: string }>(`SELECT json_group_array(number) AS numbers FROM (${sql})`, parameters);
    return Uint32Array.from(JSON.parse(row?.numbers ?? '[]') as number[]);
  }

  /** What still tells the stories found apart. */
  #facets(stories: Uint32Array, asked: SearchFilter): Facet[] {
    const nameOf = (by: ColumnName, value: string): string | undefined => {
      switch (by) {
        case 'section':
          return this.section(value)?.name;
        case 'topic':
          return this.topic(value)?.name;
        case 'author':
          return this.named('Author', value)?.name;
        case 'kind':
        case 'year':
          return value;
        default:
          return by satisfies never;
      }
    };
    const isGiven = { section: asked.section, kind: asked.kind, year: asked.from ?? asked.to, topic: asked.topic, author: asked.author };
    return FACETS.flatMap((by) => {
      if (isGiven[by]) return [];
      const values = this.#columns
        .counted(by, stories)
        .slice(0, MOST_VALUES)
        .flatMap(({ value, stories: left }) => {
          const name = nameOf(by, value);
          return name === undefined ? [] : [{ value, name, stories: left }];
        });
      return values.length > 1 ? [{ by, values }] : [];
    });
  }

  /** The question with each word that stands nowhere written as one of headlines, where something is found by it. */
  #meant({ wanted }: Question, asked: SearchAsked, bounds: SearchBounds): string | undefined {
    const words = wanted.flatMap((phrase) => phrase.words);
    const mended = words.map((word, index) => this.#isWord(word, index === words.length - 1) || (this.#nearestWord(word) ?? word));
    const text = mended.map((word, index) => (word === true ? words[index] : word)).join(' ');
    if (text === words.join(' ')) return undefined;
    const question = questionOf(text);
    if (!question) return undefined;
    return this.#left(this.#holding(question, bounds).numbers, asked).length > 0 ? text : undefined;
  }

  /** Whether a word stands in a text that may be seen. */
  #isWord(word: string, begins: boolean): boolean {
    return this.#isSeen('story_text', `"${word}"${begins && mayBegin(word) ? '*' : ''}`);
  }

  /** Whether any story that may be seen holds something; of many that may not, those taken in last are looked at. */
  #isSeen(index: 'story_text' | 'story_headline', expression: string): boolean {
    return (
      this.get(
        `SELECT 1 FROM (SELECT rowid AS number FROM ${index} WHERE ${index} MATCH :expression ORDER BY rowid DESC LIMIT ${MOST_LOOKED_AT}) c
         CROSS JOIN story s ON s.number = c.number WHERE ${this.visible} LIMIT 1`,
        { expression },
      ) !== undefined
    );
  }

  /** A word of headlines that begins like one, as long but for two letters, and differs in a letter or two; the most usual. */
  #nearestWord(word: string): string | undefined {
    if (word.length < 4) return undefined;
    const most = word.length < 7 ? 1 : 2;
    const [first = ''] = word;
    const row = this.get<{ words: string }>(
      `SELECT json_group_array(json_array(word, stories)) AS words FROM (SELECT word, stories FROM headline_word
         WHERE word > :first AND word < :first || char(1114111) AND length(word) BETWEEN :shortest AND :longest AND stories > 0
         ORDER BY stories DESC, word LIMIT ${MOST_WORDS_COMPARED})`,
      { first, shortest: word.length - most, longest: word.length + most },
    );
    return (JSON.parse(row?.words ?? '[]') as [word: string, stories: number][])
      .map(([candidate, stories]) => ({ word: candidate, stories }))
      .map((candidate) => ({ ...candidate, away: isSwapped(candidate.word, word) ? 1 : distance(candidate.word, word) }))
      .filter(({ away }) => away <= most)
      .sort((a, b) => a.away - b.away || b.stories - a.stories)
      .slice(0, MOST_MEANT)
      .find((candidate) => this.#isSeen('story_headline', `"${candidate.word}"`))?.word;
  }
}

/**
 * Whether texts are weighed against each other: SQLite goes through all stories of each word for it. Of a word that stands in
 * thousands of stories every text says about as much, and there are pages of headlines that say it.
 */
function isWeighed({ wanted }: Question, held: number, above: number, { ranked, weighed, wellSaid }: SearchBounds): boolean {
  const takesLong = wanted.length > 4 || wanted.some(({ words, begins }) => begins || words.length > 1);
  return held <= (takesLong ? ranked : weighed) || (!takesLong && above < wellSaid);
}

const least = (numbers: Uint32Array) => numbers.reduce((one, other) => Math.min(one, other), Number.MAX_SAFE_INTEGER);
const greatest = (numbers: Uint32Array) => numbers.reduce((one, other) => Math.max(one, other), 0);

/** Whether two words are one but for two neighbours that changed their places. */
function isSwapped(one: string, other: string): boolean {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    one.length === other.length &&
    one ===
      other.slice(0, at) +
        other
          .slice(at, at + 2)
          .split('')
          .reverse()
          .join('') +
        other.slice(at + 2)
  );
}
