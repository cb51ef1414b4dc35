import { existsSync, readFileSync, statSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { z } from 'zod';
import { parsedJson } from '../parsed-json';

/** Where the archive's files lie in the state folder. */
export const generationsFolder = (stateDir: string) => join(stateDir, 'archive');

/** The file that says which generation is current. */
export const pointerPath = (stateDir: string) => join(generationsFolder(stateDir), 'current.json');

/** File beside a generation on which its readers hold a lock together: nobody writes to what they read. */
export function lockOf(path: string): string {
  return path.replace(/\.sqlite$/, '.lock');
}

const fileSchema = z.object({
  file: z.string().regex(/^[\w-]+\.sqlite$/),
  /** Size of the file: a shorter or longer one was damaged after it was written. */
  bytes: z.int(),
  /** When it was last written to, in milliseconds of the file system. */
  modified: z.number(),
});

const pointerSchema = fileSchema.extend({
  /** Of the whole file (pages.ts), for builds to look at where it seems to have been written to since. */
  sum: z.string(),
  /**
   * Folder of the files that it was made from, below the state folder, where it was made from one that is: pictures and
   * recordings are read from there, and change with the generation in one step. Where there is none, from `SITE_CONTENT`.
   */
  content: z
    .string()
    .refine((path) => isBelow(path))
    .optional(),
  /** A file that differs from the current one in some pages alone: the next generation is made of it, and nothing copied. */
  spare: fileSchema.extend({ pages: z.array(z.int().positive()) }).optional(),
});

export type Pointer = z.infer<typeof pointerSchema>;
export type ArchiveFile = z.infer<typeof fileSchema>;

function isBelow(path: string): boolean {
  return path !== '' && !isAbsolute(path) && !path.split(sep).includes('..');
}

/** Thrown when the archive cannot be read. The message says what to do. */
export class ArchiveUnreadable extends Error {
  override readonly name = 'ArchiveUnreadable';
}

export function unreadable(path: string, why: string): ArchiveUnreadable {
  return new ArchiveUnreadable(`The archive ${path} cannot be read: ${why}. Run “npm run content” to build it anew.`);
}

/** What the pointer says; `undefined` before the first build. @throws ArchiveUnreadable when it is damaged */
export function readPointer(stateDir: string): Pointer | undefined {
  const path = pointerPath(stateDir);
  if (!existsSync(path)) return undefined;
  const read = pointerSchema.safeParse(parsedJson(readFileSync(path, 'utf8')));
  if (!read.success)
    throw new ArchiveUnreadable(`${path} is damaged, or of another version. Run “npm run content” to build the archive anew.`);
  return read.data;
}

/** In one step that a reader sees whole or not at all. */
export async function writePointer(stateDir: string, pointer: Pointer): Promise<void> {
  const draft = `${pointerPath(stateDir)}.${process.pid}`;
  await writeFile(draft, `${JSON.stringify(pointer)}\n`, { flush: true });
  await rename(draft, pointerPath(stateDir));
}

/** Path of the file that a pointer names. @throws ArchiveUnreadable when it is missing, or has another size */
export function pathOfPointer({ file, bytes }: ArchiveFile, stateDir: string): string {
  const path = join(generationsFolder(stateDir), file);
  const facts = statSync(path, { throwIfNoEntry: false });
  if (!facts) throw unreadable(path, 'the file is missing');
  if (facts.size !== bytes) throw unreadable(path, `it has ${facts.size} bytes and had ${bytes} when it was built`);
  return path;
}

/** The path of the current generation; `undefined` before the first build. @throws ArchiveUnreadable when it is damaged. */
export function currentPath(stateDir: string): string | undefined {
  const pointer = readPointer(stateDir);
  return pointer && pathOfPointer(pointer, stateDir);
}

/** Folder below the state folder that the current generation was made from, where it was made from one that is. */
export function currentContentDir(stateDir: string): string | undefined {
  const content = readPointer(stateDir)?.content;
  return content === undefined ? undefined : join(stateDir, content);
}

/** Says of the current generation that the same content lies in another folder now. Only for who holds the lock of builds. */
export async function moveContent(stateDir: string, contentDir: string): Promise<void> {
  const pointer = readPointer(stateDir);
  const content = belowState(stateDir, contentDir);
  if (pointer && pointer.content !== content) await writePointer(stateDir, { ...pointer, content });
}

/** A folder as the pointer names it. */
export function belowState(stateDir: string, contentDir: string): string | undefined {
  const path = relative(stateDir, contentDir);
  return isBelow(path) ? path : undefined;
}
