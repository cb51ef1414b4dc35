import { readdirSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { type Answer, FOR_EVER, makeAnswer, REVALIDATE } from './answer';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};

interface StaticFile {
  path: string;
  cacheControl: string;
  answer?: Promise<Answer>;
}

/**
 * Files served as they are: `public/`, and what Next built for browsers, which is named by its content. The list is made
 * once at start, so a request can name only what was there then. Source maps are never served.
 */
export class StaticFiles {
  readonly #files = new Map<string, StaticFile>();

  constructor(publicDir: string, nextStaticDir: string) {
    this.#list(publicDir, '', REVALIDATE);
    this.#list(nextStaticDir, '/_next/static', FOR_EVER);
  }

  find(path: string): Promise<Answer> | undefined {
    const file = this.#files.get(path);
    if (!file) return undefined;
    file.answer ??= load(file);
    return file.answer;
  }

  #list(folder: string, prefix: string, cacheControl: string): void {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) this.#list(path, `${prefix}/${entry.name}`, cacheControl);
      else if (TYPES[extname(entry.name)]) this.#files.set(`${prefix}/${entry.name}`, { path, cacheControl });
    }
  }
}

async function load({ path, cacheControl }: StaticFile): Promise<Answer> {
  return makeAnswer({
    status: 200,
    type: TYPES[extname(path)] ?? 'application/octet-stream',
    body: await readFile(path),
    cacheControl,
    lastModified: statSync(path).mtimeMs,
  });
}
