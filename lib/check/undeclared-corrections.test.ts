import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { storyText } from '../testing/small-edition';
import { History } from './history';
import { undeclaredCorrections } from './undeclared-corrections';

const ID = '2026/11/trams';
const PATH = `articles/${ID}.mdx`;
const OUT = '2026-11-10T10:00:00Z';
const NOW = Date.parse('2026-11-28T00:00:00Z');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-history-'));
  // The content may be a folder of a larger repository.
  mkdirSync(join(folder, 'site/content'), { recursive: true });
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', folder]);
  commit('2026-11-01T00:00:00Z', { 'README.md': 'Trams' });
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function git(...args: string[]): string {
  return execFileSync('git', ['-C', join(folder, 'site/content'), '-c', 'user.name=Anna', '-c', 'user.email=anna@example.org', ...args], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });
}

function save(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    const file = join(folder, 'site/content', path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function commit(at: string, files: Record<string, string>): void {
  save(files);
  git('add', '--all');
  process.env.GIT_COMMITTER_DATE = at;
  git('commit', '--quiet', '--message', 'Trams', '--date', at);
  delete process.env.GIT_COMMITTER_DATE;
}

const saying = (body: string, fields: Record<string, unknown> = {}) => ({ [PATH]: storyText(ID, { publishedAt: OUT, ...fields }, body) });

/** What is said of the story as its file is now. */
function said(): string[] {
  const contentDir = join(folder, 'site/content');
  const text = readFileSync(join(contentDir, PATH), 'utf8');
  return undeclaredCorrections([{ id: ID, path: PATH, text }], History.read(contentDir), NOW).map(
    ({ line, column, says }) => `${line}:${column} ${says}`,
  );
}

const UPDATED = { updatedAt: '2026-11-11T12:00:00Z' };
const CHANGED = (out: string, change: string) => `has changed since it came out on ${out}, and readers are not told: ${change}`;

describe('a story that changed after it came out', () => {
  beforeEach(() => {
    commit('2026-11-09T12:00:00Z', saying('There are four trams.'));
  });

  it('is found, with what changed and where', () => {
    commit('2026-11-11T12:00:00Z', saying('There are seven trams.'));
    expect(said()).toEqual(
      [`14:11 ${CHANGED('10 November 2026 at 11:00', '“four” is now “seven”')}`].map((text) => text.replace('14:', '12:')),
    );
  });

  it('is found before it is committed', () => {
    save(saying('There are four trams. So it was said.'));
    expect(said()).toEqual([`12:23 ${CHANGED('10 November 2026 at 11:00', '“So it was said” is new')}`]);
  });

  it('is found by its figures, however alike', () => {
    commit('2026-11-11T12:00:00Z', saying('There are 41,000 trams.'));
    commit('2026-11-12T12:00:00Z', saying('There are 42,000 trams.', { updatedAt: '2026-11-12T12:00:00Z' }));
    commit('2026-11-13T12:00:00Z', saying('There are 43,000 trams.', { updatedAt: '2026-11-12T12:00:00Z' }));
    expect(said()).toEqual([`13:11 ${CHANGED('10 November 2026 at 11:00', '“42,000” is now “43,000”')}`]);
  });

  it('is found by its headline', () => {
    commit('2026-11-11T12:00:00Z', saying('There are four trams.', { headline: 'The trams are late' }));
    expect(said()).toEqual([expect.stringMatching(/^2:1 .*is now “The trams are late”/)]);
  });

  it.each([
    ['correction', { corrections: [{ at: '2026-11-28T18:00:00Z', kind: 'correction', text: 'Seven.' }] }],
    ['updatedAt', { updatedAt: '2026-11-28T18:00:00Z' }],
  ])('is found while its %s lies ahead, where no reader sees it', (_what, fields) => {
    commit('2026-11-11T12:00:00Z', saying('There are seven trams.', fields));
    expect(said()).toEqual([expect.stringContaining('“four” is now “seven”')]);
  });

  it('is found by a cell of a table, however its cells are written', () => {
    commit('2026-11-11T12:00:00Z', saying('<Table columns={["Cover", "Owned"]} rows={[["Flood", 287], ["Fire", 254]]} />'));
    commit('2026-11-11T12:01:00Z', saying('<Table columns={["Cover", "Owned"]} rows={[["Flood", 287], ["Fire", 254]]} />', UPDATED));
    commit('2026-11-12T12:00:00Z', saying('<Table columns={["Cover","Owned"]} rows={[["Flood",287],["Fire",255]]} />', UPDATED));
    expect(said()).toEqual([expect.stringContaining('“254” is now “255”')]);
  });

  it.each([
    [
      'cells',
      '<Table columns={["Cover", "All"]} rows={[["Flood, or fire", 287, 78.0]]} />',
      '<Table columns={["Cover","All"]} rows={[["Flood, or fire",287,78]]} />',
    ],
    ['alignment', '<Table columns={["Cover"]} rows={[["Flood"]]} />', '<Table columns={["Cover"]} align={["right"]} rows={[["Flood"]]} />'],
    ['series', '<Chart series={[{"name": "A", "values": [1, 2]}]} />', '<Chart series={[{"name":"A","values":[1,2]}]} />'],
  ])('is left in peace where only its %s are written otherwise', (_what, before, after) => {
    commit('2026-11-11T12:00:00Z', saying(before, UPDATED));
    commit('2026-11-12T12:00:00Z', saying(after, UPDATED));
    expect(said()).toEqual([]);
  });

  it('is found although its notes are written otherwise', () => {
    const note = { at: '2026-11-11T12:00:00Z', kind: 'correction', text: 'Seven.' };
    commit('2026-11-11T12:00:00Z', saying('There are seven trams.', { corrections: [note] }));
    const same = { text: 'Seven.', kind: 'correction', at: '2026-11-11T12:00:00.000Z' };
    commit('2026-11-12T12:00:00Z', saying('There are nine trams.', { corrections: [same] }));
    expect(said()).toEqual([expect.stringContaining('“seven” is now “nine”')]);
  });

  it.each([
    [
      'with a correction',
      saying('There are seven trams.', { corrections: [{ at: '2026-11-11T12:00:00Z', kind: 'correction', text: 'Seven.' }] }),
    ],
    ['with updatedAt', saying('There are seven trams.', { updatedAt: '2026-11-11T12:00:00Z' })],
    ['in a misspelling alone', saying('There are fuor trams.')],
    ['in its marks and links alone', saying('There *are* [four](https://example.org) “trams”!')],
    ['as a live report, which says when each entry came', saying('There are seven trams.', { kind: 'live', live: { startedAt: OUT } })],
    ['as a draft again', saying('There are seven trams.', { status: 'draft' })],
  ])('is left in peace %s', (_how, files) => {
    commit('2026-11-11T12:00:00Z', files);
    expect(said()).toEqual([]);
  });

  it('is left in peace once a later commit tells readers', () => {
    commit('2026-11-11T12:00:00Z', saying('There are seven trams.'));
    commit('2026-11-11T13:00:00Z', saying('There are seven trams.', { updatedAt: '2026-11-11T13:00:00Z' }));
    expect(said()).toEqual([]);
  });
});

describe('a story that changed before it came out', () => {
  it('is left in peace while it is scheduled', () => {
    commit('2026-11-08T12:00:00Z', saying('There are four trams.'));
    commit('2026-11-09T12:00:00Z', saying('There are seven trams.'));
    expect(said()).toEqual([]);
  });

  it('is left in peace on a branch that was merged as it came out', () => {
    git('checkout', '--quiet', '-b', 'trams');
    commit('2026-11-10T10:05:00Z', saying('There are four trams.'));
    commit('2026-11-10T10:20:00Z', saying('There are seven trams.'));
    git('checkout', '--quiet', 'main');
    process.env.GIT_COMMITTER_DATE = '2026-11-10T10:30:00Z';
    git('merge', '--quiet', '--no-ff', '--message', 'Trams', 'trams');
    delete process.env.GIT_COMMITTER_DATE;
    expect(said()).toEqual([]);
    save(saying('There are nine trams.'));
    expect(said()).toHaveLength(1);
  });

  const old = { publishedAt: '2019-11-10T10:00:00Z' };

  it('is left in peace after it was brought in under an old date, until its address is written down', () => {
    commit('2026-11-11T12:00:00Z', saying('There are four trams.', old));
    commit('2026-11-12T12:00:00Z', saying('There are seven trams.', old));
    expect(said()).toEqual([]);
    commit('2026-11-13T12:00:00Z', { 'addresses.csv': `address,story,first\n/city/2019/11/10/trams,${ID},/city/2019/11/10/trams\n` });
    expect(said()).toEqual([]);
    commit('2026-11-14T12:00:00Z', saying('There are nine trams.', old));
    expect(said()).toEqual([expect.stringContaining('13 November 2026 at 13:00, and readers are not told: “seven” is now “nine”')]);
  });
});

it('a clone with the end of its history says so', () => {
  commit('2026-11-09T12:00:00Z', saying('There are four trams.'));
  const head = git('rev-parse', 'HEAD').trim();
  writeFileSync(join(folder, '.git/shallow'), `${head}\n`);
  expect(() => History.read(join(folder, 'site/content'))).toThrow('this clone has only the newest commits');
});

it('a folder in no repository says so', () => {
  const nowhere = mkdtempSync(join(tmpdir(), 'standfirst-nowhere-'));
  try {
    expect(() => History.read(nowhere)).toThrow(/not a git repository/);
  } finally {
    rmSync(nowhere, { recursive: true, force: true });
  }
});
