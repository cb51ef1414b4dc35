import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Link, linksIn } from './links';

export interface Answer {
  path: string;
  /** Headers that the request carried beside the usual ones. */
  sent: Record<string, string>;
  status: number;
  headers: Headers;
  /** Its media type; empty where none is said. */
  type: string;
  body: Buffer;
  /** What it names of this site. */
  links: Link[];
}

/** No site of the tests has more addresses: a crawl that goes on is lost. */
const MOST_ANSWERS = 12_000;

/** The address by which a newsroom of the tests knows itself. */
export const SITE_OF_TESTS = 'https://standfirst.example';

export interface CrawlOptions {
  /** Each page is asked for with each of these as well. */
  headerSets?: readonly Record<string, string>[];
  /** Without pictures, fonts and the like, which hold few words and are two answers of three. */
  pagesOnly?: boolean;
}

/** Fetches everything that can be reached from the paths given: whatever pages, feeds, sitemaps, graphs and style sheets name of this site. */
export async function crawl(
  origin: string,
  from: readonly string[],
  { headerSets = [], pagesOnly = false }: CrawlOptions = {},
): Promise<Answer[]> {
  const seen = new Set(from);
  const queue = [...from];
  const answers: Answer[] = [];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const isFile = /\.(avif|webp|jpg|png|css|woff2|svg|js)$/.test(path);
    if (isFile && pagesOnly) continue;
    const readBefore = new Map<string, Link[]>();
    for (const sent of isFile ? [{}] : [{}, ...headerSets]) {
      const answer = await fetchAnswer(origin, path, sent, readBefore);
      answers.push(answer);
      if (answers.length > MOST_ANSWERS) throw new Error(`The crawl found more than ${MOST_ANSWERS} answers.`);
      for (const { path: next } of answer.links)
        if (!seen.has(next)) {
          seen.add(next);
          queue.push(next);
        }
    }
  }
  return answers;
}

/** @param readBefore what was found in answers of this address: mostly they are the same, whatever headers ask for */
async function fetchAnswer(origin: string, path: string, sent: Record<string, string>, readBefore: Map<string, Link[]>): Promise<Answer> {
  const response = await fetch(origin + path, { headers: sent, redirect: 'manual' });
  const body = Buffer.from(await response.arrayBuffer());
  const type = (response.headers.get('content-type') ?? '').replace(/;.*/, '');
  const document = { path, type, body: body.toString() };
  const key = `${type}\n${document.body}`;
  const links = readBefore.get(key) ?? linksIn(SITE_OF_TESTS, document);
  readBefore.set(key, links);
  return { path, sent, status: response.status, headers: response.headers, type, body, links };
}

/** Headers and body as text, byte by byte. */
export function wholeText({ headers, body }: Answer): string {
  const lines = [...headers].map(([name, value]) => `${name}: ${value}`);
  return `${lines.join('\n')}\n\n${body.toString('latin1')}`;
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
