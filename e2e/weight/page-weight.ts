import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession } from '@playwright/test';

/** The phone that Lighthouse measures on. Its screen decides which pictures are asked for, and it is as large as what is seen. */
export const PHONE = {
  viewport: { width: 412, height: 823 },
  screen: { width: 412, height: 823 },
  deviceScaleFactor: 1.75,
  isMobile: true,
  hasTouch: true,
} as const;

/**
 * How far below the screen a browser fetches lazy pictures depends on how quick it thinks the network is, which on loopback
 * changes from page to page. It is told a good mobile one; of its speed nothing here depends.
 */
const NETWORK = { offline: false, latency: 40, downloadThroughput: 5_000_000, uploadThroughput: 5_000_000 };

/** In bytes: what comes over the wire with its headers, and the style sheets inside the page as gzip makes them. */
const BYTES = ['html', 'inlineCss', 'css', 'script', 'fonts', 'images', 'media', 'other'] as const;
const COUNTS = ['requests', 'renderBlocking', 'preloadedFonts', 'thirdParties'] as const;
export const MEASURES = [...BYTES, ...COUNTS] as const;

export type Measure = (typeof MEASURES)[number];
type Bytes = (typeof BYTES)[number];

/** What the first view of a page costs its reader, who has kept nothing from before and does not scroll. */
export type PageWeight = Record<Measure, number>;

export function isInBytes(measure: Measure): measure is Bytes {
  return (BYTES as readonly Measure[]).includes(measure);
}

export async function weigh(browser: Browser, address: string): Promise<PageWeight> {
  const context = await browser.newContext(PHONE);
  try {
    const page = await context.newPage();
    const requests = await listen(await context.newCDPSession(page));
    await page.goto(address, { waitUntil: 'networkidle' });
    const { blocking, fonts, styles } = await page.evaluate(() => ({
      blocking: (performance.getEntriesByType('resource') as (PerformanceEntry & { renderBlockingStatus: string })[]).filter(
        ({ renderBlockingStatus }) => renderBlockingStatus === 'blocking',
      ).length,
      // Of those that are announced to this screen.
      fonts: Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel=preload][as=font]')).filter(
        ({ media }) => matchMedia(media).matches,
      ).length,
      styles: Array.from(document.querySelectorAll('style'), (style) => style.textContent).join(''),
    }));
    const bytes = (kind: Bytes) => requests().reduce((sum, request) => sum + (request.kind === kind ? request.bytes : 0), 0);
    const { origin } = new URL(address);
    return {
      html: bytes('html'),
      inlineCss: styles === '' ? 0 : gzipSync(styles).length,
      css: bytes('css'),
      script: bytes('script'),
      fonts: bytes('fonts'),
      images: bytes('images'),
      media: bytes('media'),
      other: bytes('other'),
      requests: requests().length,
      renderBlocking: blocking,
      preloadedFonts: fonts,
      thirdParties: requests().filter(({ url }) => url.origin !== origin).length,
    };
  } finally {
    await context.close();
  }
}

interface Request {
  url: URL;
  kind: Bytes;
  bytes: number;
}

/** @returns what the page has asked for since, whenever it is called */
async function listen(session: CDPSession): Promise<() => Request[]> {
  const requests = new Map<string, Request>();
  session.on('Network.requestWillBeSent', ({ requestId, request, type }) => {
    const url = new URL(request.url);
    // Some browsers ask for a page's icon and others do not; `data:` is part of what names it.
    if (url.protocol === 'data:' || /^\/(favicon\.ico|icon\.svg)$/.test(url.pathname)) return;
    requests.set(requestId, { url, kind: KINDS[type ?? ''] ?? 'other', bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) request.bytes = encodedDataLength;
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  return () => [...requests.values()];
}

/** What the browser's protocol calls them. */
const KINDS: Readonly<Record<string, Bytes>> = {
  Document: 'html',
  Stylesheet: 'css',
  Script: 'script',
  Font: 'fonts',
  Image: 'images',
  Media: 'media',
};
