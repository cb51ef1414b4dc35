import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawStory } from '../archive/withdrawals';
import { SmallEdition } from '../testing/small-edition';
import { type CheckReport, checkContent } from './check-content';

let published: SmallEdition;

beforeAll(async () => {
  published = await SmallEdition.open({
    '2026/11/gone': { withdrawn: { at: '2026-11-12T10:00:00Z', reason: 'It was wrong.' } },
    '2026/11/out': {},
    '2026/11/later': { publishedAt: undefined, status: 'draft' },
  });
  await published.writeStory('2026/11/links', {}, 'See [that one](/city/2026/11/10/gone) and [here](/city/2026/11/10/out).');
  await published.publish();
});

afterAll(() => published.close());

const said = ({ findings }: CheckReport) => findings.map(({ rule, file, line }) => `${rule} ${file}:${line}`);

/** Everything that a server would look at, as names and contents. */
async function servedFrom(stateDir: string): Promise<Record<string, string>> {
  const archive = join(stateDir, 'archive');
  return {
    generations: (await readdir(archive)).sort().join(' '),
    current: await readFile(join(archive, 'current.json'), 'utf8'),
    slices: (await readdir(join(stateDir, 'slices'))).sort().join(' '),
  };
}

describe('the check of a content', () => {
  it('says what the files say, with their lines, and what it could not follow', async () => {
    const report = await checkContent(published);
    expect(said(report)).toEqual(['dead-link content/articles/2026/11/links.mdx:12', 'link-words content/articles/2026/11/links.mdx:12']);
    expect(report.stories).toHaveLength(4);
    expect(report.skipped).toEqual([{ rule: 'undeclared-correction', why: expect.stringContaining('not a git repository') }]);
  });

  it('advises on the files that are asked for, and tells of errors wherever they are', async () => {
    const edition = await published.copy();
    try {
      expect(said(await checkContent({ ...edition, files: ['articles/2026/11/out.mdx'] }))).toEqual([]);
      await edition.writeStory('2026/11/broken', { section: 'citi' });
      const report = await checkContent({ ...edition, files: ['articles/2026/11/out.mdx'] });
      expect(said(report)).toEqual(['build content/articles/2026/11/broken.mdx:5']);
      expect(report.skipped.map(({ rule }) => rule)).toContain('dead-link');
    } finally {
      await edition.close();
    }
  });

  it('changes nothing that a server or an editor would see', async () => {
    const edition = await published.copy();
    try {
      const ledger = join(edition.contentDir, 'addresses.csv');
      const before = { ...(await servedFrom(edition.stateDir)), ledger: await readFile(ledger, 'utf8') };
      await edition.writeStory('2026/11/new');
      expect(said(await checkContent(edition))).toHaveLength(2);
      await edition.writeStory('2026/11/broken', { kind: 'nwes' });
      expect(said(await checkContent(edition))).toHaveLength(1);
      expect({ ...(await servedFrom(edition.stateDir)), ledger: await readFile(ledger, 'utf8') }).toEqual(before);
    } finally {
      await edition.close();
    }
  });

  it('goes on beside a build and beside another check', async () => {
    const edition = await published.copy();
    try {
      await edition.writeStory('2026/11/new', { headline: 'a'.repeat(80) });
      const [one, publication, other] = await Promise.all([checkContent(edition), edition.publish(), checkContent(edition)]);
      expect(publication.archive.isNew).toBe(true);
      expect(said(one)).toContain('headline-for-search content/articles/2026/11/new.mdx:2');
      expect(said(other)).toEqual(said(one));
    } finally {
      await edition.close();
    }
  });

  it('knows what was taken back in an emergency', async () => {
    const edition = await published.copy();
    try {
      withdrawStory(edition.stateDir, { story: '2026/11/out', at: Date.parse('2026-11-12T10:00:00Z'), reason: 'It was wrong.' });
      const { findings } = await checkContent(edition);
      expect(findings.filter(({ rule }) => rule === 'dead-link').map(({ says }) => says)).toEqual([
        'leads to /city/2026/11/10/gone, which is withdrawn',
        'leads to /city/2026/11/10/out, which is withdrawn',
      ]);
    } finally {
      await edition.close();
    }
  });

  it('needs nothing built before', async () => {
    const edition = await SmallEdition.open({ '2026/11/first': { headline: 'a'.repeat(80) } });
    try {
      expect(said(await checkContent(edition))).toEqual(['headline-for-search content/articles/2026/11/first.mdx:2']);
      expect(existsSync(join(edition.contentDir, 'addresses.csv'))).toBe(false);
      expect(existsSync(join(edition.stateDir, 'archive'))).toBe(false);
    } finally {
      await edition.close();
    }
  });
});
