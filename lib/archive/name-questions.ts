import type { Address } from '../addresses/address';
import { documentTag, PEOPLE, seriesList, topicList } from '../freshness/tags';
import { folded, wordsOf } from '../search/folded';
import { Remembered } from './remembered';
import { StoryLists } from './story-lists';

/** Of what is called as a reader asked, so much is shown. */
const MOST_NAMES = 8;

/** Something with a name and a page. */
export interface Called {
  kind: 'author' | 'section' | 'series' | 'topic';
  name: string;
  address: Address;
}

/** Where what has a name is found. */
const NAMED = {
  Author: (author: string) => ({ kind: 'author', address: { at: 'author', author } }),
  Topic: (topic: string) => ({ kind: 'topic', address: { at: 'topic', topic } }),
  Series: (series: string) => ({ kind: 'series', address: { at: 'series', series } }),
  Section: (section: string) => ({ kind: 'section', address: { at: 'section', section } }),
} as const satisfies Record<string, (id: string) => Omit<Called, 'name'>>;

type NamedType = keyof typeof NAMED;

interface NamedDocument {
  type: NamedType;
  id: string;
  name: string;
  /** Folded. */
  words: readonly string[];
}

const NAMES = new Remembered<readonly NamedDocument[]>();

/** What is found by its name. */
export abstract class NameQuestions extends StoryLists {
  /**
   * Writers, topics, series and sections whose names have every word that a reader typed, at least as a beginning. The name
   * of a topic or series that has no story yet may say what its first is about.
   */
  called(text: string): Called[] {
    const asked = wordsOf(folded(text));
    if (asked.length === 0) return [];
    const found: Called[] = [];
    for (const { type, id, name, words } of this.#names()) {
      if (found.length === MOST_NAMES) break;
      if (!asked.every((word) => words.some((each) => each.startsWith(word))) || !this.#isOut(type, id)) continue;
      this.note(type === 'Author' ? PEOPLE : documentTag(type, id));
      found.push({ ...NAMED[type](id), name });
    }
    return found;
  }

  #isOut(type: NamedType, id: string): boolean {
    switch (type) {
      case 'Topic':
        return this.hasStories(topicList(id));
      case 'Series':
        return this.hasStories(seriesList(id));
      case 'Author':
      case 'Section':
        return true;
      default:
        return type satisfies never;
    }
  }

  /** Everything that has a name, with the words of that. */
  #names(): readonly NamedDocument[] {
    const { database } = this.rendering.generation;
    const names = NAMES.of(database, 'names', () =>
      this.all<Omit<NamedDocument, 'words'>>(
        `SELECT type, id, fields ->> 'name' AS name FROM document WHERE type IN ('Author', 'Topic', 'Series', 'Section') ORDER BY type, id`,
      ).map(({ type, id, name }) => ({ type, id, name, words: wordsOf(folded(name)) })),
    );
    return names ?? [];
  }
}
