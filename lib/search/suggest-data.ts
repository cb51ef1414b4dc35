import { absoluteUrl } from '../addresses/path-of';
import type { Edition } from '../archive/edition';
import { currentRendering } from '../freshness/rendering';
import type { MachineDocument } from '../machine/machine-document';
import { readEnvironment } from '../site/environment';
import { readSearch } from './asked';

/** What the field of a search suggests while somebody types: documented in docs/machines.md, which a test holds. */
export function suggestData(edition: Edition, sent: URLSearchParams): MachineDocument {
  currentRendering().answerQuestion();
  const { siteUrl } = readEnvironment();
  const { text: query } = readSearch(sent);
  const suggestions = edition
    .suggestions(query)
    .map(({ kind, text, path, language }) => ({ kind, text, url: absoluteUrl(siteUrl, path), language }));
  return {
    type: 'application/json; charset=utf-8',
    body: `${JSON.stringify({ query, suggestions })}\n`,
    headers: { 'X-Robots-Tag': 'noindex, nofollow' },
  };
}
