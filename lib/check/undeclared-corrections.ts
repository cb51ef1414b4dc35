import { distance } from 'fastest-levenshtein';
import { readSourceFile, type SourceFile } from '../content/source-file';
import { formatTime, type Instant, parseInstant } from '../time';
import type { Finding } from './finding';
import type { History } from './history';

/** A story that is committed within this time after its publication came out as the commit has it, in milliseconds. */
const PROMPT = 60 * 60 * 1000;

/** A story as its file is now. */
export interface StoryFile {
  id: string;
  /** Below the content. */
  path: string;
  text: string;
}

/**
 * Stories whose words changed after they came out, while neither `updatedAt` nor a correction says so.
 *
 * What came out is the version that the branch had at the publication. A file that came much later than its date was
 * brought in from elsewhere: it came out when the ledger of addresses was committed with it, and before that it may change
 * freely. Live reports say for each entry when it came, and change all the time.
 */
export function undeclaredCorrections(files: readonly StoryFile[], history: History, now: Instant): Finding[] {
  let ledger: Map<string, Instant> | undefined;
  const suspects = files.flatMap((file) => {
    const current = readVersion(file.text, file.path, now);
    if (!current || current.publishedAt === undefined || current.publishedAt > now || current.live) return [];
    const versions = history.versionsOf(file.path);
    const [first] = versions;
    if (!first) return [];
    const { publishedAt } = current;
    if (first.at > publishedAt + PROMPT) ledger ??= history.writtenDown();
    const out = first.at > publishedAt + PROMPT ? ledger?.get(file.id) : Math.max(publishedAt, first.at);
    if (out === undefined) return [];
    const since = versions.findLastIndex(({ at }) => at <= out);
    const blobs = versions.slice(Math.max(since, 0)).flatMap(({ at, blob }) => (blob === undefined ? [] : [{ at, blob }]));
    return [{ file, current, out, blobs }];
  });
  const texts = history.texts(suspects.flatMap(({ blobs }) => blobs.map(({ blob }) => blob)));
  return suspects.flatMap(({ file, current, out, blobs }) => {
    for (const { blob } of blobs) {
      const version = readVersion(texts.get(blob) ?? '', file.path, now);
      // What readers were told last is what holds: changes before that are declared by it.
      if (version?.declared !== current.declared) continue;
      const change = changeBetween(version.words, current.words);
      return change ? [findingOf(file, current, out, change)] : [];
    }
    return [];
  });
}

interface StoryVersion {
  source: SourceFile;
  publishedAt: Instant | undefined;
  live: boolean;
  /** What readers are told of changes by now. */
  declared: string;
  words: Word[];
}

interface Word {
  text: string;
  /** Where it stands in the body; `undefined` for the headline and the standfirst. */
  at?: number | undefined;
}

function readVersion(text: string, path: string, now: Instant): StoryVersion | undefined {
  const { source } = readSourceFile(text, `content/${path}`);
  if (!source) return undefined;
  const { headline, standfirst, kind, status, publishedAt, updatedAt, corrections, withdrawn } = source.data;
  return {
    source,
    publishedAt: status === 'ready' ? parseInstant(String(publishedAt)) : undefined,
    live: kind === 'live',
    declared: declaredBy(now, updatedAt, corrections, withdrawn),
    words: [
      ...wordsOf(String(headline)).map(({ text: word }) => ({ text: word })),
      ...wordsOf(String(standfirst)).map(({ text: word }) => ({ text: word })),
      ...wordsOf(source.body),
    ],
  };
}

/** What was declared, however it is written. A note dated ahead of now is hidden until its time, while the text is out. */
function declaredBy(now: Instant, updatedAt: unknown, corrections: unknown, withdrawn: unknown): string {
  const come = (at: unknown) => {
    const instant = parseInstant(String(at));
    return instant !== undefined && instant <= now ? instant : undefined;
  };
  const notes = [corrections, withdrawn].flat().flatMap((note) => {
    const { at, kind, text, reason } = (note ?? {}) as Record<string, unknown>;
    const instant = come(at);
    return instant === undefined ? [] : [[instant, kind, text, reason]];
  });
  return JSON.stringify([come(updatedAt), notes]);
}

