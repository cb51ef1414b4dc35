import { createServer, type IncomingHttpHeaders, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Answer, makeAnswer, NEVER_STORED, REVALIDATE } from './answer';
import { send } from './send';

const NOW = Date.UTC(2026, 10, 20, 17);
const CHANGED = NOW - 60_000 + 345;
const CHANGED_DATE = 'Fri, 20 Nov 2026 16:59:00 GMT';
const TEXT = `<!DOCTYPE html><p>${'All the news of Port Sorrel. '.repeat(40)}</p>`;
const SOUND = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));

/** What the server sends to anybody who asks; each test sets it. */
let current: Answer;
let server: Server;
let port: number;
let page: Answer;
let sound: Answer;

const html = (more: Partial<Parameters<typeof makeAnswer>[0]> = {}) =>
  makeAnswer({
    status: 200,
    type: 'text/html; charset=utf-8',
    body: Buffer.from(TEXT),
    cacheControl: REVALIDATE,
    lastModified: CHANGED,
    ...more,
  });

beforeAll(async () => {
  page = await html();
  sound = await makeAnswer({ status: 200, type: 'audio/mpeg', body: SOUND, cacheControl: REVALIDATE, lastModified: CHANGED });
  server = createServer((incoming, response) => {
    send(incoming, response, current, NOW);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  port = (server.address() as AddressInfo).port;
});

afterAll(() => {
  server.close();
});

interface Received {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

function get(answer: Answer, headers: Record<string, string | string[]> = {}, method = 'GET'): Promise<Received> {
  current = answer;
  return new Promise((received, fail) => {
    request({ host: '127.0.0.1', port, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        received({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', fail)
      .end();
  });
}

async function tagOf(answer: Answer, headers: Record<string, string> = {}): Promise<string> {
  const { etag } = (await get(answer, headers)).headers;
  if (etag === undefined) throw new Error('no ETag was sent');
  return etag;
}

describe('a reader gets the smallest form that the reader takes', () => {
  it.each([
    [undefined, undefined],
    ['', undefined],
    ['identity', undefined],
    ['gzip', 'gzip'],
    ['GZIP', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0.1', 'br'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['deflate, zstd', undefined],
    ['*', 'br'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', undefined],
    ['identity;q=0, gzip', 'gzip'],
    // Nobody is refused: a page that cannot be read is worth less than one that was not wanted so.
    ['identity;q=0', undefined],
    [';;;q=,,=', undefined],
  ])('Accept-Encoding: %s is answered with %s', async (accepted, encoding) => {
    const { status, headers, body } = await get(page, accepted === undefined ? {} : { 'accept-encoding': accepted });
    expect([status, headers['content-encoding'], headers.vary]).toEqual([200, encoding, 'Accept-Encoding']);
    const plain = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
    expect(plain.toString()).toBe(TEXT);
    expect(headers['content-length']).toBe(String(body.length));
  });

  it('each form has a validator of its own', async () => {
    const tags = await Promise.all(['identity', 'gzip', 'br'].map(async (accepted) => tagOf(page, { 'accept-encoding': accepted })));
    expect(new Set(tags).size).toBe(3);
    expect(tags.every((tag) => /^"[\w-]+"$/.test(tag))).toBe(true);
  });

  it('what an answer differs by beside its encoding is said along with it', async () => {
    const { headers } = await get(await html({ headers: { Vary: 'Cookie, Save-Data' } }), { 'accept-encoding': 'br' });
    expect(headers.vary).toBe('Cookie, Save-Data, Accept-Encoding');
  });

  it('what does not shrink has one form, and caches keep one', async () => {
    const { headers } = await get(sound, { 'accept-encoding': 'br, gzip' });
    expect([headers['content-encoding'], headers.vary]).toEqual([undefined, undefined]);
    const tiny = await get(await html({ body: Buffer.from('<p>short</p>') }), { 'accept-encoding': 'br' });
    expect([tiny.headers['content-encoding'], tiny.headers.vary, tiny.body.toString()]).toEqual([undefined, undefined, '<p>short</p>']);
  });
});

describe('a reader who has the page already is not sent it again', () => {
  const has = async (value: (tag: string) => string, more: Record<string, string> = {}) =>
    (await get(page, { 'if-none-match': value(await tagOf(page)), ...more })).status;

  it.each<[string, (tag: string) => string, number]>([
    ['its validator', (tag) => tag, 304],
    ['its validator made weak on the way', (tag) => `W/${tag}`, 304],
    ['its validator among others', (tag) => `"a", W/"b" ,${tag},"c"`, 304],
    ['any', () => '*', 304],
    ['any, with room', () => ' * ', 304],
    ['another', () => '"another"', 200],
    ['the validator of another form', (tag) => tag.replace(/"$/, '-br"'), 200],
    ['the validator without its quotation marks', (tag) => tag.replaceAll('"', ''), 200],
    ['half a validator', (tag) => tag.slice(0, -3), 200],
    ['a lower-case w', (tag) => `w/${tag}`, 200],
    ['rubbish', () => ',,",W/,', 200],
    ['nothing', () => '', 200],
  ])('If-None-Match with %s', async (_, value, status) => {
    expect(await has(value)).toBe(status);
  });

  it.each<[string, string, number]>([
    ['the day of the change', CHANGED_DATE, 304],
    ['a later day', 'Sat, 21 Nov 2026 00:00:00 GMT', 304],
    ['a second before the change', 'Fri, 20 Nov 2026 16:58:59 GMT', 200],
    ['an old form of the date', 'Friday, 20-Nov-26 16:59:00 GMT', 304],
    ['a date that is none', 'Fri, 31 Feb 2026 00:00:00 GMT', 200],
    ['a word with a number', 'foo 2099', 200],
    ['an ISO date', '2099-01-01T00:00:00Z', 200],
    ['nothing', '', 200],
  ])('If-Modified-Since with %s', async (_, value, status) => {
    expect((await get(page, { 'if-modified-since': value })).status).toBe(status);
  });

  it('where both are given, the validator decides', async () => {
    expect(await has(() => '"another"', { 'if-modified-since': CHANGED_DATE })).toBe(200);
    expect(await has((tag) => tag, { 'if-modified-since': 'Thu, 01 Jan 1970 00:00:00 GMT' })).toBe(304);
  });

  it.each(['GET', 'HEAD'])('%s: a 304 has no body, and all that a cache needs to keep the page fresh', async (method) => {
    const headers = { 'accept-encoding': 'br' };
    const tag = await tagOf(page, headers);
    const answer = await get(page, { ...headers, 'if-none-match': tag }, method);
    expect(answer.status).toBe(304);
    expect(answer.body).toHaveLength(0);
    expect(answer.headers).toMatchObject({
      etag: tag,
      'last-modified': CHANGED_DATE,
      vary: 'Accept-Encoding',
      'cache-control': REVALIDATE,
    });
    expect(answer.headers).not.toHaveProperty('content-encoding');
    expect(answer.headers).not.toHaveProperty('content-type');
  });

  it.each([404, 500, 503, 308])('an answer of %i is always sent whole and carries no validator', async (status) => {
    const answer = await get(await html({ status, cacheControl: NEVER_STORED }), { 'if-none-match': '*' });
    expect([answer.status, answer.headers.etag, answer.headers['last-modified']]).toEqual([status, undefined, undefined]);
    expect(answer.body.toString()).toBe(TEXT);
  });

  it('a withdrawn story’s note has a validator and is never “not modified”', async () => {
    const gone = await html({ status: 410 });
    const answer = await get(gone, { 'if-none-match': await tagOf(gone) });
    expect([answer.status, answer.headers['last-modified']]).toEqual([410, CHANGED_DATE]);
  });
});

describe('the date of the last change', () => {
  it.each([
    ['a minute ago', CHANGED, CHANGED_DATE],
    ['exactly a second ago', NOW - 1000, 'Fri, 20 Nov 2026 16:59:59 GMT'],
    ['just under a second ago', NOW - 999, undefined],
    ['at this instant', NOW, undefined],
    ['in the future, after the clock was set back', NOW + 5000, undefined],
    ['never known', undefined, undefined],
  ])('%s', async (_, lastModified, date) => {
    const answer = await get(await html({ lastModified }));
    expect(answer.headers['last-modified']).toBe(date);
    const again = await get(await html({ lastModified }), { 'if-modified-since': 'Fri, 20 Nov 2026 17:00:10 GMT' });
    expect(again.status).toBe(date === undefined ? 200 : 304);
  });
});

it.each(['identity', 'gzip', 'br'])('HEAD tells what GET would send, without sending it (%s)', async (accepted) => {
  const headers = { 'accept-encoding': accepted };
  const whole = await get(page, headers);
  const head = await get(page, headers, 'HEAD');
  expect(head.body).toHaveLength(0);
  expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
});

it('headers of an answer’s own, such as where it moved to, are sent', async () => {
  const { status, headers } = await get(await html({ status: 308, headers: { Location: '/city' } }));
  expect([status, headers.location]).toEqual([308, '/city']);
});

describe('a player gets the piece of a recording that it asks for', () => {
  it.each([
    ['the first bytes', 'bytes=0-1', 0, 1],
    ['one byte', 'bytes=5-5', 5, 5],
    ['all from somewhere', 'bytes=990-', 990, 999],
    ['the last bytes', 'bytes=-10', 990, 999],
    ['more than there is', 'bytes=990-5000', 990, 999],
    ['two pieces that touch', 'bytes=0-4,5-9', 0, 9],
  ])('%s', async (_, range, start, end) => {
    const answer = await get(sound, { range });
    expect([answer.status, answer.headers['content-range']]).toEqual([206, `bytes ${start}-${end}/1000`]);
    expect(answer.body.equals(SOUND.subarray(start, end + 1))).toBe(true);
    expect(answer.headers['content-length']).toBe(String(end + 1 - start));
  });

  it.each([
    ['past the end', 'bytes=1000-'],
    ['the wrong way round', 'bytes=9-5'],
    ['nothing at the end', 'bytes=-0'],
    ['a longer end than there is', 'bytes=-5000'],
    ['several pieces', 'bytes=0-1,500-501'],
    ['another unit', 'seconds=0-1'],
    ['rubbish', 'bytes=a-b'],
    ['no piece', 'bytes='],
  ])('and all of it where the piece makes no sense: %s', async (_, range) => {
    const answer = await get(sound, { range });
    expect([answer.status, answer.headers['content-range'], answer.headers['accept-ranges']]).toEqual([200, undefined, 'bytes']);
    expect(answer.body.equals(SOUND)).toBe(true);
  });

  it('a piece is joined only to the recording that it belongs to', async () => {
    const tag = await tagOf(sound);
    const status = async (condition: string) => (await get(sound, { range: 'bytes=0-1', 'if-range': condition })).status;
    expect(await status(tag)).toBe(206);
    expect(await status('"another"')).toBe(200);
    expect(await status(`W/${tag}`)).toBe(200);
    expect(await status(CHANGED_DATE)).toBe(200);
  });

  it('who has it already is not sent a piece', async () => {
    const answer = await get(sound, { range: 'bytes=0-1', 'if-none-match': await tagOf(sound) });
    expect([answer.status, answer.body.length]).toEqual([304, 0]);
  });

  it('HEAD tells of the whole recording', async () => {
    const { status, headers } = await get(sound, { range: 'bytes=0-1' }, 'HEAD');
    expect([status, headers['content-length'], headers['accept-ranges']]).toEqual([200, '1000', 'bytes']);
  });

  it('pages are never sent in pieces', async () => {
    const { status, headers } = await get(page, { range: 'bytes=0-1' });
    expect([status, headers['accept-ranges']]).toEqual([200, undefined]);
  });
});

it('an answer whose date cannot be told yet is not kept by caches that many share, which would keep it without', async () => {
  const young = await get(await html({ lastModified: NOW - 500 }));
  expect([young.headers['last-modified'], young.headers['cache-control']]).toEqual([undefined, 'public, max-age=0, s-maxage=0']);
  // A clock that was set back would keep everybody waiting for long.
  const ahead = await get(await html({ lastModified: NOW + 60_000 }));
  expect([ahead.headers['last-modified'], ahead.headers['cache-control']]).toEqual([undefined, REVALIDATE]);
  const settled = await get(await html({ lastModified: NOW - 1000 }));
  expect([settled.headers['last-modified'], settled.headers['cache-control']]).toEqual(['Fri, 20 Nov 2026 16:59:59 GMT', REVALIDATE]);
});

it('a page with the same words and other headers has another tag: whoever keeps it takes these with the words', async () => {
  const tagOf = async (headers: Record<string, string>) => (await get(await html({ headers }))).headers.etag;
  const policy = { 'Content-Security-Policy': "default-src 'none'" };
  expect(await tagOf(policy)).toBe(await tagOf(policy));
  expect(await tagOf(policy)).not.toBe(await tagOf({ 'Content-Security-Policy': "default-src 'self'" }));
});
