import { Agent, type OutgoingHttpHeaders, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { Random } from '#lib/testing/random';
import { PAGES, STORIES } from '../../e2e/reading/pages';
import { memoryNow, startEntry } from './contenders';
import { noteMissing, noteTable, percentile, shown } from './figures';

const READERS = 32;
/** Memory is not judged before: code gets warm and caches fill. In milliseconds. */
const SETTLING = 60_000;

interface Asked {
  path: string;
  headers: OutgoingHttpHeaders;
  expected: readonly number[];
}

/** Readers of every kind for so many minutes: whether anything fails, and whether memory grows. */
export async function benchMixedLoad(minutes: number): Promise<void> {
  const site = await startEntry();
  const agent = new Agent({ keepAlive: true, maxSockets: READERS });
  const tags = new Map<string, string>();
  const random = new Random(23);
  const spent: number[] = [];
  const failures: string[] = [];
  const memory: { at: number; held: number }[] = [];
  const begun = performance.now();
  const end = begun + minutes * 60_000;
  const read = async () => {
    while (performance.now() < end) {
      const asked = nextAsked(random, tags);
      const start = performance.now();
      try {
        const { status, etag } = await get(agent, site.origin, asked);
        if (!asked.expected.includes(status)) failures.push(`${asked.path}: ${status}`);
        if (etag !== undefined && status === 200 && Object.keys(asked.headers).length === 0) tags.set(asked.path, etag);
      } catch (error) {
        failures.push(`${asked.path}: ${error instanceof Error ? error.message : error}`);
      }
      spent.push(performance.now() - start);
    }
  };
  const watch = async () => {
    while (performance.now() < end) {
      const held = site.pid === undefined ? undefined : memoryNow(site.pid);
      if (held !== undefined) memory.push({ at: performance.now() - begun, held });
      await wait(1000);
    }
  };
  try {
    await Promise.all([watch(), ...Array.from({ length: READERS }, read)]);
  } finally {
    agent.destroy();
    await site.stop();
  }
  for (const failure of failures.slice(0, 5)) console.error(`FAILED ${failure}`);
  const settled = memory.filter(({ at }) => at >= Math.min(SETTLING, (minutes * 60_000) / 2));
  if (settled.length === 0) noteMissing('the memory of the server, which Linux alone tells.');
  const held = settled.map((each) => each.held);
  noteTable({
    title: `Pages, feeds, pictures, files that are the same, addresses with nothing, searches: ${READERS} readers for ${shown(minutes)} min`,
    head: ['what', ''],
    rows: [
      ['answers a second', shown(spent.length / (minutes * 60))],
      ['p50, p99', `${shown(percentile(spent, 0.5))} ms, ${shown(percentile(spent, 0.99))} ms`],
      ['failed', String(failures.length)],
      [
        'memory after the first minute, at the end, at most',
        [held[0], held.at(-1), Math.max(...held)].map((mb) => `${shown(mb ?? 0)} MB`).join(', '),
      ],
      ['memory after the first minute grows by', `${shown(slope(settled))} MB a minute`],
    ],
  });
}

/** Pages with something to read, which are kept. */
const { 'nothing here': _nothing, withdrawn: WITHDRAWN = '', search: _search, 'search without a result': _empty, ...KEPT } = PAGES;
const READ = [...Object.values(KEPT), ...Object.values(STORIES)];

function nextAsked(random: Random, tags: ReadonlyMap<string, string>): Asked {
  const page = READ[random.whole(0, READ.length - 1)] ?? '/';
  const number = random.whole(0, 1_000_000);
  switch (random.whole(0, 19)) {
    case 0:
      return { path: `/search?q=tram+${number}`, headers: {}, expected: [200] };
    case 1:
      return { path: `/city/2026/11/17/nothing-${number}`, headers: {}, expected: [404] };
    case 2:
      return { path: WITHDRAWN, headers: {}, expected: [410] };
    case 3:
      return { path: page, headers: { Cookie: 'reading=dark' }, expected: [200] };
    case 4:
      return { path: page, headers: { 'Save-Data': 'on' }, expected: [200] };
    case 5:
      return { path: '/feed.xml', headers: {}, expected: [200] };
    case 6:
      return { path: `/api/suggest?q=tr${number % 100}`, headers: {}, expected: [200] };
    case 7:
    case 8:
    case 9:
    case 10: {
      const tag = tags.get(page);
      return { path: page, headers: tag === undefined ? {} : { 'If-None-Match': tag }, expected: [200, 304] };
    }
    default:
      return { path: page, headers: {}, expected: [200] };
  }
}

function get(agent: Agent, origin: string, { path, headers }: Asked): Promise<{ status: number; etag: string | undefined }> {
  return new Promise((done, fail) => {
    request(origin + path, { agent, headers: { 'Accept-Encoding': 'gzip', ...headers } }, (answer) => {
      answer.resume();
      answer.on('error', fail);
      answer.on('end', () => done({ status: answer.statusCode ?? 0, etag: answer.headers.etag }));
    })
      .on('error', fail)
      .end();
  });
}

/** Of the line through what was held that lies nearest to all of it, in MB a minute. */
function slope(all: readonly { at: number; held: number }[]): number {
  const mean = (of: (each: { at: number; held: number }) => number) => all.reduce((sum, each) => sum + of(each), 0) / all.length;
  const [at, held] = [mean((each) => each.at), mean((each) => each.held)];
  const along = mean((each) => (each.at - at) * (each.held - held));
  const across = mean((each) => (each.at - at) ** 2);
  return across === 0 ? 0 : (along / across) * 60_000;
}
