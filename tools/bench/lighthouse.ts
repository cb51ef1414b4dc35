import { type Judgement, withLighthouse } from '../lighthouse';
import { withSampleEdition } from '../sample-edition';
import { median, noteTable } from './figures';
import { KINDS } from './kinds';

const TIMES = 5;

/** Scores of every kind of page on a phone, as Lighthouse sees one: the median of each of several runs. */
export async function benchLighthouse(): Promise<void> {
  const rows: string[][] = [];
  await withSampleEdition(
    (site) =>
      withLighthouse(async (judge) => {
        for (const [kind, path] of Object.entries(KINDS)) {
          const judgements: Judgement[] = [];
          for (let time = 0; time < TIMES; time += 1) judgements.push(await judge(site + path));
          const row = rowOf(kind, judgements);
          console.log(row.join('  '));
          rows.push(row);
        }
      }),
    'own',
  );
  noteTable({
    title: `Lighthouse on a phone, medians of ${TIMES}`,
    head: ['page', 'performance', 'accessibility', 'best practices', 'SEO', 'first paint', 'largest paint', 'blocked', 'shift'],
    rows,
  });
}

function rowOf(kind: string, judgements: readonly Judgement[]): string[] {
  const middle = (value: (judgement: Judgement) => number) => median(judgements.map(value));
  const scores = (['performance', 'accessibility', 'best-practices', 'seo'] as const).map((name) => middle(({ scores }) => scores[name]));
  const times = (['firstPaint', 'largestPaint', 'blocking'] as const).map((name) => middle(({ metrics }) => metrics[name]));
  const shift = middle(({ metrics }) => metrics.shift);
  return [kind, ...scores.map(String), ...times.map((time) => `${Math.round(time)} ms`), shift.toFixed(3)];
}
