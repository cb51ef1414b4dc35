import { distance } from 'fastest-levenshtein';
import type { Address } from '../addresses';
import { ARTICLE_KINDS } from '../content/schema/article';
import { authorList, LATEST, topicList } from '../freshness/tags';
import type { SearchAsked, SearchFilter } from '../search/asked';
import { folded, wordsOf } from '../search/folded';
import { expressionOf, type Question, questionOf } from '../search/question';
import { type SnippetPiece, snippetOf } from '../search/snippet';
import { dayBounds } from '../time';
import type { SqlParameters } from './database';
import { type Packed, textIn } from './packed';
import type { StoryCard } from './stories';
import { CARD_COLUMNS, StoryLists, type StoryRow } from './story-lists';

export interface SearchResult {
  story: StoryCard;
  snippet: SnippetPiece[];
}

/** By what a search can be narrowed, with how many stories each way of it leaves, the most first. */
export interface Facet {
  by: 'section' | 'kind' | 'topic' | 'author' | 'year';
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

/**
 * So many of the stories that hold a question's words are looked at, those taken in last first: of words that stand in
 * nearly every story nobody reads further, and to rank all of them would take seconds.
 */
const CANDIDATES = 10_000;

/** Of so many that are found topics and writers are counted, each of which has several lists. */
const COUNTED = 3000;

/** How well a story matches, the lower the better, by what a headline, a standfirst and a body weigh. */
export const RANK = 'bm25(story_text, 8, 4, 1)';

/**
 * What it counts that a headline says all that was asked, or headline and standfirst together, as a rank: whatever the rank of
 * words that stand in half of all stories, which is next to nothing.
 */
const SAID_ABOVE = { headline: 4, standfirst: 3 };

/** By how much a story of today counts for more than one of long ago, and after how many milliseconds half of that is gone. */
const RECENCY = 0.5;
const HALF_LIFE = 180 * 86_400_000;

/** Of each facet, and of what is called as a reader asked, so much is shown. */
const MOST_VALUES = 8;

/** Where what has a name is found. */
const NAMED = {
  Author: (author: string): Address => ({ at: 'author', author }),
  Topic: (topic: string): Address => ({ at: 'topic', topic }),
  Series: (series: string): Address => ({ at: 'series', series }),
  Section: (section: string): Address => ({ at: 'section', section }),
};

/** What readers ask in their own words. */
export abstract class SearchQuestions extends StoryLists {
  search(asked: SearchAsked, limit: number): Found {
    const question = questionOf(asked.text);
    if (!question) return NOTHING;
    this.note(LATEST);
    const { from, parameters } = this.#among(question, asked);
    const { found = 0, looked = 0 } =
      this.get<{ found: number; looked: number }>(
        `SELECT count(*) AS found, (SELECT count(*) FROM ${CANDIDATE_ROWS}) AS looked ${from}`,
        parameters,
      ) ?? {};
    if (found === 0) return { ...NOTHING, meant: this.#meant(question, asked) };
    // A rank is the lower the better, and never above nought.
    const saidAbove = `CASE WHEN c.number IN (SELECT rowid FROM story_text WHERE story_text MATCH '{headline} : (' || :expression || ')') THEN ${SAID_ABOVE.headline}
      WHEN c.number IN (SELECT rowid FROM story_text WHERE story_text MATCH '{headline standfirst} : (' || :expression || ')') THEN ${SAID_ABOVE.standfirst} ELSE 0 END`;
    const rank = `(c.rank - ${saidAbove}) * (1 + ${RECENCY} / (1 + max(0, :now - s.published_at) / ${HALF_LIFE}.0))`;
    const rows = this.all<StoryRow & { body: Packed }>(
      `SELECT ${CARD_COLUMNS}, s.body ${from} ORDER BY ${asked.newestFirst ? '' : `${rank}, `}s.published_at DESC, s.id LIMIT :limit OFFSET :skip`,
      { ...parameters, limit, skip: (asked.page - 1) * limit },
    );
    return {
      found,
      isMore: looked >= CANDIDATES,
      results: rows.map((row) => ({ story: this.cardOf(row), snippet: snippetOf(textIn(row.body), question) })),
      facets: this.#facets(from, parameters, found, asked),
      meant: undefined,
    };
  }

  /** Writers, topics, series and sections whose names have every word that a reader typed, at least as a beginning. */
  called(text: string): { name: string; address: Address }[] {
    const asked = wordsOf(folded(text));
    if (asked.length === 0) return [];
    return this.all<{ type: keyof typeof NAMED; id: string; name: string }>(
      `SELECT type, id, fields ->> 'name' AS name FROM document WHERE type IN ('Author', 'Topic', 'Series', 'Section') ORDER BY type, id`,
    )
      .filter(({ name }) => {
        const words = wordsOf(folded(name));
        return asked.every((word) => words.some((each) => each.startsWith(word)));
      })
      .slice(0, MOST_VALUES)
      .map(({ type, id, name }) => ({ name, address: NAMED[type](id) }));
  }

  /** The stories that a question finds, `s`, each with its rank, `c.rank`. */
  #among(question: Question, filter: SearchFilter): { from: string; parameters: SqlParameters } {
    const { section, kind, topic, author, from, to } = filter;
    const conditions = [this.visible];
    const parameters: Record<string, string | number> = { expression: expressionOf(question) };
    const inList = (name: string, list: string) => {
      parameters[name] = list;
      conditions.push(`EXISTS (SELECT 1 FROM story_list l INDEXED BY story_list_story WHERE l.story = s.number AND l.list = :${name})`);
    };
    if (section) {
      parameters.section = section;
      conditions.push('s.section = :section');
    }
    if (kind) {
      parameters.kind = kind;
      conditions.push('s.kind = :kind');
    }
    if (topic) inList('topic', topicList(topic));
    if (author) inList('author', authorList(author));
    if (from) {
      parameters.first = dayBounds(from).from;
      conditions.push('s.published_at >= :first');
    }
    if (to) {
      parameters.last = dayBounds(to).until;
      conditions.push('s.published_at < :last');
    }
    return { from: `FROM ${CANDIDATE_ROWS} c JOIN story s ON s.number = c.number WHERE ${conditions.join(' AND ')}`, parameters };
  }

