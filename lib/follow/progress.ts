import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parsedJson } from '../parsed-json';

const COMMIT = z.string().regex(/^[0-9a-f]{40,64}$/);

/** What came of a commit, as it is told to everybody. */
export const outcomeSchema = z.object({
  /** `build-needed` where the commit needs other code than that which runs. */
  came: z.enum(['published', 'refused', 'build-needed']),
  commit: COMMIT,
  /** A sentence. */
  text: z.string(),
  /** Each with file, line and what to do. */
  problems: z.array(z.string()),
  /** Files that it changes and that are no content: they take effect with the next build. */
  code: z.array(z.string()),
});

export type Outcome = z.infer<typeof outcomeSchema>;

const progressSchema = z.object({
  /** Of which branch of which repository, without passwords. */
  of: z.string(),
  /** The newest commit that was published. */
  published: COMMIT.optional(),
  /** What came of the newest commit that was looked at. */
  outcome: outcomeSchema.optional(),
  /** Of the code that judged it: other code may judge otherwise. */
  judgedBy: z.string().optional(),
  /** Who has been told of it. */
  told: z.array(z.string()),
  /** How often the compiler itself failed on a commit. */
  failures: z.object({ commit: COMMIT, times: z.int() }).optional(),
});

export type Progress = z.infer<typeof progressSchema>;

const pathIn = (stateDir: string) => join(stateDir, 'followed.json');

/** How far the follower has come with a branch; from the beginning where that is not known. */
export function readProgress(stateDir: string, of: string): Progress {
  const path = pathIn(stateDir);
  const beginning: Progress = { of, told: [] };
  if (!existsSync(path)) return beginning;
  const read = progressSchema.safeParse(parsedJson(readFileSync(path, 'utf8')));
  if (!read.success) console.error(`${path} is damaged: the newest commit is published once more.`);
  return read.success && read.data.of === of ? read.data : beginning;
}

/** Whole or not at all, and on the disk before anything follows from it. */
export function writeProgress(stateDir: string, progress: Progress): void {
  mkdirSync(stateDir, { recursive: true });
  const draft = `${pathIn(stateDir)}.tmp`;
  writeFileSync(draft, `${JSON.stringify(progress)}\n`, { flush: true });
  renameSync(draft, pathIn(stateDir));
}
