import { readdirSync, readFileSync, statSync } from 'node:fs';
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
  type: string;
  body: Buffer;
  cacheControl: string;
  lastModified: number;
  answer?: Promise<Answer>;
}

/**
 * Files served as they are: `public/`, and what Next built for browsers, which is named by its content. They are read once at
 * start, so a request can name only what was there then, and pages find what they were built with as long as they are served,
 * whatever a newer build leaves of it on the disk. Source maps are never served.
 */
export class StaticFiles {
  readonly #files = new Map<string, StaticFile>();

  constructor(publicDir: string, nextStaticDir: string) {
    this.#read(publicDir, '', REVALIDATE);
    this.#read(nextStaticDir, '/_next/static', FOR_EVER);
  }

  find(path: string): Promise<Answer> | undefined {
    const file = this.#files.get(path);
    if (!file) return undefined;
    file.answer ??= makeAnswer({ status: 200, ...file });
    return file.answer;
  }

  #read(folder: string, prefix: string, cacheControl: string): void {
    if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        this.#read(path, `${prefix}/${entry.name}`, cacheControl);
        continue;
      }
      const type = TYPES[extname(entry.name)];
      const file = type ? statSync(path, { throwIfNoEntry: false }) : undefined;
      // Programs leave links that lead nowhere beside what is being edited.
      if (!type || !file?.isFile()) continue;
      this.#files.set(`${prefix}/${entry.name}`, { type, body: readFileSync(path), cacheControl, lastModified: file.mtimeMs });
    }
  }
}
