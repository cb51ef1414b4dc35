import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import site from '../../site.config';
import { ContentRefused } from '../content/problem';
import { contentOf } from '../testing/archive-content';
import { SmallEdition, storyText } from '../testing/small-edition';
import { currentPath } from './pointer';
import type { PublishReport } from './publish-content';

/** One edition for the whole file: each test changes it and publishes, as a newsroom does all day. */
let edition: SmallEdition;
let first: PublishReport;

/** Before anything is out: what was out could not be deleted (address-ledger.ts). */
const EARLIER = '2026-09-01T00:00:00Z';

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', EARLIER);
  edition = await SmallEdition.open({ '2026/10/a': {}, '2026/10/b': {}, '2026/11/c': {}, '2026/11/d': {} });
  first = await edition.publish();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await edition.close();
});

const generations = () => readdirSync(join(edition.stateDir, 'archive')).filter((name) => name.endsWith('.sqlite'));
const contentNow = (of = edition) => contentOf(currentPath(of.stateDir) ?? 'no archive');
const storiesNow = () => contentNow().story?.map((row) => row.id);

/** What a small edition holds besides stories: seven files and the pages at the foot. */
const NEWSROOM_FILES = 7 + site.footerPages.length;

/** What a publication compiled and what it did to the archive. */
function work({ compile, archive }: PublishReport) {
  const { compiled, filesCompiled } = compile;
  const { isNew, changed, removed } = archive;
  return { compiled: [...compiled].sort(), filesCompiled, isNew, changed, removed };
}

describe('a publication compiles what changed and nothing else', () => {
  it('the first one everything: the newsroom and each month', () => {
    expect(work(first)).toEqual({
      compiled: ['articles-2026-10', 'articles-2026-11', 'newsroom'],
      filesCompiled: NEWSROOM_FILES + 4,
      isNew: true,
      changed: NEWSROOM_FILES + 4,
      removed: 0,
    });
  });

  it('nothing when nothing changed, and servers keep what they have', async () => {
    const report = await edition.publish();
    expect(work(report)).toEqual({ compiled: [], filesCompiled: 0, isNew: false, changed: 0, removed: 0 });
    expect(report.archive.generation).toBe(first.archive.generation);
  });

  it('one story when one story changed', async () => {
    await edition.writeStory('2026/11/c', { headline: 'Changed' });
    expect(work(await edition.publish())).toEqual({
      compiled: ['articles-2026-11'],
      filesCompiled: 1,
      isNew: true,
      changed: 1,
      removed: 0,
    });
  });

  it('an author when an author changed', async () => {
    await edition.write('authors/ben.mdx', '---\nname: Benjamin\nrole: Critic\n---\n\nBen reviews.\n');
    expect(work(await edition.publish())).toMatchObject({ compiled: ['newsroom'], filesCompiled: 1, changed: 1, removed: 0 });
  });

  it('what a story becomes that moves from one month to another, and its old address leads to the new one', async () => {
    await edition.remove('articles/2026/10/b.mdx');
    await edition.writeStory('2026/11/b', { movedFrom: ['/city/2026/10/10/b'] });
    expect(work(await edition.publish())).toEqual({
      compiled: ['articles-2026-10', 'articles-2026-11'],
      filesCompiled: 1,
      isNew: true,
      changed: 1,
      removed: 1,
    });
    expect(storiesNow()).toEqual(['2026/10/a', '2026/11/b', '2026/11/c', '2026/11/d']);
    const owners = contentNow().address?.filter((row) => row.path === '/city/2026/10/10/b');
    expect(owners).toEqual([{ path: '/city/2026/10/10/b', story: '2026/11/b', moved: 1 }]);
  });

  it('nothing when the last story of a month is deleted: the month goes', async () => {
    await edition.remove('articles/2026/10/a.mdx');
    expect(work(await edition.publish())).toEqual({ compiled: [], filesCompiled: 0, isNew: true, changed: 0, removed: 1 });
    expect(storiesNow()).toEqual(['2026/11/b', '2026/11/c', '2026/11/d']);
  });

  it('the stories that draw figures when the figures change, and no other', async () => {
    await edition.write('articles/2026/11/rain.csv', 'Month,Rain\nMay,50\n');
    const chart = '<Chart type="bar" title="Rain" data="rain.csv" source="The weather office" />';
    await edition.writeStory('2026/11/d', {}, `Rain fell.\n\n${chart}`);
    await edition.publish();
    await edition.write('articles/2026/11/rain.csv', 'Month,Rain\nMay,51\n');
    expect(work(await edition.publish())).toMatchObject({ compiled: ['articles-2026-11'], filesCompiled: 1, changed: 1 });
    expect(contentNow().story?.find(({ id }) => id === '2026/11/d')?.body).toContain('51');
    await edition.writeStory('2026/11/d');
    await expect(edition.publish()).rejects.toThrow('content/articles/2026/11/rain.csv:1:1  file — is used by no chart');
    await edition.remove('articles/2026/11/rain.csv');
    await edition.publish();
  });

  it('after all of that the archive is the one that the same files make from nothing', async () => {
    const anew = await edition.copy();
    try {
      rmSync(anew.stateDir, { recursive: true });
      await anew.publish();
      expect(contentNow()).toEqual(contentNow(anew));
    } finally {
      await anew.close();
    }
  });
});

