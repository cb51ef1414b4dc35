import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '../content/problem';
import { CanonicalForm } from './canonical-form';
import { checkForm, formatContent } from './check-form';

const SAMPLE = readdirSync('content', { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.(mdx|yml)$/.test(path))
  .sort();

let form: CanonicalForm;

beforeAll(async () => {
  form = await CanonicalForm.load();
});

describe('opening and saving a file of the sample edition changes nothing', () => {
  it('there is such an edition', () => expect(SAMPLE.length).toBeGreaterThan(100));

  it.each(SAMPLE)('%s', (path) => {
    const text = readFileSync(join('content', path), 'utf8');
    expect(form.of(path, text)).toBe(text);
  });
});

const STORY = `---
headline: Bridge closes
standfirst: For two days.
kind: news
section: city
authors:
  - nadia-el-khatib
topics:
  - trams
publishedAt: 2026-11-20T17:00:00.000Z
status: ready
---
It closes on Friday.
`;

const PATH = 'articles/2026/11/bridge.mdx';
const written = (before: string, after: string) => STORY.replace(before, after);

it('a chart can be opened again whose figures lie below zero, and what only looks like one stays text', () => {
  const chart = `${STORY}
<Chart type="bar" title="Tides" source="Gauges" unit="0, -1" columns={["Day","Level, -2"]} rows={[["Monday, -3",-0.5],["Tuesday",12]]} />

\`rows={[-1]}\` stands in the text.
`;
  expect(form.of(PATH, chart)).toBe(chart);
  expect(form.of(PATH, chart.replace('-0.5', '- 0.5'))).toBe(chart);
});

describe('what one person writes by hand is written as the editor would', () => {
  it.each([
    ['a time with an offset', written('2026-11-20T17:00:00.000Z', '2026-11-20T18:00:00+01:00'), STORY],
    ['quotation marks', written('Bridge closes', '"Bridge closes"'), STORY],
    ['fields in another order', written('kind: news\nsection: city', 'section: city\nkind: news'), STORY],
    ['an empty line before the text', written('---\nIt', '---\n\nIt'), STORY],
    ['emphasis', `${STORY}\nIt is _late_.\n`, `${STORY}\nIt is *late*.\n`],
    ['lists', `${STORY}\n- one\n- two\n`, `${STORY}\n* one\n* two\n`],
    [
      'attributes in another order, and yes said at length',
      written('kind: news', 'kind: live\nlive:\n  startedAt: 2026-11-20T17:00:00.000Z').replace(
        'It closes on Friday.',
        '<Update title="Now" keyMoment={true} at="2026-11-20T18:10:00+01:00">\nClosed.\n</Update>',
      ),
      written('kind: news', 'kind: live')
        .replace('status: ready\n', 'status: ready\nlive:\n  startedAt: 2026-11-20T17:00:00.000Z\n')
        .replace('It closes on Friday.', '<Update at="2026-11-20T17:10:00.000Z" title="Now" keyMoment>\n  Closed.\n</Update>'),
    ],
  ])('%s', (_what, before, after) => {
    expect(form.of(PATH, before)).toBe(after);
    expect(form.of(PATH, after)).toBe(after);
  });
});

describe('the check of the form', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'standfirst-form-'));
  });

  afterEach(() => rm(folder, { recursive: true, force: true }));

  async function put(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }

  it('says nothing of a file that is as the editor saves it', async () => {
    await put(PATH, STORY);
    expect(await checkForm(folder)).toEqual({ problems: [], files: 1 });
  });

  it('tells the line at which the editor would write something else, and the command that does so', async () => {
    await put(PATH, written('For two days.', '"For two days."'));
    const { problems } = await checkForm(folder);
    expect(problems.map(formatProblem)).toEqual([
      `content/${PATH}:3:1  form — is not written as the visual editor saves it, which is “standfirst: For two days.” — run npm run content:format, or save the file in the editor`,
    ]);
    expect(await formatContent(folder)).toEqual({ written: [PATH], problems: [] });
    expect(await readFile(join(folder, PATH), 'utf8')).toBe(STORY);
    expect((await checkForm(folder)).problems).toEqual([]);
  });

  it('leaves a file with a mistake as it is, and tells the mistake', async () => {
    const broken = written('kind: news', 'kind: gossip').replace('Bridge closes', '"Bridge closes"');
    await put(PATH, broken);
    const { written: changed, problems } = await formatContent(folder);
    expect(changed).toEqual([]);
    expect(problems.map(({ line, field }) => [line, field])).toContainEqual([4, 'kind']);
    expect(await readFile(join(folder, PATH), 'utf8')).toBe(broken);
  });

  it('refuses what the editor would lose without a word', async () => {
    await put(PATH, `${STORY}\n* A paragraph in a list.\n\n* And another.\n`);
    const { problems } = await checkForm(folder);
    expect(problems.map(({ wrong }) => wrong)).toEqual(['says something else once the visual editor has saved it']);
  });
});
