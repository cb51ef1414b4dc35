import { createHash } from 'node:crypto';
import { statSync } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import { relative } from 'node:path';
import sharp from 'sharp';
import { toneOf } from '../media/tone';
import type { SqlDatabase } from './database';
import { type MaterialKind, materialPath } from './materials';

interface MaterialRow {
  kind: MaterialKind;
  src: string;
  /** Size and time of change when the file was last read. */
  stamp: string | null;
}

interface StaleMaterial {
  kind: MaterialKind;
  src: string;
  /** `null` when the file is gone. */
  stamp: string | null;
}

/** Pictures and recordings whose file is another than when the archive last read it, or was never read. */
export function staleMaterials(database: SqlDatabase, contentDir: string): StaleMaterial[] {
  const used = database.all<MaterialRow>(
    `SELECT DISTINCT u.kind, u.src, m.stamp FROM material_use u LEFT JOIN material m ON m.kind = u.kind AND m.src = u.src`,
  );
  const stale: StaleMaterial[] = [];
  for (const { kind, src, stamp } of used) {
    const facts = statSync(materialPath(contentDir, kind, src), { throwIfNoEntry: false });
    const current = facts?.isFile() ? `${facts.size}-${facts.mtimeMs}` : null;
    if (current !== stamp) stale.push({ kind, src, stamp: current });
  }
  return stale;
}

/** Why a file cannot be used, by its path. */
export type MaterialFaults = ReadonlyMap<string, { wrong: string; remedy: string }>;

/**
 * Notes measures and content hash of every picture and recording that changed. One that is missing or cannot be used stays
 * without a note; the check of references reports it at the place that names it.
 * @returns owners of what changed, which are the documents whose pages show it, and what is wrong with files that are there
 */
export async function noteMaterials(database: SqlDatabase, contentDir: string): Promise<{ owners: string[]; faults: MaterialFaults }> {
  const owners = new Set<string>();
  const faults = new Map<string, { wrong: string; remedy: string }>();
  for (const { kind, src, stamp } of staleMaterials(database, contentDir)) {
    for (const { owner } of database.all<{ owner: string }>('SELECT owner FROM material_use WHERE kind = :kind AND src = :src', {
      kind,
      src,
    }))
      owners.add(owner);
    database.run('DELETE FROM material WHERE kind = :kind AND src = :src', { kind, src });
    if (stamp === null) continue;
    const read = await readMaterial(contentDir, kind, src);
    if ('wrong' in read) {
      faults.set(materialPath(contentDir, kind, src), read);
      continue;
    }
    const { bytes, width, height, tone } = read;
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 20);
    database.run('INSERT INTO material VALUES (:kind, :src, :hash, :width, :height, :tone, :bytes, :stamp)', {
      kind,
      src,
      hash,
      width,
      height,
      tone,
      bytes: bytes.length,
      stamp,
    });
  }
  database.run(
    'DELETE FROM material WHERE NOT EXISTS (SELECT 1 FROM material_use u WHERE u.kind = material.kind AND u.src = material.src)',
  );
  return { owners: [...owners], faults };
}

type Fault = { wrong: string; remedy: string };

const ELSEWHERE: Fault = { wrong: 'is a link to a file outside of the content', remedy: 'put the file itself there' };
const UNREADABLE: Fault = { wrong: 'cannot be read', remedy: 'save it again, and see that it opens' };
const DRAWING: Fault = { wrong: 'is a drawing in SVG, which can hold code', remedy: 'save it as PNG, WebP or JPEG' };

/** Most of a picture, in bytes and in pixels: every size of it is made from the whole. */
const MOST_BYTES = 50_000_000;
const MOST_PIXELS = 100_000_000;
const TOO_LARGE: Fault = {
  wrong: `is larger than ${MOST_BYTES / 1e6} MB or ${MOST_PIXELS / 1e6} million pixels`,
  remedy: 'save it smaller; 3000 pixels of width are plenty',
};

const FORMATS = new Set(['gif', 'heif', 'jpeg', 'png', 'webp']);

async function readMaterial(
  contentDir: string,
  kind: MaterialKind,
  src: string,
): Promise<{ bytes: Buffer; width: number; height: number; tone: string | null } | Fault> {
  const path = materialPath(contentDir, kind, src);
  // The folder itself may lie elsewhere; nothing in it may lead out of it.
  const folder = await realpath(materialPath(contentDir, kind, ''));
  if (relative(folder, await realpath(path)).startsWith('..')) return ELSEWHERE;
  if (kind === 'recording') return { bytes: await readFile(path), width: 0, height: 0, tone: null };
  if ((await stat(path)).size > MOST_BYTES) return TOO_LARGE;
  const bytes = await readFile(path);
  try {
    const { format, width, height, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format === 'svg') return DRAWING;
    if (!FORMATS.has(format)) return UNREADABLE;
    if (width * height > MOST_PIXELS) return TOO_LARGE;
    // Beginnings can be whole where the rest is not: what is made of the picture later needs all of it.
    const tone = await toneOf(bytes);
    return { bytes, width: autoOrient?.width ?? width, height: autoOrient?.height ?? height, tone };
  } catch {
    return UNREADABLE;
  }
}