/** What readers read of a text: no punctuation, no addresses, no names of files, and a figure with its sign and point. */
function wordsOf(text: string): Word[] {
  const blank = (part: string) => ' '.repeat(part.length);
  const read = withCellsApart(text)
    .replace(/\]\([^)]*\)/g, blank)
    .replace(/\b(?:src|href|url|frame|poster|captions|data|alt|posterAlt|width|story|credit|posterCredit)="[^"]*"/g, blank)
    .replace(/\balign=\{[^}]*\}/g, blank)
    .replace(/"(?:src|alt|credit)":\s*"[^"]*"/g, blank)
    .replace(/<\/?[A-Za-z]+/g, blank);
  return Array.from(read.matchAll(/[-−]?\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}]+/gu), (match) => ({ text: match[0], at: match.index }));
}

/** The text with the values of lists apart: of `[287,129.0]` readers see two figures, and the second is 129. */
function withCellsApart(text: string): string {
  return text.replace(/=\{(?:"(?:\\.|[^"\\])*"|[^"{}]|\{(?:"(?:\\.|[^"\\])*"|[^"{}])*\})*\}/g, (value) =>
    value.replace(/"(?:\\.|[^"\\])*"|,|-?\d+\.\d+/g, (part) => {
      if (part.startsWith('"')) return part;
      return part === ',' ? ' ' : String(Number(part)).padEnd(part.length);
    }),
  );
}

interface Change {
  was: string;
  is: string;
  at: number | undefined;
}

const SHOWN_WORDS = 8;
/** So many words may be put right by a letter or two without a word to readers. */
const MOST_MISSPELT = 3;

function changeBetween(before: readonly Word[], after: readonly Word[]): Change | undefined {
  const same = (one: Word | undefined, other: Word | undefined) => one?.text.toLowerCase() === other?.text.toLowerCase();
  let begin = 0;
  while (begin < before.length && begin < after.length && same(before[begin], after[begin])) begin += 1;
  let end = 0;
  const rest = Math.min(before.length, after.length) - begin;
  while (end < rest && same(before[before.length - 1 - end], after[after.length - 1 - end])) end += 1;
  const was = before.slice(begin, before.length - end);
  const is = after.slice(begin, after.length - end);
  if (was.length === 0 && is.length === 0) return undefined;
  if (was.length === is.length) {
    const other = was.filter((word, index) => !same(word, is[index]));
    if (other.length <= MOST_MISSPELT && was.every((word, index) => isMisspelling(word.text, is[index]?.text ?? ''))) return undefined;
  }
  return { was: excerpt(was), is: excerpt(is), at: (is[0] ?? after[begin - 1])?.at };
}

function isMisspelling(was: string, is: string): boolean {
  return was.toLowerCase() === is.toLowerCase() || (!/\p{N}/u.test(was + is) && was.length > 3 && distance(was, is) <= 2);
}

function excerpt(words: readonly Word[]): string {
  const shown = words.slice(0, SHOWN_WORDS).map(({ text }) => text);
  return `${shown.join(' ')}${words.length > SHOWN_WORDS ? ' …' : ''}`;
}

function findingOf(file: StoryFile, { source }: StoryVersion, out: Instant, { was, is, at }: Change): Finding {
  const before = at === undefined ? undefined : source.body.slice(0, at).split('\n');
  const place = before
    ? { line: source.bodyLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 }
    : source.place(['headline']);
  const what = was === '' ? `“${is}” is new` : is === '' ? `“${was}” is gone` : `“${was}” is now “${is}”`;
  return {
    rule: 'undeclared-correction',
    weight: 'serious',
    file: `content/${file.path}`,
    line: place.line,
    column: place.column,
    field: 'text',
    says: `has changed since it came out on ${formatTime(out, 'moment', 'en')}, and readers are not told: ${what}`,
    todo: 'add a correction, or updatedAt where the story went on; a misspelling needs neither',
  };
}
