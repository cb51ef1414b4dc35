import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { checkContent } from './check-content';
import { lineOf } from './report-text';

it('the sample edition shows what the check is content with', async () => {
  const stateDir = await mkdtemp(join(tmpdir(), 'standfirst-check-'));
  try {
    const { findings, stories } = await checkContent({ contentDir: 'content', stateDir });
    // What changed since it was committed says nothing of an edition that never came out.
    const misleading = findings.filter(({ weight, rule }) => weight !== 'advice' && rule !== 'undeclared-correction');
    expect(misleading.map(lineOf)).toEqual([]);
    expect(stories.length).toBeGreaterThan(50);
    // Who is told of everything looks at nothing.
    const advice = findings.filter(({ weight, rule }) => weight === 'advice' && !rule.startsWith('headline-for-'));
    expect(advice.length).toBeLessThan(stories.length / 10);
  } finally {
    await rm(stateDir, { recursive: true, force: true });
  }
});
