import site from '../../site.config';
import { pathOf } from '../addresses/path-of';
import { LATEST } from '../freshness/tags';
import { expressionOf, type Question, questionOf } from '../search/question';
import type { Called } from './name-questions';
import { SearchQuestions } from './search-questions';

/** What a reader may mean who has typed so much, and where it stands. */
export interface Suggestion {
  kind: Called['kind'] | 'story';
  text: string;
  path: string;
  language: string;
}

/** So many fit above the keyboard of a telephone, or nearly, and so many of them may be names. */
const MOST = 8;
const MOST_NAMES = 4;

/**
 * Of the stories whose headlines say so much, so many are looked at, those taken in last first: one letter begins a word of
 * nearly every headline.
 */
const CANDIDATES = 500;

/** What is suggested to whoever has not yet come to the end of a question. */
export abstract class SuggestQuestions extends SearchQuestions {
  /** Names first, then headlines, the newest first, in which every word typed begins one. */
  suggestions(text: string): Suggestion[] {
    const question = questionOf(text);
    if (!question) return [];
    const names = this.called(text)
      .slice(0, MOST_NAMES)
      .map(({ kind, name, address }): Suggestion => ({ kind, text: name, path: pathOf(address), language: site.language }));
    return [...names, ...this.#headlines(question, MOST - names.length)];
  }

  #headlines({ wanted, unwanted }: Question, limit: number): Suggestion[] {
    this.note(LATEST);
    return this.all<{ path: string; text: string; language: string }>(
      `SELECT s.path, s.fields ->> 'headline' AS text, s.lang AS language
       FROM (SELECT rowid AS number FROM headline_beginning WHERE headline_beginning MATCH :expression ORDER BY rowid DESC LIMIT ${CANDIDATES}) c
       CROSS JOIN story s ON s.number = c.number WHERE ${this.visible} ORDER BY s.published_at DESC, s.id LIMIT :limit`,
      { expression: expressionOf({ wanted: wanted.map((phrase) => ({ ...phrase, begins: true })), unwanted }), limit },
    ).map(({ path, text, language }) => ({ kind: 'story', text, path, language }));
  }
}