it('what is refused changes nothing for readers, and is published once it is mended', async () => {
  const before = contentNow();
  const text = storyText('2026/11/d', { authors: ['nobody'] });
  await edition.write('articles/2026/11/d.mdx', text);
  await expect(edition.publish()).rejects.toThrow(ContentRefused);
  expect(contentNow()).toEqual(before);
  await edition.writeStory('2026/11/d', { authors: ['ben'] });
  expect(work(await edition.publish())).toMatchObject({ isNew: true, changed: 1 });
});

describe('publications on one state folder take their turn', () => {
  it('of two begun at once, one does the work and both end with the same generation', async () => {
    await edition.writeStory('2026/11/d', { authors: ['ben'], headline: 'Once' });
    const reports = await Promise.all([edition.publish(), edition.publish()]);
    expect(
      reports
        .map(work)
        .map(({ filesCompiled }) => filesCompiled)
        .sort(),
    ).toEqual([0, 1]);
    expect(reports.map(({ archive }) => archive.isNew).sort()).toEqual([false, true]);
    expect(new Set(reports.map(({ archive }) => archive.generation)).size).toBe(1);
  });

  /** The other process says ten times a second that it lives. */
  const tick = (child: ChildProcess) => new Promise((heard) => child.stdout?.once('data', heard));

  /** Another process that holds the lock of builds as a build does, until it is killed. */
  async function otherBuild(): Promise<ChildProcess> {
    const program = `const { default: Database } = await import('libsql'); const database = new Database(process.argv[1]);
      database.exec('BEGIN EXCLUSIVE'); setInterval(() => console.log('held'), 100);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, join(edition.stateDir, 'building.sqlite')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await tick(child);
    return child;
  }

  it('one waits while another is under way, and goes on when that one is killed', async () => {
    const other = await otherBuild();
    let done = false;
    const ended = new Promise((exit) => other.once('exit', exit));
    const publication = edition.publish().then(() => {
      done = true;
    });
    // A publication with nothing to do takes a few milliseconds where nobody holds the lock.
    for (let ticks = 0; ticks < 5; ticks += 1) await tick(other);
    expect(done).toBe(false);
    other.kill('SIGKILL');
    await ended;
    await publication;
    expect(done).toBe(true);
  });

  it('what a killed build left behind is cleared away and harms nothing', async () => {
    const folder = join(edition.stateDir, 'archive');
    const left = ['draft-1.tmp', `draft-${process.pid}.tmp`, 'current.json.1'];
    for (const name of left) writeFileSync(join(folder, name), 'half a file');
    await edition.publish();
    expect(readdirSync(folder).filter((name) => left.includes(name))).toEqual([]);
    expect(contentNow().story).toHaveLength(3);
  });

  it('old generations do not pile up', () => {
    expect(generations().length).toBeLessThanOrEqual(3);
  });
});

it('another language of the site makes the archive anew: stories without one of their own are in it', async () => {
  const copy = await edition.copy();
  const { language } = site;
  try {
    site.language = 'de';
    expect((await copy.publish()).archive.isNew).toBe(true);
    expect(contentNow(copy).story?.map(({ lang }) => lang)).toEqual(contentNow(copy).story?.map(() => 'de'));
    expect((await copy.publish()).archive.isNew).toBe(false);
  } finally {
    site.language = language;
    await copy.close();
  }
});

it('a compiled slice that was damaged is compiled again by the next run', async () => {
  const copy = await edition.copy();
  try {
    rmSync(join(copy.stateDir, 'archive'), { recursive: true });
    const slices = join(copy.stateDir, 'slices');
    const newsroom = readdirSync(slices).find((name) => name.startsWith('newsroom')) ?? '';
    writeFileSync(join(slices, newsroom), '[{"type":');
    await expect(copy.publish()).rejects.toThrow('was damaged and has been removed. Run the command again.');
    expect(work(await copy.publish())).toMatchObject({ compiled: ['newsroom'], isNew: true });
    expect(contentNow(copy)).toEqual(contentNow());
  } finally {
    await copy.close();
  }
});
