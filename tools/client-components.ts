import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

export interface ClientComponent {
  file: string;
  /** The chain of files that brings it into a route, nearest first. */
  importedBy: string[];
}

const ROUTE_FILE =
  /(^|\/)(page|layout|template|not-found|forbidden|unauthorized|error|global-error|global-not-found|loading|default)\.[jt]sx?$/;
/** The mark among the directives with which a file begins; before and between them stand comments only. */
const USE_CLIENT = /^(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/|(['"])use (?!client\1)[\w ]+\1;?)*(['"])use client\2/;

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
  // Breadth first from the routes, so that each file’s chain is a shortest one and ends in a route.
  const importers = new Map<string, string>();
  const reached = new Set(entryPoints.sort());
  for (const file of reached)
    for (const { path, external } of metafile.inputs[file]?.imports ?? []) {
      if (external || reached.has(path)) continue;
      importers.set(path, file);
      reached.add(path);
    }
  const found: ClientComponent[] = [];
  for (const file of Object.keys(metafile.inputs).sort()) {
    if (!USE_CLIENT.test(await readFile(join(root, file), 'utf8'))) continue;
    found.push({ file, importedBy: chain(file, importers) });
  }
  return found;
}

function chain(file: string, importers: ReadonlyMap<string, string>): string[] {
  const links: string[] = [];
  for (let next = importers.get(file); next !== undefined; next = importers.get(next)) links.push(next);
  return links.length > 0 ? links : ['Next itself, as a route'];
}
