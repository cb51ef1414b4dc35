import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse } from 'parse5';

export interface Answer {
  path: string;
  /** Headers that the request carried beside the usual ones. */
  sent: Record<string, string>;
  status: number;
  /** Headers and body, as text. */
  text: string;
}

/** No site of the tests has more addresses: a crawl that goes on is lost. */
const MOST_ANSWERS = 6000;

/**
 * Fetches everything that can be reached from the paths given: links, pictures, style sheets, and what feeds and
 * sitemaps name, each also with every set of the headers given.
 */
export async function crawl(origin: string, from: readonly string[], headerSets: readonly Record<string, string>[]): Promise<Answer[]> {
  const seen = new Set(from);
  const queue = [...from];
  const answers: Answer[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const isPage = !/\.(avif|webp|jpg|css|woff2|svg)$/.test(path);
    for (const sent of isPage ? [{}, ...headerSets] : [{}]) {
      const answer = await fetchAnswer(origin, path, sent);
      answers.push(answer);
      if (answers.length > MOST_ANSWERS) throw new Error(`The crawl found more than ${MOST_ANSWERS} answers.`);
      for (const next of addressesIn(answer.text))
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
    }
  }
  return answers;
}

async function fetchAnswer(origin: string, path: string, sent: Record<string, string>): Promise<Answer> {
  const response = await fetch(origin + path, { headers: sent, redirect: 'manual' });
  const headers = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
  const body = Buffer.from(await response.arrayBuffer()).toString('latin1');
  return { path, sent, status: response.status, text: `${headers}\n\n${body}` };
}

const URL_ATTRIBUTES = new Set(['href', 'src', 'poster', 'action', 'cite', 'content']);

/** Addresses of this site in a page, a feed or a sitemap. */
function addressesIn(text: string): string[] {
  const found = new Set<string>();
  const take = (address: string) => {
    const path = address.replace(/^https:\/\/standfirst\.example/, '').replace(/#.*$/, '');
    if (/^\/(?!\/)/.test(path)) found.add(path);
  };
  for (const match of text.matchAll(/<(?:(?:image:)?loc|link|guid)[^>]*>(https:[^<]+)</g)) take(match[1] ?? '');
  const walk = (node: DefaultTreeAdapterTypes.ParentNode) => {
    for (const child of node.childNodes) {
      if (!defaultTreeAdapter.isElementNode(child)) continue;
      for (const { name, value } of child.attrs) {
        if (URL_ATTRIBUTES.has(name)) take(value);
        if (name === 'srcset') for (const candidate of value.split(',')) take(candidate.trim().split(' ')[0] ?? '');
      }
      walk(child);
    }
  };
  if (/<html/i.test(text)) walk(parse(text));
  return [...found];
}

/** Files below a folder that hold one of the words, in name or content. @throws when the folder is not there */
export async function searchFiles(folder: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const name of await readdir(folder, { recursive: true })) {
    const path = join(folder, name);
    if (!(await stat(path)).isFile()) continue;
    const text = `${name}\n${(await readFile(path)).toString('latin1')}`.toLowerCase();
    if (words.some((word) => text.includes(word))) found.push(path);
  }
  return found;
}
