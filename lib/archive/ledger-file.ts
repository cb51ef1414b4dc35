import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAddress } from '../addresses/read-path';
import { storyId } from '../content/schema/article';
import { LEDGER_FILE } from '../content/slices';
import { type Instant, parseInstant } from '../time';

export const HEAD = 'address,story,first';
export const HEAD_BESIDE_ARCHIVE = `${HEAD},from`;

/** A line of a ledger as it is read. */
export interface LedgerRow {
  path: string;
  /** Id of the story. */
  story: string;
  first: string | undefined;
  /** From when on the line counts, where that is noted. */
  from: Instant | undefined;
}

/** A line with its place, counted from 1. */
export interface LedgerLine {
  text: string;
  line: number;
}

/** Most names that are sought one by one; of more, every line is read. */
const FEW = 100;

/** Text of the ledger in a folder; empty where there is none. */
export function ledgerText(folder: string): string {
  const file = join(folder, LEDGER_FILE);
  return existsSync(file) ? readFileSync(file, 'utf8').trimEnd() : '';
}

/**
 * The lines of a ledger.
 * @param about ids of stories and addresses: lines that begin with one of them, or are of one; all where there is none
 */
export function linesOf(text: string, about?: ReadonlySet<string>): LedgerLine[] {
  if (text === '') return [];
  // What was edited by hand can hold more than it is written with.
  if (about && about.size <= FEW && !/[ \t\r]/.test(text)) return linesNaming(text, about);
  const all = text.split('\n').map((each, index) => ({ text: each, line: index + 1 }));
  if (!about) return all;
  return all.filter(({ text: each }) =>
    each
      .trim()
      .split(',', 2)
      .some((name) => about.has(name)),
  );
}

/** To look for a few names in a text of megabytes takes milliseconds, and to read each of its lines a second. */
function linesNaming(whole: string, names: ReadonlySet<string>): LedgerLine[] {
  const text = `\n${whole}`;
  const begins = new Set<number>();
  for (const name of names) {
    const isAddress = name.startsWith('/');
    const sought = isAddress ? `\n${name},` : `,${name},`;
    for (let at = text.indexOf(sought); at >= 0; at = text.indexOf(sought, at + 1))
      begins.add((isAddress ? at : text.lastIndexOf('\n', at)) + 1);
  }
  return [...begins]
    .sort((a, b) => a - b)
    .map((begin) => {
      const end = text.indexOf('\n', begin);
      return { text: text.slice(begin, end < 0 ? undefined : end), line: text.slice(0, begin).split('\n').length - 1 };
    });
}

/** Neither addresses nor ids can hold a comma or a quotation mark. A line that a merge left broken says nothing, and harms no other. */
export function rowOf(line: string): LedgerRow | undefined {
  const [path = '', story = '', first = '', from = ''] = line.trim().split(',');
  if (!isStoryPath(path) || !storyId.safeParse(story).success) return undefined;
  return { path, story, first: first === path || isStoryPath(first) ? first : undefined, from: parseInstant(from) };
}

function isStoryPath(path: string): boolean {
  return parseAddress(path)?.at === 'story';
}

/** In one step, since a half of a ledger would be believed. */
export function writeLedger(folder: string, text: string): void {
  const file = join(folder, LEDGER_FILE);
  // Named so that it is no document, should it be left behind (content/slices.ts).
  const draft = join(folder, `.${LEDGER_FILE}.${process.pid}~`);
  writeFileSync(draft, `${text}\n`);
  renameSync(draft, file);
}
