import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What Contentlayer and its libraries load only for what we do not use. Some of it is not installed. */
const NEVER_LOADED = [
  '@opentelemetry/exporter-trace-otlp-grpc',
  'esbuild',
  'fsevents',
  'imagescript',
  'markdown-wasm',
  'mdx-bundler',
  'sharp',
];

/**
 * The compiler and its libraries as one file, which Node loads in a third of a second: from some thousand files, most of
 * them Contentlayer's, it takes ten times as long, and every process that compiles pays for it.
 * @param root of the project
 * @param compiler its fingerprint
 * @returns the file, which is made where it is missing
 */
export async function compilerBundle(root: string, compiler: string): Promise<string> {
  const folder = join(root, 'node_modules', '.cache', 'standfirst');
  const name = `compiler-${compiler.slice(0, 24)}.mjs`;
  const path = join(folder, name);
  if (existsSync(path)) return path;
  await mkdir(folder, { recursive: true });
  const draft = `${path}.${process.pid}`;
  await build({
    entryPoints: [join(root, 'lib/content/compiler-child.ts')],
    absWorkingDir: root,
    outfile: draft,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: NEVER_LOADED,
    // Libraries of the older kind ask for each other in this way.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    logLevel: 'error',
  });
  await rename(draft, path);
  for (const other of await readdir(folder))
    if (/^compiler-\w+\.mjs$/.test(other) && other !== name) await rm(join(folder, other), { force: true });
  return path;
}
