import { withSampleEdition } from '../sample-edition';
import { median, noteMissing, noteTable } from './figures';
import { KINDS } from './kinds';

const TIMES = 5;
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What is read of a report of Lighthouse’s. */
interface Report {
  categories: Record<string, { score: number | null }>;
  audits: Record<string, { numericValue?: number }>;
}
type Lighthouse = (address: string, flags: { port: number; output: 'json'; logLevel: 'error' }) => Promise<{ lhr: Report } | undefined>;

/** Scores of every kind of page on a phone, as Lighthouse sees one: the median of each of several runs. */
export async function benchLighthouse(): Promise<void> {
  const lighthouse = await installedLighthouse();
  if (!lighthouse) {
    noteMissing('Lighthouse’s scores, for want of the package lighthouse (npm ci --include=dev).');
    return;
  }
  const rows: string[][] = [];
  await withSampleEdition(async (site, _, debuggingPort) => {
    for (const [kind, path] of Object.entries(KINDS)) {
      const reports: Report[] = [];
      for (let time = 0; time < TIMES; time += 1) {
        const result = await lighthouse(site + path, { port: debuggingPort, output: 'json', logLevel: 'error' });
        if (result) reports.push(result.lhr);
      }
      const scores = CATEGORIES.map((name) => median(reports.map(({ categories }) => Math.round((categories[name]?.score ?? 0) * 100))));
      const timing = (audit: string) => median(reports.map(({ audits }) => audits[audit]?.numericValue ?? Number.NaN));
      const row = [
        kind,
        ...scores.map(String),
        `${Math.round(timing('largest-contentful-paint'))} ms`,
        `${Math.round(timing('total-blocking-time'))} ms`,
        timing('cumulative-layout-shift').toFixed(3),
      ];
      console.log(row.join('  '));
      rows.push(row);
    }
  });
  noteTable({
    title: `Lighthouse on a phone, medians of ${TIMES}`,
    head: ['page', ...CATEGORIES, 'largest paint', 'blocked', 'shift'],
    rows,
  });
}

async function installedLighthouse(): Promise<Lighthouse | undefined> {
  const name: string = 'lighthouse';
  try {
    return ((await import(name)) as { default: Lighthouse }).default;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_MODULE_NOT_FOUND') return undefined;
    throw error;
  }
}
