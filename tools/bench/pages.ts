import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Browser, Response } from '@playwright/test';
import { PHONE } from '../../e2e/weight/page-weight';
import { withSampleEdition } from '../sample-edition';
import { type Contender, startEntry, startPlainNext } from './contenders';
import { noteMissing, noteTable, shown, times } from './figures';
import { KINDS } from './kinds';
import { startAstro } from './peers/astro-site';

const TYPES = {
  document: 'html',
  stylesheet: 'css',
  script: 'script',
  font: 'fonts',
  image: 'images',
  fetch: 'data',
  xhr: 'data',
} as const;
type Type = (typeof TYPES)[keyof typeof TYPES] | 'other';

interface View {
  bytes: Record<Type, number>;
  htmlBrotli: number;
  requests: number;
}

/** Kinds of page that the peer does not make. */
const NOT_OF_ASTRO = new Set(['search']);

/**
 * What a phone’s first view of every kind of page takes, beside peers. Texts count as gzip makes them, whatever the peer sends:
 * stock Next of this code, as a host runs it, leaves that to what stands in front.
 */
export async function benchPages(): Promise<void> {
  const contenders: Contender[] = [];
  const rows: string[][] = [];
  try {
    contenders.push(await startEntry(), await startPlainNext());
    const astro = await startAstro();
    if (astro) contenders.push(astro);
    else noteMissing('Astro’s pages, which could not be installed: is the package registry within reach?');
    await withSampleEdition(async (_, browser) => {
      for (const [kind, path] of Object.entries(KINDS)) {
        let own: View | undefined;
        for (const { name, origin } of contenders) {
          if (name === astro?.name && NOT_OF_ASTRO.has(kind)) continue;
          const view = await firstView(browser, origin + path);
          own ??= view;
          const { html, css, script, data, fonts, images, other } = view.bytes;
          const cells = [kb(html), kb(view.htmlBrotli), ...[css, script, data, fonts, images, other].map(kb), String(view.requests)];
          rows.push([kind, name, ...cells, `${times(code(view), code(own))}`]);
          console.log(rows.at(-1)?.join('  '));
        }
      }
    });
  } finally {
    for (const contender of contenders) await contender.stop();
  }
  noteTable({
    title: 'A phone’s first view, in KB',
    head: [
      'page',
      'of',
      'HTML, gzip',
      'HTML, Brotli',
      'CSS',
      'script',
      'data',
      'fonts',
      'images',
      'other',
      'requests',
      'HTML, CSS, script and data beside the site',
    ],
    rows,
  });
  console.log(
    'Hugo, Eleventy as a binary and others are no packages of the registry, or no peers of a server: they are not installed here.',
  );
}

const kb = (bytes: number) => (bytes === 0 ? '0' : shown(bytes / 1024));

/** What is not the newsroom’s own: pictures and faces are a choice of each site. */
function code({ bytes: { html, css, script, data } }: View): number {
  return html + css + script + data;
}

async function firstView(browser: Browser, address: string): Promise<View> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => responses.push(response));
    const answer = await page.goto(address, { waitUntil: 'networkidle' });
    if (!answer?.ok()) throw new Error(`${address} answered ${answer?.status()}`);
    const view: View = { bytes: { html: 0, css: 0, script: 0, data: 0, fonts: 0, images: 0, other: 0 }, htmlBrotli: 0, requests: 0 };
    for (const response of responses) {
      const type = TYPES[response.request().resourceType() as keyof typeof TYPES] ?? 'other';
      const body = await response.body().catch(() => Buffer.alloc(0));
      const isText = type !== 'fonts' && !/^image\/(?!svg)/.test(response.headers()['content-type'] ?? '');
      view.bytes[type] += isText && body.length > 0 ? gzipSync(body, { level: 6 }).length : body.length;
      if (type === 'html') view.htmlBrotli = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;
      view.requests += 1;
    }
    return view;
  } finally {
    await context.close();
  }
}
