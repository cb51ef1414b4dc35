import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LEDGER_FILE } from '../content/slices';
import { contentOf } from '../testing/archive-content';
import { SmallEdition } from '../testing/small-edition';
import { linesOf } from './ledger-file';
import { currentPath, generationsFolder } from './pointer';
import { publishContent } from './publish-content';
import { noteWithdrawal, withdrawStory } from './withdrawals';

const clock = (at: string) => vi.setSystemTime(Date.parse(at));

/** The one remembers that ledgers and archive agreed, the other never does. */
let newsroom: SmallEdition;
let forgetful: SmallEdition;

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubEnv('SITE_CLOCK', '');
  vi.spyOn(console, 'log').mockReturnValue();
  clock('2026-11-20T12:00:00Z');
  newsroom = await SmallEdition.open({
    '2026/11/trams': {},
    '2026/11/other': {},
    '2026/11/tomorrow': { publishedAt: '2026-11-21T12:00:00Z' },
  });
  forgetful = await newsroom.copy();
});

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await newsroom.close();
  await forgetful.close();
});

const agreement = (of: SmallEdition) => join(generationsFolder(of.stateDir), 'ledger.json');

function ledgers(of: SmallEdition): string[] {
  return [of.contentDir, of.stateDir].map((folder) => {
    const file = join(folder, LEDGER_FILE);
    return existsSync(file) ? readFileSync(file, 'utf8') : '';
  });
}

async function bothPublish(change: (edition: SmallEdition) => void | Promise<void>): Promise<void> {
  for (const edition of [newsroom, forgetful]) {
    await change(edition);
    if (edition === forgetful) rmSync(agreement(edition), { force: true });
    await edition.publish();
  }
  expect(ledgers(newsroom)).toEqual(ledgers(forgetful));
  expect(contentOf(currentPath(newsroom.stateDir) ?? '')).toEqual(contentOf(currentPath(forgetful.stateDir) ?? ''));
}

const CITY = '/city/2026/11/10/trams';

describe.each(['preview', 'production'])('in %s, a publication that looks only at what changed writes the same ledger', (siteEnv) => {
  it('as one that looks at everything, whatever the newsroom does', async () => {
    vi.stubEnv('SITE_ENV', siteEnv);
    vi.stubEnv('SITE_URL', 'https://news.example');
    await bothPublish(() => {});
    await bothPublish((edition) => edition.writeStory('2026/11/new'));
    await bothPublish((edition) => edition.writeStory('2026/11/new', { headline: 'Put better' }));
    await bothPublish((edition) => edition.writeStory('2026/11/trams', { section: 'culture', movedFrom: [CITY] }));
    await bothPublish((edition) => edition.writeStory('2026/11/trams', { movedFrom: ['/culture/2026/11/10/trams'] }));
    await bothPublish((edition) => edition.writeStory('2026/11/draft', { status: 'draft', publishedAt: undefined }));
    await bothPublish((edition) => edition.writeStory('2026/11/draft', { publishedAt: '2026-11-22T12:00:00Z' }));
    clock('2026-11-21T13:00:00Z');
    await bothPublish(() => {});
    await bothPublish((edition) => edition.writeStory('2026/11/draft', { publishedAt: '2026-11-23T12:00:00Z' }));
    await bothPublish((edition) => withdrawStory(edition.stateDir, { story: '2026/11/draft', at: Date.now(), reason: 'A mistake.' }));
    clock('2026-11-24T12:00:00Z');
    await bothPublish((edition) => edition.writeStory('2026/11/other', { headline: 'Another' }));
    await bothPublish((edition) =>
      noteWithdrawal(edition.stateDir, { of: 'story', subject: '2026/11/draft', at: Date.now(), reason: null }),
    );
    await bothPublish((edition) => edition.writeStory('2026/11/other', { headline: 'And another' }));
    await bothPublish(async (edition) => {
      await edition.remove('articles/2026/11/other.mdx');
      await edition.writeStory('2026/11/renamed', { movedFrom: ['/city/2026/11/10/other'] });
    });
    expect(existsSync(agreement(newsroom))).toBe(true);
  });
});

it('a line that another branch brings is looked at, though no story changed', async () => {
  await newsroom.publish();
  const lines = readFileSync(join(newsroom.contentDir, LEDGER_FILE), 'utf8');
  await newsroom.write(LEDGER_FILE, `${lines}/city/2026/11/01/lost,2026/11/lost,/city/2026/11/01/lost\n`);
  await expect(newsroom.publish()).rejects.toThrow('/city/2026/11/01/lost was published, and content/articles/2026/11/lost.mdx is gone');
});

it('a line that no commit holds and that leads nowhere is looked at again: once it is committed it is refused', async () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', newsroom.contentDir, '-c', 'user.name=Anna', '-c', 'user.email=anna@news.example', ...args]);
  git('init', '-q');
  await newsroom.publish();
  await newsroom.remove('articles/2026/11/trams.mdx');
  await newsroom.writeStory('2026/11/trains');
  await publishContent({ contentDir: newsroom.contentDir, stateDir: newsroom.stateDir, record: false });
  git('add', '.');
  git('commit', '-qm', 'All of it');
  await expect(newsroom.publish()).rejects.toThrow(`${CITY} was published`);
});

it('what came out with publications that write nothing down, as those of a development server, is written down by the next', async () => {
  await newsroom.publish();
  await newsroom.writeStory('2026/11/new');
  await publishContent({ contentDir: newsroom.contentDir, stateDir: newsroom.stateDir, record: false });
  await newsroom.writeStory('2026/11/other', { headline: 'Another' });
  await newsroom.publish();
  expect(ledgers(newsroom)[0]).toContain('/city/2026/11/10/new,2026/11/new,');
});

describe('lines of a ledger about some names', () => {
  const TEXT = 'address,story,first\n/a,2026/11/one,/a\n/b,2026/11/two,/a\n/ab,2026/11/one-more,/b\n/a,2026/11/three,/c';
  it.each([
    [['/a'], [2, 5]],
    [['2026/11/one'], [2]],
    [
      ['/b', '2026/11/one'],
      [2, 3],
    ],
    [['/c', 'nothing', '2026/11/thre'], []],
  ])('%s', (names, expected) => {
    const found = (text: string) => linesOf(text, new Set(names)).map(({ line }) => line);
    expect(found(TEXT)).toEqual(expected);
    // As they are read where somebody edited the file by hand.
    expect(found(TEXT.replaceAll('\n', ' \n'))).toEqual(expected);
  });
});
