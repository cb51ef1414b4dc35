import { expect, test } from '@playwright/test';
import { TODAY } from '../../playwright.config';
import { withLighthouse } from '../../tools/lighthouse';
import { STORIES } from '../reading/pages';
import { freePort } from '../support/free-port';
import { Server } from '../support/site';

/**
 * What depends on how busy this machine is. Lighthouse multiplies what its processor took by four, and here other tests
 * take their part of it, so these have the bounds below and `npm run bench` the true ones.
 */
const TIMES: readonly string[] = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'largest-contentful-paint-element',
  'total-blocking-time',
  'speed-index',
  'interactive',
  'max-potential-fid',
  'server-response-time',
  'document-latency-insight',
  'bootup-time',
  'mainthread-work-breakdown',
];

/** Twice what a quiet machine takes, in milliseconds, and what blocks anything is noise alone on pages that run nothing. */
const BOUNDS = { firstPaint: 3000, largestPaint: 4000, speedIndex: 5000, blocking: 1500 } as const;

/**
 * The first holds a picture's pixels against those of the page, as if no screen were finer; pictures.spec.ts knows better. The
 * second takes whatever a page names, such as a face, for a chain of two.
 */
const MISTAKEN: readonly string[] = ['image-delivery-insight', 'network-dependency-tree-insight'];

/** Results of a search are not meant to be found by search engines, and need no description for them. */
const NOT_INDEXED = ['is-crawlable', 'meta-description'];

const JUDGED: Readonly<Record<string, { path: string; notForSearchEngines?: readonly string[] }>> = {
  front: { path: '/' },
  section: { path: '/city' },
  story: { path: STORIES.news ?? '' },
  'search results': { path: '/search?q=tram', notForSearchEngines: NOT_INDEXED },
};

let server: Server;

test.beforeAll(async () => {
  const port = await freePort();
  server = await Server.start({
    PORT: String(port),
    SITE_URL: `http://127.0.0.1:${port}`,
    SITE_ENV: 'production',
    SITE_EDITION: 'own',
    SITE_CLOCK: TODAY,
  });
});

test.afterAll(() => server?.stop());

for (const [kind, { path, notForSearchEngines = [] }] of Object.entries(JUDGED))
  test(`${kind}: Lighthouse finds nothing to better`, async () => {
    // As most readers find a page: made before they came.
    expect((await server.get(path)).status).toBe(200);
    const { scores, metrics, faults } = await withLighthouse((judge) => judge(server.url + path));
    const told = faults.filter(({ audit }) => ![...TIMES, ...MISTAKEN, ...notForSearchEngines].includes(audit));
    expect
      .soft(
        told.map(({ category, said }) => `${category}: ${said}`),
        'what could be better',
      )
      .toEqual([]);
    const whole = notForSearchEngines.length === 0 ? { seo: 100 } : {};
    expect.soft(scores).toMatchObject({ accessibility: 100, 'best-practices': 100, ...whole });
    expect.soft(metrics.shift, 'shift of the layout').toBe(0);
    for (const [metric, bound] of Object.entries(BOUNDS))
      expect.soft(metrics[metric as keyof typeof BOUNDS], `${metric}, in milliseconds`).toBeLessThanOrEqual(bound);
  });
