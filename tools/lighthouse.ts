import { launch } from 'chrome-launcher';
import lighthouse, { type Result as Report } from 'lighthouse';
import { presentBrowser } from './browser.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
export type Category = (typeof CATEGORIES)[number];

/** Numbers of the simulated phone: milliseconds, and for the shift of the layout a share of the screen. */
const METRICS = {
  firstPaint: 'first-contentful-paint',
  largestPaint: 'largest-contentful-paint',
  blocking: 'total-blocking-time',
  shift: 'cumulative-layout-shift',
  speedIndex: 'speed-index',
} as const;

export interface Fault {
  category: Category;
  /** Lighthouse's name of what it looked at. */
  audit: string;
  /** What is wrong, and where. */
  said: string;
}

export interface Judgement {
  /** Of 100. */
  scores: Record<Category, number>;
  metrics: Record<keyof typeof METRICS, number>;
  /** Everything that is less than perfect, whether or not a score counts it. */
  faults: Fault[];
}

/**
 * Judges pages as Lighthouse's phone sees them, each with nothing kept from before.
 * @throws Error when no browser is there, or a page cannot be judged
 */
export async function withLighthouse<Result>(work: (judge: (address: string) => Promise<Judgement>) => Promise<Result>): Promise<Result> {
  const chromePath = process.env.STANDFIRST_CHROMIUM || presentBrowser();
  if (chromePath === undefined) throw new Error('There is no browser: install Chromium, or run npm test once, which does.');
  const browser = await launch({ chromePath, chromeFlags: ['--headless', '--no-sandbox', '--disable-dev-shm-usage'] });
  try {
    return await work(async (address) => {
      const run = await lighthouse(address, {
        port: browser.port,
        logLevel: 'error',
        onlyCategories: [...CATEGORIES],
        disableFullPageScreenshot: true,
      });
      if (!run) throw new Error(`Lighthouse says nothing of ${address}.`);
      if (run.lhr.runtimeError) throw new Error(`${address} cannot be judged: ${run.lhr.runtimeError.message}`);
      return judgement(run.lhr);
    });
  } finally {
    browser.kill();
  }
}

function judgement({ categories, audits }: Report): Judgement {
  const audited = CATEGORIES.flatMap((category) =>
    (categories[category]?.auditRefs ?? []).flatMap(({ id }) => {
      const audit = audits[id];
      return audit ? [{ category, id, audit }] : [];
    }),
  );
  return {
    scores: record(CATEGORIES, (category) => Math.round((categories[category]?.score ?? 0) * 100)),
    metrics: record(Object.keys(METRICS) as (keyof typeof METRICS)[], (metric) => audits[METRICS[metric]]?.numericValue ?? Number.NaN),
    faults: audited
      .filter(({ audit }) => audit.scoreDisplayMode === 'error' || (audit.score !== null && audit.score < 1))
      .map(({ category, id, audit }) => ({ category, audit: id, said: `${id}: ${saidOf(audit)}` })),
  };
}

function record<Key extends string, Value>(keys: readonly Key[], value: (key: Key) => Value): Record<Key, Value> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<Key, Value>;
}

function saidOf({ title, displayValue, errorMessage, details }: Report['audits'][string]): string {
  const places = [...new Set(placesIn(details))].slice(0, 10);
  return [[title, displayValue, errorMessage].filter(Boolean).join(': '), ...places].join('\n    ');
}

/** The elements and files that an audit names, however deep they lie. */
function placesIn(details: unknown): string[] {
  if (typeof details !== 'object' || details === null) return [];
  const { snippet, url } = details as { snippet?: unknown; url?: unknown };
  const own = [snippet, url].filter((place) => typeof place === 'string');
  return [...own, ...Object.values(details).flatMap(placesIn)];
}
