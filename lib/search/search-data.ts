import { absoluteUrl } from '../addresses/path-of';
import type { Edition } from '../archive/edition';
import { currentRendering } from '../freshness/rendering';
import type { MachineDocument } from '../machine/machine-document';
import { readEnvironment } from '../site/environment';
import { isoWithOffset } from '../time';
import { readSearch, searchPath } from './asked';

/** Stories of one page of a search. */
export const SEARCH_PAGE = 20;

/** What `/search` shows, for programs: documented in docs/machines.md, which a test holds. */
export function searchData(edition: Edition, sent: URLSearchParams): MachineDocument {
  currentRendering().answerQuestion();
  const { siteUrl } = readEnvironment();
  const asked = readSearch(sent);
  const { found, isMore, results, facets, meant } = edition.search(asked, SEARCH_PAGE);
  const { text: query, newestFirst, page, ...filter } = asked;
  const hasNext = found > page * SEARCH_PAGE;
  const body = {
    query,
    filter,
    sort: newestFirst ? 'date' : 'relevance',
    page,
    found,
    foundIsAtLeast: isMore,
    next: hasNext ? absoluteUrl(siteUrl, searchPath({ ...asked, page: page + 1 }, true)) : null,
    didYouMean: meant ?? null,
    results: results.map(({ story, snippet }) => ({
      url: absoluteUrl(siteUrl, story.path),
      headline: story.headline,
      standfirst: story.standfirst,
      snippet: snippet.map(({ text }) => text).join(''),
      published: isoWithOffset(story.publishedAt),
      section: story.section.slug,
      kind: story.kind,
      authors: story.authors.map(({ name }) => name),
      language: story.lang,
    })),
    facets: Object.fromEntries(facets.map(({ by, values }) => [by, values.map(({ value, name, stories }) => ({ value, name, stories }))])),
  };
  return { type: 'application/json; charset=utf-8', body: `${JSON.stringify(body)}\n`, headers: { 'X-Robots-Tag': 'noindex, nofollow' } };
}
