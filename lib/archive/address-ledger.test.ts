import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ContentRefused } from '../content/problem';
import { LEDGER_FILE } from '../content/slices';
import { SmallEdition } from '../testing/small-edition';

let newsroom: SmallEdition;

const clock = (at: string) => vi.stubEnv('SITE_CLOCK', at);
const linesOf = (folder: string) => readFileSync(join(folder, LEDGER_FILE), 'utf8').trim().split('\n');

async function refusal(): Promise<string[]> {
  const refused = await newsroom.publish().then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(refused instanceof ContentRefused)) throw new Error('Nothing was refused.');
  return refused.message.split('\n').filter((line) => line.includes('address'));
}

beforeEach(async () => {
  clock('2026-11-20T12:00:00Z');
  newsroom = await SmallEdition.open({
    '2026/11/trams': {},
    '2026/11/tomorrow': { publishedAt: '2026-11-21T12:00:00Z' },
    '2026/11/draft': { status: 'draft', publishedAt: undefined },
  });
  await newsroom.publish();
});

afterEach(async () => {
  vi.unstubAllEnvs();
  await newsroom.close();
});

describe('the ledger of addresses', () => {
  it('holds what readers could see, the oldest first, and nothing twice', async () => {
    expect(linesOf(newsroom.contentDir)).toEqual(['address,story', '/city/2026/11/10/trams,2026/11/trams']);
    clock('2026-11-21T12:00:00Z');
    await newsroom.publish();
    await newsroom.publish();
    expect(linesOf(newsroom.contentDir)).toEqual([
      'address,story',
      '/city/2026/11/10/trams,2026/11/trams',
      '/city/2026/11/21/tomorrow,2026/11/tomorrow',
    ]);
  });

  it('refuses an address that changed, until movedFrom leads from it, and remembers both', async () => {
    await newsroom.writeStory('2026/11/trams', { section: 'culture' });
    expect(await refusal()).toEqual([
      'content/articles/2026/11/trams.mdx:1:1  address — was /city/2026/11/10/trams when it was published, and is /culture/2026/11/10/trams now — add /city/2026/11/10/trams to movedFrom, or give the story back its section and its day',
    ]);
    await newsroom.writeStory('2026/11/trams', { section: 'culture', movedFrom: ['/city/2026/11/10/trams'] });
    await newsroom.publish();
    expect(linesOf(newsroom.contentDir).slice(1)).toEqual([
      '/city/2026/11/10/trams,2026/11/trams',
      '/culture/2026/11/10/trams,2026/11/trams',
    ]);
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
      'content/addresses.csv:2:1  address — /city/2026/11/10/trams was published, and content/articles/2026/11/trams.mdx is gone — bring the file back and say withdrawn in it, or add the address to movedFrom of the story that took its place',
    ]);
    await newsroom.writeStory('2026/11/trams', { withdrawn: { at: '2026-11-20T11:00:00Z', reason: 'Wrong.' } });
    await newsroom.publish();
  });

  it('lets what was never out change and vanish', async () => {
    await newsroom.remove('articles/2026/11/draft.mdx');
    await newsroom.writeStory('2026/11/tomorrow', { section: 'culture', publishedAt: '2026-11-22T12:00:00Z' });
    await newsroom.publish();
    expect(linesOf(newsroom.contentDir)).toHaveLength(2);
  });

  it('knows what went live by the clock, although nobody published since', async () => {
    clock('2026-11-21T13:00:00Z');
    await newsroom.writeStory('2026/11/tomorrow', { section: 'culture', publishedAt: '2026-11-21T12:00:00Z' });
    expect(await refusal()).toHaveLength(1);
  });

  it('is kept beside the archive on a server, and leaves the clone as it was', async () => {
    vi.stubEnv('SITE_ENV', 'production');
    clock('2026-11-21T13:00:00Z');
    const before = linesOf(newsroom.contentDir);
    await newsroom.publish();
    expect(linesOf(newsroom.contentDir)).toEqual(before);
    expect(linesOf(newsroom.stateDir)).toEqual(['address,story', '/city/2026/11/21/tomorrow,2026/11/tomorrow']);
    await newsroom.writeStory('2026/11/tomorrow', { section: 'culture', publishedAt: '2026-11-21T12:00:00Z' });
    expect(await refusal()).toHaveLength(1);
  });

  it('is not harmed by what a merge leaves in it', async () => {
    const odd = '<<<<<<< HEAD\n/city/2026/11/10/trams,2026/11/trams\n=======\nnot an address\n/city/2026/11/10/trams,2026/11/trams\n"';
    await newsroom.write(LEDGER_FILE, odd);
    await newsroom.publish();
    expect(existsSync(join(newsroom.contentDir, LEDGER_FILE))).toBe(true);
  });
});
