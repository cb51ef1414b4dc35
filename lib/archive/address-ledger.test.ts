import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentRefused } from '../content/problem';
import { LEDGER_FILE } from '../content/slices';
import { SmallEdition } from '../testing/small-edition';
import { publishContent } from './publish-content';
import { withdrawStory } from './withdrawals';

let newsroom: SmallEdition;

const TRAMS = '/city/2026/11/10/trams,2026/11/trams,/city/2026/11/10/trams';
const HEAD = 'address,story,first';

/** The machine's own clock: under a steered one nothing is written down. */
const clock = (at: string) => vi.setSystemTime(Date.parse(at));
const linesOf = (folder: string) => readFileSync(join(folder, LEDGER_FILE), 'utf8').trim().split('\n');
const inRepository = () => linesOf(newsroom.contentDir);
const besideArchive = () => linesOf(newsroom.stateDir);

async function refusal(): Promise<string[]> {
  const refused = await newsroom.publish().then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refused instanceof ContentRefused)) throw new Error('Nothing was refused.');
  return refused.message.split('\n').filter((line) => line.includes('address'));
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  vi.stubEnv('SITE_CLOCK', '');
  vi.stubEnv('SITE_ENV', 'preview');
  vi.spyOn(console, 'log').mockReturnValue();
  clock('2026-11-20T12:00:00Z');
  newsroom = await SmallEdition.open({
    '2026/11/trams': {},
    '2026/11/tomorrow': { publishedAt: '2026-11-21T12:00:00Z' },
    '2026/11/draft': { status: 'draft', publishedAt: undefined },
  });
});

afterEach(async () => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await newsroom.close();
});

describe('the ledger in the repository', () => {
  beforeEach(() => newsroom.publish());

  it('holds what readers could see, the oldest first, and nothing twice', async () => {
    expect(inRepository()).toEqual([HEAD, TRAMS]);
    clock('2026-11-21T12:00:00Z');
    await newsroom.publish();
    await newsroom.publish();
    expect(inRepository()).toEqual([HEAD, TRAMS, '/city/2026/11/21/tomorrow,2026/11/tomorrow,/city/2026/11/21/tomorrow']);
    expect(existsSync(join(newsroom.stateDir, LEDGER_FILE))).toBe(false);
  });

  it('refuses an address that changed, until movedFrom leads from it, and remembers both', async () => {
    await newsroom.writeStory('2026/11/trams', { section: 'culture' });
    expect(await refusal()).toEqual([
      'content/articles/2026/11/trams.mdx:1:1  address — was /city/2026/11/10/trams when it was published, and is /culture/2026/11/10/trams now — add /city/2026/11/10/trams at the end of movedFrom, or give the story back its section and its day; only if no reader was ever given it, take line 2 out of content/addresses.csv',
    ]);
    await newsroom.writeStory('2026/11/trams', { section: 'culture', movedFrom: ['/city/2026/11/10/trams'] });
    await newsroom.publish();
    expect(inRepository().slice(1)).toEqual([TRAMS, '/culture/2026/11/10/trams,2026/11/trams,/city/2026/11/10/trams']);
  });

  it('is not held against a story whose section is misspelt: that is what has to be mended', async () => {
    await newsroom.writeStory('2026/11/trams', { section: 'citi' });
    expect(await refusal(), 'refused, and not for its address').toEqual([]);
  });

  it('is not led in a circle: a story cannot have moved from where it is', async () => {
    await newsroom.writeStory('2026/11/trams', { movedFrom: ['/city/2026/11/10/trams'] });
    expect(await refusal()).toEqual([
      'content/articles/2026/11/trams.mdx:10:13  movedFrom[0] — /city/2026/11/10/trams is the address that the story has now — remove it',
    ]);
  });

  it('refuses that a story vanishes, and lets it be withdrawn', async () => {
    await newsroom.remove('articles/2026/11/trams.mdx');
    expect(await refusal()).toEqual([
      'content/addresses.csv:2:1  address — /city/2026/11/10/trams was published, and content/articles/2026/11/trams.mdx is gone — bring the file back and say withdrawn in it, or add the address at the end of movedFrom of the story that took its place; only if no reader was ever given it, take this line out',
    ]);
    await newsroom.writeStory('2026/11/trams', { withdrawn: { at: '2026-11-20T11:00:00Z', reason: 'Wrong.' } });
    await newsroom.publish();
  });

  it('lets go of a story that was never out anywhere once its line is taken out, as the refusal says', async () => {
    await newsroom.remove('articles/2026/11/trams.mdx');
    await newsroom.write(LEDGER_FILE, `${HEAD}\n`);
    await newsroom.publish();
    expect(inRepository()).toEqual([HEAD]);
  });

  it('lets what was never out change and vanish', async () => {
    await newsroom.remove('articles/2026/11/draft.mdx');
    await newsroom.writeStory('2026/11/tomorrow', { section: 'culture', publishedAt: '2026-11-22T12:00:00Z' });
    await newsroom.publish();
    expect(inRepository()).toHaveLength(2);
  });

  it('is left as it is by who only looks: npm run dev, and any run under a steered clock', async () => {
    await newsroom.writeStory('2026/11/draft', {});
    await publishContent({ contentDir: newsroom.contentDir, stateDir: newsroom.stateDir, record: false });
    vi.stubEnv('SITE_CLOCK', '2030-01-01T00:00:00Z');
    await newsroom.publish();
    expect(inRepository()).toEqual([HEAD, TRAMS]);
  });

  it('does not hold what was taken back before it came out', async () => {
    withdrawStory(newsroom.stateDir, { story: '2026/11/tomorrow', at: Date.parse('2026-11-20T13:00:00Z'), reason: 'Wrong.' });
    await newsroom.writeStory('2026/11/never', { withdrawn: { at: '2026-11-10T10:00:00Z', reason: 'No.' } });
    clock('2026-11-22T12:00:00Z');
    await newsroom.publish();
    expect(inRepository()).toEqual([HEAD, TRAMS]);
  });

  it('is read line by line: what a merge or a hand leaves in one harms no other', async () => {
    const lines = [
      '<<<<<<< HEAD',
      '/city/2026/11/10/trams,2026/11/trams',
      '=======',
      '"not an address',
      '/city/2026/11/09/lost,"2026/11/lost',
    ];
    await newsroom.write(LEDGER_FILE, [...lines, '/city/2026/11/09/other,2026/11/other,/city/2026/11/09/other'].join('\r\n'));
    expect(await refusal()).toEqual([expect.stringContaining('content/addresses.csv:6:1  address — /city/2026/11/09/other was published')]);
    await newsroom.write(LEDGER_FILE, lines.join('\n'));
    clock('2026-11-21T13:00:00Z');
    await newsroom.publish();
    expect(inRepository()).toEqual([
      '<<<<<<< HEAD',
      TRAMS,
      '=======',
      '"not an address',
      '/city/2026/11/09/lost,"2026/11/lost',
      '/city/2026/11/21/tomorrow,2026/11/tomorrow,/city/2026/11/21/tomorrow',
    ]);
  });
});

