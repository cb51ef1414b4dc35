import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium, type Page } from '@playwright/test';
import type { Edition } from '#lib/site/environment';
import { freePort } from '../e2e/support/free-port';
import { TODAY } from '../playwright.config';
import { presentBrowser } from './browser.mjs';

/**
 * Serves what is built, on the day of the sample edition and on a port of loopback, beside a browser, for as long as the
 * work takes.
 * @param edition as what it is served: a sample, which search engines are told to leave alone, or a newsroom's own
 * @throws Error when nothing is built, or no browser is there
 */
export async function withSampleEdition(
  work: (site: string, browser: Browser) => Promise<void>,
  edition: Edition = 'sample',
): Promise<void> {
  const port = await freePort();
  const site = `http://127.0.0.1:${port}`;
  const server = await serve(port, site, edition);
  try {
    const executablePath = presentBrowser();
    if (executablePath === undefined) throw new Error('There is no browser: install Chromium, or run npm test once, which does.');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--hide-scrollbars'] });
    await work(site, browser).finally(() => browser.close());
  } finally {
    server.kill();
  }
}

async function serve(port: number, site: string, edition: Edition): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['tools/serve.mjs'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      SITE_URL: site,
      SITE_ENV: 'production',
      SITE_EDITION: edition,
      SITE_CLOCK: TODAY,
    },
  });
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (child.exitCode !== null) break;
    const answered = await fetch(`${site}/robots.txt`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (answered) return child;
    await new Promise((resume) => setTimeout(resume, 200));
  }
  child.kill();
  throw new Error('The site did not start. Build it first: npm run content && npm run build.');
}

/** Waits for faces and for what is drawn on the screen, so that a photograph of it is whole. */
export async function loadPicturesInSight(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    // A picture that is not drawn or lies below what is photographed is never loaded, and would be waited for without end.
    const inSight = [...document.images].filter((image) => {
      const { top, height } = image.getBoundingClientRect();
      return height > 0 && top < innerHeight;
    });
    for (const image of inSight) image.loading = 'eager';
    // What cannot be shown is photographed as readers would see it.
    await Promise.allSettled(inSight.map((image) => image.decode()));
  });
}
