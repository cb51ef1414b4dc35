import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface ClientComponent {
  file: string;
  /** The chain of files that brings it into a route, nearest first. */
  importedBy: string[];
}

const ROUTE_FILE = /(^|\/)(page|layout|template|not-found|error|global-error|loading|default)\.tsx$/;
const USE_CLIENT = /^\s*(?:(?:\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)\s*)*(['"])use client\1/;

/**
 * Every file of ours marked “use client” that a route of `app/` imports, however far down. Packages are not followed:
 * what they bring to the browser, the server entry takes out.
 */
export async function findClientComponents(root: string): Promise<ClientComponent[]> {
  const entryPoints = readdirSync(join(root, 'app'), { recursive: true })
    .map((path) => join('app', String(path)))
    .filter((path) => ROUTE_FILE.test(path));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints,
    bundle: true,
    packages: 'external',
    write: false,
    metafile: true,
    outdir: 'unused',
    format: 'esm',
    platform: 'node',
    jsx: 'automatic',
    loader: { '.css': 'empty' },
    logLevel: 'silent',
  });
  const importers = new Map<string, string>();
  for (const [file, { imports }] of Object.entries(metafile.inputs))
    for (const { path, external } of imports) if (!external && !importers.has(path)) importers.set(path, file);
  const found: ClientComponent[] = [];
  for (const file of Object.keys(metafile.inputs).sort()) {
    if (!USE_CLIENT.test(await readFile(join(root, file), 'utf8'))) continue;
    found.push({ file, importedBy: chain(file, importers) });
  }
  return found;
}

function chain(file: string, importers: ReadonlyMap<string, string>): string[] {
  const links: string[] = [];
  for (let next = importers.get(file); next !== undefined && !links.includes(next); next = importers.get(next)) links.push(next);
  return links.length > 0 ? links : ['Next itself, as a route'];
}
