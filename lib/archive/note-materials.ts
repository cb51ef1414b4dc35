import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import sharp from 'sharp';
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
export async function staleMaterials(database: SqlDatabase, contentDir: string): Promise<StaleMaterial[]> {
  const used = database.all<MaterialRow>(
    `SELECT DISTINCT u.kind, u.src, m.stamp FROM material_use u LEFT JOIN material m ON m.kind = u.kind AND m.src = u.src`,
  );
  const stale: StaleMaterial[] = [];
  for (const { kind, src, stamp } of used) {
    const path = materialPath(contentDir, kind, src);
    const facts = existsSync(path) ? await stat(path) : undefined;
    const current = facts?.isFile() ? `${facts.size}-${facts.mtimeMs}` : null;
    if (current !== stamp) stale.push({ kind, src, stamp: current });
  }
  return stale;
}

/**
 * Notes measures and content hash of every picture and recording that changed. A missing or unreadable file stays
 * without a note; the check of references reports it at the place that names it.
 * @returns owners of what changed: the documents whose pages show it.
 */
export async function noteMaterials(database: SqlDatabase, contentDir: string): Promise<string[]> {
  const owners = new Set<string>();
  for (const { kind, src, stamp } of await staleMaterials(database, contentDir)) {
    for (const { owner } of database.all<{ owner: string }>('SELECT owner FROM material_use WHERE kind = :kind AND src = :src', {
      kind,
      src,
    }))
      owners.add(owner);
    database.run('DELETE FROM material WHERE kind = :kind AND src = :src', { kind, src });
    if (stamp === null) continue;
    const bytes = await readFile(materialPath(contentDir, kind, src));
    const size = kind === 'picture' ? await measure(bytes) : { width: 0, height: 0 };
    if (!size) continue;
    const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 20);
    database.run('INSERT INTO material VALUES (:kind, :src, :hash, :width, :height, :bytes, :stamp)', {
      kind,
      src,
      hash,
      ...size,
      bytes: bytes.length,
      stamp,
    });
  }
  database.run(
    'DELETE FROM material WHERE NOT EXISTS (SELECT 1 FROM material_use u WHERE u.kind = material.kind AND u.src = material.src)',
  );
  return [...owners];
}

async function measure(bytes: Buffer): Promise<{ width: number; height: number } | undefined> {
  try {
    const { width, height, autoOrient } = await sharp(bytes).metadata();
    return { width: autoOrient?.width ?? width, height: autoOrient?.height ?? height };
  } catch {
    return undefined;
  }
}
