import { story } from '../broken-file';

/** A file as somebody saved it by mistake, or on purpose; and what the check says of it, behind the file's name. */
export interface HostileFile {
  what: string;
  /** Below `content/`. */
  path: string;
  content: string | Buffer | { linkTo: string };
  /** `line:column  field — what is wrong — what to do` */
  said: string;
  /** Where another file is blamed than the one that is broken. */
  blamed?: string;
}

type Row = [what: string, content: HostileFile['content'], said: string];

/** Each row as a story of its own, in the newsroom of a small edition. */
export function stories(prefix: string, rows: readonly Row[]): HostileFile[] {
  return rows.map(([what, content, said], index) => ({ what, path: `articles/2026/11/${prefix}-${index + 1}.mdx`, content, said }));
}

const SMALL = { authors: '[anna]' };
/** A story of the small edition. */
export const saved = (fields: Readonly<Record<string, string | undefined>> = {}, body?: string) => story({ ...SMALL, ...fields }, body);
