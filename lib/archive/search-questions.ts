import type { Address } from '../addresses';
import { LATEST } from '../freshness/tags';
import { folded, wordsOf } from '../search/folded';
import { expressionOf, questionOf } from '../search/question';
import { type SnippetPiece, snippetOf } from '../search/snippet';
import { type Packed, textIn } from './packed';
import type { StoryCard } from './stories';
import { CARD_COLUMNS, StoryLists, type StoryRow } from './story-lists';

export interface SearchResult {
  story: StoryCard;
  snippet: SnippetPiece[];
}

/**
 * So many of the stories that hold a question's words are looked at, those taken in last first: of words that stand in
 * nearly every story nobody reads further, and to rank all of them would take seconds.
 */
const CANDIDATES = 10_000;

/** What a headline, a standfirst and a body weigh. */
const WEIGHTS = '8, 4, 1';

/** By how much a story of today counts for more than one of long ago, and after how many milliseconds half of that is gone. */
const RECENCY = 0.5;
const HALF_LIFE = 180 * 86_400_000;

/** Of what is called as a reader asked, so much is shown. */
const MOST_NAMES = 8;

/** Where what has a name is found. */
const NAMED = {
  Author: (author: string): Address => ({ at: 'author', author }),
  Topic: (topic: string): Address => ({ at: 'topic', topic }),
  Series: (series: string): Address => ({ at: 'series', series }),
  Section: (section: string): Address => ({ at: 'section', section }),
};

/** What readers ask in their own words. */
export abstract class SearchQuestions extends StoryLists {
  /** The best first. @param skip how many of them were shown before */
  search(text: string, limit: number, skip = 0): { found: number; results: SearchResult[] } {
    const question = questionOf(text);
    if (!question) return { found: 0, results: [] };
    this.note(LATEST);
    const candidates = `(SELECT rowid AS number, bm25(story_text, ${WEIGHTS}) AS rank FROM story_text
      WHERE story_text MATCH :expression ORDER BY rowid DESC LIMIT ${CANDIDATES})`;
    const expression = expressionOf(question);
    const { found = 0 } =
      this.get<{ found: number }>(
        `SELECT count(*) AS found FROM ${candidates} c JOIN story s ON s.number = c.number WHERE ${this.visible}`,
        {
          expression,
        },
      ) ?? {};
    // A rank is the lower the better, and never above nought.
    const rows = this.all<StoryRow & { body: Packed }>(
      `SELECT ${CARD_COLUMNS}, s.body FROM ${candidates} c JOIN story s ON s.number = c.number WHERE ${this.visible}
       ORDER BY c.rank * (1 + ${RECENCY} / (1 + max(0, :now - s.published_at) / ${HALF_LIFE}.0)), s.published_at DESC, s.id
       LIMIT :limit OFFSET :skip`,
      { expression, limit, skip },
    );
    return { found, results: rows.map((row) => ({ story: this.cardOf(row), snippet: snippetOf(textIn(row.body), question) })) };
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
      .slice(0, MOST_NAMES)
      .map(({ type, id, name }) => ({ name, address: NAMED[type](id) }));
  }
}
