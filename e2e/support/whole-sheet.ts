import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

const CHUNKS = join('.next', 'static', 'chunks');

/** Dresses a page with the rules of every page, of which it came with its own alone. */
export async function addWholeSheet(page: Page): Promise<void> {
  const sheet = readdirSync(CHUNKS).find(
    (name) => name.endsWith('.css') && readFileSync(join(CHUNKS, name), 'utf8').includes('.site-footer'),
  );
  if (!sheet) throw new Error(`No sheet with the rules of every page is in ${CHUNKS}: build the site first.`);
  await page.evaluate(
    (href) =>
      new Promise((loaded, failed) => {
        document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href, onload: loaded, onerror: failed }));
      }),
    `/_next/static/chunks/${sheet}`,
  );
}
