import { checkFile } from '../content/check-file';
import { byPlace, formatProblem } from '../content/problem';

/** The file that the tests break: its fields stand in lines 2 to 9, and its text in line 12. */
export const STORY_FILE = 'articles/2026/11/trams-return.mdx';

const FIELDS: Readonly<Record<string, string>> = {
  headline: 'The trams return',
  standfirst: 'After a year of buses.',
  kind: 'news',
  section: 'city',
  authors: '[ana-lund]',
  topics: '[trams]',
  publishedAt: '2026-11-20T17:00:00.000Z',
  status: 'ready',
};

/**
 * A story as text.
 * @param fields as they are written in YAML; a new one stands in line 10, and `undefined` leaves one out
 */
export function story(fields: Readonly<Record<string, string | undefined>> = {}, body = 'They run again.'): string {
  const lines = Object.entries({ ...FIELDS, ...fields }).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return `---\n${lines.join('\n')}\n---\n\n${body}\n`;
}

/** What an editor reads about a file, in the order of its lines. */
export function messagesOf(text: string, path = STORY_FILE): string[] {
  return checkFile(path, text).problems.sort(byPlace).map(formatProblem);
}

/** One mistake: what it is, the file that has it, and what is said of it behind the name of the file. */
export type Mistake = [kind: string, text: string, said: string[], path?: string];

export type BrokenBody = [kind: string, body: string, said: string[]];

/** The body begins in line 12 of its file. */
export const inBody = ([kind, body, said]: BrokenBody): Mistake => [kind, story({}, body), said];

/** A story part that wraps text. */
export const around = (open: string, close: string) => `${open}\n\nText.\n\n${close}`;

export function inFile(said: readonly string[], path = STORY_FILE): string[] {
  return said.map((message) => `content/${path}:${message}`);
}
