import { isForNewsroom, isPage } from './addresses/address';
import { pathOf } from './addresses/path-of';
import { parseAddress, settledPath } from './addresses/read-path';
import { readSearch, searchPath, suggestionsPath } from './search/asked';

/** Where a program asks how a story is to be shown within other pages (oembed.com). @param url of the story, whole */
export function oembedPath(url: string): string {
  return `${pathOf({ at: 'oembed' })}?${new URLSearchParams({ url, format: 'json' })}`;
}

/** How the site's own search is asked, with words of somebody else's in the place of the question (OpenSearch 1.1, “Url template”). */
export function searchTemplate(placeholder: string): string {
  return `${pathOf({ at: 'search' })}?q=${placeholder}`;
}

/** What a question to the oEmbed provider may hold (oembed.com §2.2), and how much of each part is read. */
const OEMBED_PARTS = ['url', 'format', 'maxwidth', 'maxheight'];
const LONGEST_PART = 2000;

/** The same of a question as it was sent. A part that is too long to mean anything is left out. */
function oembedPathOf(query: string): string {
  const sent = new URLSearchParams(query);
  const asked = new URLSearchParams();
  for (const name of OEMBED_PARTS) {
    const value = sent.get(name);
    if (value !== null && value.length <= LONGEST_PART) asked.set(name, value);
  }
  return asked.size > 0 ? `${pathOf({ at: 'oembed' })}?${asked}` : pathOf({ at: 'oembed' });
}

/**
 * A path with what its address reads of the question that was sent with it: for readers nothing, but for four. So no
 * question makes a second page of the same.
 */
export function askedPath(path: string, query: string): string {
  if (path === pathOf({ at: 'search' })) return searchPath(readSearch(new URLSearchParams(query)));
  if (path === pathOf({ at: 'search-data' })) return searchPath(readSearch(new URLSearchParams(query)), true);
  if (path === pathOf({ at: 'suggestions' })) return suggestionsPath(readSearch(new URLSearchParams(query)).text);
  // What the newsroom asks of its desk is read there, and nothing of it is kept.
  if (isForNewsroomPath(path)) return query ? `${path}?${query}` : path;
  return path === pathOf({ at: 'oembed' }) ? oembedPathOf(query) : path;
}

function isForNewsroomPath(path: string): boolean {
  const address = parseAddress(path);
  return address !== undefined && isForNewsroom(address);
}

/**
 * The page that a form asks to be sent back to, made anew from what could be read of it: whatever was written there, the
 * path is one of a page of this site, and otherwise the front.
 */
export function returnPath(asked: string): string {
  const [path = '', query = ''] = asked.split(/\?(.*)/s);
  if (!/^\/(?![/\\])/.test(path)) return pathOf({ at: 'front' });
  const settled = settledPath(path);
  const address = parseAddress(settled);
  if (!address || !isPage(address)) return pathOf({ at: 'front' });
  return address.at === 'search' ? searchPath(readSearch(new URLSearchParams(query))) : settled;
}
