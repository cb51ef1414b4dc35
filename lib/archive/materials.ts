import { join } from 'node:path';
import type { Generation } from './generations';
import { type Picture, type PictureMeasures, pictureAs, type ShownPicture } from './stories';

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

/**
 * Every picture that stands for a document, as that document shows it: leads of stories, portraits, pictures of sponsored
 * material; for the newsroom's own tools, never for an answer to readers.
 */
export function allStandingPictures(generation: Generation): (Picture & { leads: boolean })[] {
  const { database } = generation;
  const files = new Map(
    database
      .all<PictureMeasures & { src: string }>(`SELECT src, hash, width, height, tone FROM material WHERE kind = 'picture'`)
      .map((file) => [file.src, file]),
  );
  return database
    .all<{ shown: string; leads: number }>(
      `SELECT fields ->> 'leadImage' AS shown, 1 AS leads FROM story WHERE fields ->> 'leadImage' IS NOT NULL
       UNION ALL SELECT coalesce(fields ->> 'portrait', fields ->> 'image'), 0 FROM document
       WHERE type IN ('Author', 'Sponsored') AND coalesce(fields ->> 'portrait', fields ->> 'image') IS NOT NULL`,
    )
    .flatMap(({ shown: json, leads }) => {
      const shown = JSON.parse(json) as ShownPicture;
      const file = files.get(shown.src);
      return file ? [{ ...pictureAs(shown, file), leads: leads === 1 }] : [];
    });
}