describe('on a branch', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', newsroom.folder, '-c', 'user.name=a', '-c', 'user.email=a@news.example', ...args], { stdio: 'pipe' });

  beforeEach(async () => {
    await newsroom.publish();
    git('init', '--quiet');
    git('add', 'content');
    git('commit', '--quiet', '--message', 'First');
  });

  it('a story can be renamed, moved and given up until its line is committed', async () => {
    await newsroom.writeStory('2026/11/ferry');
    await newsroom.publish();
    expect(inRepository()).toHaveLength(3);
    await newsroom.writeStory('2026/11/ferry', { section: 'culture' });
    await newsroom.publish();
    expect(inRepository()).toEqual([HEAD, TRAMS, '/culture/2026/11/10/ferry,2026/11/ferry,/culture/2026/11/10/ferry']);
    await newsroom.remove('articles/2026/11/ferry.mdx');
    await newsroom.publish();
    expect(inRepository()).toEqual([HEAD, TRAMS]);
  });

  it('what is committed holds', async () => {
    await newsroom.writeStory('2026/11/trams', { section: 'culture' });
    expect(await refusal()).toHaveLength(1);
  });

  it('production trusts every line, committed or not', async () => {
    await newsroom.write(LEDGER_FILE, `${HEAD}\n/city/2026/11/09/other,2026/11/other,/city/2026/11/09/other\n`);
    vi.stubEnv('SITE_ENV', 'production');
    await newsroom.writeStory('2026/11/draft', {});
    expect(await refusal()).toHaveLength(1);
  });
});

describe('the ledger beside the archive of a server', () => {
  beforeEach(async () => {
    await newsroom.publish();
    vi.stubEnv('SITE_ENV', 'production');
    await newsroom.publish();
  });

  it('holds what the repository does not have yet, and what is going to come out; the clone stays as it was', async () => {
    expect(inRepository()).toEqual([HEAD, TRAMS]);
    expect(besideArchive()).toEqual([
      `${HEAD},from`,
      '/city/2026/11/21/tomorrow,2026/11/tomorrow,/city/2026/11/21/tomorrow,2026-11-21T12:00:00.000Z',
    ]);
  });

  it('knows what went live by the clock, although nobody published since', async () => {
    clock('2026-11-21T13:00:00Z');
    await newsroom.writeStory('2026/11/tomorrow', { section: 'culture', publishedAt: '2026-11-21T12:00:00Z' });
    expect(await refusal()).toEqual([expect.stringContaining(`take line 2 out of ${join(newsroom.stateDir, LEDGER_FILE)}`)]);
  });

  it('lets go of what changed, or was taken back, before it came out', async () => {
    withdrawStory(newsroom.stateDir, { story: '2026/11/tomorrow', at: Date.parse('2026-11-20T13:00:00Z'), reason: 'Wrong.' });
    clock('2026-11-21T13:00:00Z');
    await newsroom.remove('articles/2026/11/tomorrow.mdx');
    await newsroom.writeStory('2026/11/later', { publishedAt: '2026-11-25T12:00:00Z' });
    await newsroom.publish();
    await newsroom.writeStory('2026/11/later', { publishedAt: '2026-11-26T12:00:00Z' });
    await newsroom.publish();
    expect(besideArchive().slice(1)).toEqual(['/city/2026/11/26/later,2026/11/later,/city/2026/11/26/later,2026-11-26T12:00:00.000Z']);
  });

  it('binds production alone: what an editor tries with npm start does not lock their work', async () => {
    await newsroom.writeStory('2026/11/tried');
    await newsroom.publish();
    await newsroom.remove('articles/2026/11/tried.mdx');
    expect(await refusal()).toHaveLength(1);
    vi.stubEnv('SITE_ENV', 'preview');
    await newsroom.publish();
  });

  it('outlives the archive', async () => {
    rmSync(join(newsroom.stateDir, 'archive'), { recursive: true });
    clock('2026-11-21T13:00:00Z');
    await newsroom.remove('articles/2026/11/tomorrow.mdx');
    expect(await refusal()).toHaveLength(1);
  });
});
