import { join } from 'node:path';
import type { Generation } from './generations';

/** Pictures and recordings: what documents are made with. */
export type MaterialKind = 'picture' | 'recording';

const FOLDERS = { picture: 'images', recording: 'media' } as const satisfies Record<MaterialKind, string>;

export function materialPath(contentDir: string, kind: MaterialKind, src: string): string {
  return join(/* turbopackIgnore: true */ contentDir, FOLDERS[kind], src);
}

/** Every picture that any document uses, whoever may see it: for the newsroom's own tools, never for an answer to readers. */
export function allPictures(generation: Generation): { src: string; hash: string; width: number }[] {
  return generation.database.all(`SELECT src, hash, width FROM material WHERE kind = 'picture' ORDER BY src`);
}
