import { join } from 'node:path';

/** Pictures and recordings: what documents are made with. */
export type MaterialKind = 'picture' | 'recording';

const FOLDERS = { picture: 'images', recording: 'media' } as const satisfies Record<MaterialKind, string>;

export function materialPath(contentDir: string, kind: MaterialKind, src: string): string {
  return join(/* turbopackIgnore: true */ contentDir, FOLDERS[kind], src);
}
