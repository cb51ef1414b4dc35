/** A place in a file of the newsroom: lines and columns count from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

/** Something wrong in the content, said to the person who can mend it. */
export interface Problem extends Place {
  /** The field, story part or kind of content that it is about. */
  field: string;
  /** What is wrong; continues the field's name. */
  wrong: string;
  /** What to do. */
  remedy: string;
}

const LONGEST_SHOWN = 80;

/** A text out of the content as a message shows it: on one line, and cut where it is long. */
export function shown(text: unknown): string {
  const line = String(text).replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return `“${characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : line}”`;
}

/** `file:line:column  field — what is wrong — what to do` */
export function formatProblem(problem: Problem): string {
  const { file, line, column, field, wrong, remedy } = problem;
  return `${file}:${line}:${column}  ${field} — ${wrong} — ${remedy}`;
}

/** By file, then by place, so that the list reads like the files do. */
export function byPlace(a: Problem, b: Problem): number {
  return a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column || a.field.localeCompare(b.field);
}

/** Thrown by every step that refuses content. It carries all that is wrong, never the first thing alone. */
export class ContentRefused extends Error {
  override readonly name = 'ContentRefused';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    const sorted = [...problems].sort(byPlace);
    super(`${sorted.length} ${sorted.length === 1 ? 'mistake' : 'mistakes'} in the content:\n${sorted.map(formatProblem).join('\n')}`);
    this.problems = sorted;
  }
}