  /** What still tells the stories found apart. */
  #facets(from: string, parameters: SqlParameters, found: number, asked: SearchFilter): Facet[] {
    const facets: Facet[] = [];
    const put = (by: Facet['by'], rows: { value: string; stories: number }[], nameOf: (value: string) => string | undefined) => {
      const values = rows.flatMap(({ value, stories }) => {
        const name = nameOf(value);
        return name === undefined ? [] : [{ value, name, stories }];
      });
      if (values.length > 1) facets.push({ by, values: values.slice(0, MOST_VALUES) });
    };
    const grouped = (column: string) =>
      this.all<{ value: string; stories: number }>(
        `SELECT ${column} AS value, count(*) AS stories ${from} GROUP BY 1 ORDER BY 2 DESC, 1`,
        parameters,
      );
    if (!asked.section) put('section', grouped('s.section'), (value) => this.section(value)?.name);
    if (!asked.kind) put('kind', grouped('s.kind'), (value) => (ARTICLE_KINDS.some((kind) => kind === value) ? value : undefined));
    if (!asked.from && !asked.to) put('year', grouped(YEAR), (value) => value);
    if (found > COUNTED) return facets;
    const listed = (list: string) =>
      this.all<{ value: string; stories: number }>(
        `SELECT substr(l.list, ${list.length + 1}) AS value, count(*) AS stories FROM (SELECT s.number ${from}) n
         CROSS JOIN story_list l INDEXED BY story_list_story ON l.story = n.number AND l.list > '${list}' AND l.list < '${list.slice(0, -1)};'
         WHERE instr(substr(l.list, ${list.length + 1}), ':') = 0 GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${MOST_VALUES}`,
        parameters,
      );
    if (!asked.topic) put('topic', listed(topicList('')), (value) => this.topic(value)?.name);
    if (!asked.author) put('author', listed(authorList('')), (value) => this.byline(value).name);
    return facets;
  }

  /** The question with each word that stands nowhere written as one of headlines, where something is found by it. */
  #meant({ wanted }: Question, asked: SearchAsked): string | undefined {
    const words = wanted.flatMap((phrase) => phrase.words);
    const mended = words.map((word, index) => this.#isWord(word, index === words.length - 1) || (this.#nearestWord(word) ?? word));
    const text = mended.map((word, index) => (word === true ? words[index] : word)).join(' ');
    if (text === words.join(' ')) return undefined;
    const question = questionOf(text);
    if (!question) return undefined;
    const { from, parameters } = this.#among(question, { ...asked });
    return this.get(`SELECT 1 ${from} LIMIT 1`, parameters) ? text : undefined;
  }

  #isWord(word: string, begins: boolean): boolean {
    const expression = `"${word}"${begins ? '*' : ''}`;
    return this.get('SELECT 1 FROM story_text WHERE story_text MATCH :expression LIMIT 1', { expression }) !== undefined;
  }

  /** A word of headlines that begins like one, as long but for two letters, and differs in a letter or two; the most usual. */
  #nearestWord(word: string): string | undefined {
    if (word.length < 4) return undefined;
    const most = word.length < 7 ? 1 : 2;
    const [first = ''] = word;
    const candidates = this.all<{ word: string; stories: number }>(
      `SELECT word, stories FROM headline_word WHERE word > :first AND word < :first || char(1114111)
       AND length(word) BETWEEN :shortest AND :longest AND stories > 0`,
      { first, shortest: word.length - most, longest: word.length + most },
    );
    return candidates
      .map((candidate) => ({ ...candidate, away: isSwapped(candidate.word, word) ? 1 : distance(candidate.word, word) }))
      .filter(({ away }) => away <= most)
      .sort((a, b) => a.away - b.away || b.stories - a.stories)[0]?.word;
  }
}

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

/** The year of a story's address, which is that of the newsroom's calendar. */
const YEAR = 'substr(s.path, length(s.section) + 3, 4)';

const CANDIDATE_ROWS = `(SELECT rowid AS number, ${RANK} AS rank FROM story_text
  WHERE story_text MATCH :expression ORDER BY rowid DESC LIMIT ${CANDIDATES})`;
