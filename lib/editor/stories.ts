import { parseAddress } from '../addresses/read-path';
import type { Month } from '../time';

const STORY_ID = /^(\d{4})\/(\d{2})\/[a-z0-9-]+$/;
const ITEM = /^\/keystatic(?:\/branch\/[^/]+)?\/collection\/Article\/item\/([^/]+)$/;

/** The file of a story, as the repository has it. */
export function fileOfStory(id: string): string {
  return `content/articles/${id}.mdx`;
}

export function monthOfStory(id: string): Month | undefined {
  const [, year, month] = STORY_ID.exec(id) ?? [];
  return year && month ? `${year}-${month}` : undefined;
}

/** The month of the story that an address of the editor opens. @param pathname as it is written, its slashes encoded */
export function monthOfItem(pathname: string): Month | undefined {
  const [, item = ''] = ITEM.exec(pathname) ?? [];
  return monthOfStory(item.replaceAll(/%2F/gi, '/'));
}

/**
 * The stories that somebody may mean by an address on the site, by a file, or by an id. A file lies in the month of its
 * publication, of whatever zone, so it may be one to either side of the address.
 */
export function storiesMeant(asked: string): string[] {
  const text = asked.trim();
  const path = URL.canParse(text) ? new URL(text).pathname : text;
  const address = parseAddress(path);
  if (address?.at !== 'story') return [path.replace(/^\/?(content\/)?(articles\/)?/, '').replace(/\.mdx$/, '')].filter(monthOfStory);
  const [year = 0, month = 0] = address.day.split('-').map(Number);
  return [0, -1, 1].map((step) => {
    const first = new Date(Date.UTC(year, month - 1 + step, 1));
    return `${first.toISOString().slice(0, 7).replace('-', '/')}/${address.slug}`;
  });
}

/** What is said of a file that lies in a month that is not listed, where a new one is given its name. */
export function takenUnseen(path: string): string {
  return `There is ${path} already, in a month that is not listed: choose another name, or open that story by its address.`;
}
