import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AnnouncingNewsroom, CDN, setClock } from './testing/announcing-newsroom';
import type { ThoseOutside } from './testing/those-outside';

let newsroom: AnnouncingNewsroom;
let outside: ThoseOutside;

beforeAll(async () => {
  newsroom = await AnnouncingNewsroom.open();
  outside = newsroom.outside;
});
beforeEach(() => newsroom.beginTest());
afterEach(() => newsroom.endTest());
afterAll(() => newsroom.close());

describe('how far those outside were told', () => {
  const file = () => join(newsroom.edition.stateDir, 'announced.json');

  it('is written down when something happened, and only then', async () => {
    const told = newsroom.announcer({}, [outside.hub]);
    await told.look();
    const written = () => [statSync(file(), { bigint: true }).mtimeNs, readFileSync(file(), 'utf8')];
    const before = written();
    setClock('2026-11-20T13:00:00Z');
    await told.look();
    expect(written()).toEqual(before);
    setClock('2026-11-21T12:00:00Z');
    await told.look();
    expect(written()).not.toEqual(before);
  });

  it.each([
    ['whole', () => '{"indexnow":'],
    ['in one place', (text: string) => text.replace('"generation":1', '"generation":"one"')],
  ])('is said to be lost when the file is damaged %s, and everything is told that may be news', async (_, damage) => {
    const variables = { ...CDN, CDN: 'fastly', CDN_API: outside.origin };
    await newsroom.announcer(variables).look();
    writeFileSync(file(), damage(readFileSync(file(), 'utf8')));
    const said = vi.spyOn(console, 'error').mockReturnValue();
    const told = newsroom.announcer(variables);
    await told.look();
    await told.look();
    expect(said.mock.calls.flat()).toEqual([expect.stringContaining(`${file()} does not say how far “cdn fastly” has been told.`)]);
    said.mockRestore();
    expect(outside.heard.map(({ path }) => path)).toEqual(['/service/abc/purge_all']);
  });

  it('is known of one when the entry of another is damaged', async () => {
    await newsroom.announcer({}, [outside.hub]).look();
    const entries = JSON.parse(readFileSync(file(), 'utf8')) as Record<string, unknown>;
    writeFileSync(file(), JSON.stringify({ ...entries, [`websub ${outside.hub}`]: 'far' }));
    const said = vi.spyOn(console, 'error').mockReturnValue();
    setClock('2026-11-21T12:00:00Z');
    await newsroom.announcer({}, [outside.hub]).look();
    expect(said).toHaveBeenCalledTimes(1);
    said.mockRestore();
    expect(outside.pathsNamed()).toEqual(['/city/2026/11/21/tomorrow']);
    expect(outside.listsNamed()).toContain('/culture');
  });
});
