import { pathOf } from '../addresses/path-of';
import { isSlug } from '../addresses/segments';
import { ARTICLE_KINDS, type ArticleKind } from '../content/schema/article';
import { type Day, isCalendarDate } from '../time';

/** What narrows a search, each by a part of its address. */
export interface SearchFilter {
  section?: string | undefined;
  topic?: string | undefined;
  author?: string | undefined;
  kind?: ArticleKind | undefined;
  /** First and last day of publication, on the newsroom's calendar. */
  from?: Day | undefined;
  to?: Day | undefined;
}

/** What a reader asks of the search, as its address says it. */
export interface SearchAsked extends SearchFilter {
  text: string;
  /** By relevance, unless it is said otherwise. */
  newestFirst: boolean;
  /** Counted from 1. */
  page: number;
}

export const NOTHING_ASKED: SearchAsked = { text: '', newestFirst: false, page: 1 };

/** Of what a reader types so much is read, in characters. */
const LONGEST = 200;

/** Reads a question as it was sent; what cannot be one is as if it had not been said. */
export function readSearch(sent: URLSearchParams): SearchAsked {
  const slug = (name: string) => (isSlug(sent.get(name) ?? '') ? (sent.get(name) ?? undefined) : undefined);
  const day = (name: string) =>
    /^\d{4}-\d{2}-\d{2}$/.test(sent.get(name) ?? '') && isCalendarDate(sent.get(name) ?? '') ? (sent.get(name) ?? undefined) : undefined;
  const page = sent.get('page') ?? '';
  return {
    text: (sent.get('q') ?? '').trim().slice(0, LONGEST),
    section: slug('section'),
    topic: slug('topic'),
    author: slug('author'),
    kind: ARTICLE_KINDS.find((kind) => kind === sent.get('kind')),
    from: day('from'),
    to: day('to'),
    newestFirst: sent.get('sort') === 'date',
    page: /^[1-9]\d{0,3}$/.test(page) ? Number(page) : 1,
  };
}

/** Where it is asked what somebody may mean who has typed so much. */
export function suggestionsPath(text: string): string {
  const path = pathOf({ at: 'suggestions' });
  return text === '' ? path : `${path}?${new URLSearchParams({ q: text })}`;
}

/** The one address of a question. @param data whether for programs, and not for readers */
export function searchPath(asked: Partial<SearchAsked>, data = false): string {
  const { text, section, topic, author, kind, from, to, newestFirst, page = 1 } = asked;
  const parts = {
    q: text,
    section,
    topic,
    author,
    kind,
    from,
    to,
    sort: newestFirst ? 'date' : undefined,
    page: page > 1 ? String(page) : undefined,
  };
  const said = Object.entries(parts).flatMap(([name, value]): [string, string][] => (value ? [[name, value]] : []));
  const path = pathOf({ at: data ? 'search-data' : 'search' });
  return said.length > 0 ? `${path}?${new URLSearchParams(said)}` : path;
}
