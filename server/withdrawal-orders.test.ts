import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SignJWT } from 'jose';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { WITHDRAWALS_PATH } from '#lib/addresses/path-of';
import { Edition } from '#lib/archive/edition';
import { acquireGeneration } from '#lib/freshness/rendering';
import { SITE_TAG } from '#lib/freshness/tags';
import { tagsOfWithdrawn } from '#lib/freshness/validity';
import { readersRendering } from '#lib/testing/readers-rendering';
import { SmallEdition } from '#lib/testing/small-edition';
import { now } from '#lib/time';
import { askServers, listOnServers } from '#lib/withdraw/ask-servers';
import { newOrder, signMessage } from '#lib/withdraw/order';
import { send } from './send';
import { answerWithdrawalOrder } from './withdrawal-orders';

const KEY = new TextEncoder().encode('a key of thirty-two bytes or more, for tests');
const STORY = '2026/11/bridge';
const PATH = '/city/2026/11/10/bridge';
const PICTURE = '2026/11/bridge.jpg';

let newsroom: SmallEdition;
let fresh: SmallEdition;
let server: Server;
let origin: string;
let told: number;

beforeAll(async () => {
  newsroom = await SmallEdition.open({
    [STORY]: { leadImage: { src: PICTURE, alt: 'A bridge.', caption: 'The bridge.', credit: 'Anna' } },
    '2026/11/other': { leadImage: { src: PICTURE, alt: 'A bridge.', caption: 'The same bridge.', credit: 'Anna' } },
  });
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#357' } })
    .jpeg()
    .toBuffer();
  await newsroom.write(`images/${PICTURE}`, bytes);
  await newsroom.publish();
});

afterAll(() => newsroom.close());

beforeEach(async () => {
  vi.spyOn(console, 'log').mockImplementation(() => {});
  fresh = await newsroom.copy();
  vi.stubEnv('SITE_STATE', fresh.stateDir);
  vi.stubEnv('SITE_CLOCK', '2026-11-20T12:00:00Z');
  told = 0;
  server = createServer((request, response) => {
    answerWithdrawalOrder(request, { siteUrl: origin, withdrawal: { key: KEY, servers: [] } }, () => {
      told += 1;
    }).then((answer) => send(request, response, answer, now()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  await new Promise((closed) => server.close(closed));
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await fresh.close();
});

const withdrawal = (reason = 'Wrong.') => newOrder({ does: 'withdraw', of: 'story', address: PATH, reason });
const ask = (order: Parameters<typeof askServers>[0], key = KEY) => askServers(order, [origin], key);

function seen<T>(look: (edition: Edition) => T): T {
  const generation = acquireGeneration();
  try {
    return look(new Edition(readersRendering(generation)));
  } finally {
    generation.release();
  }
}

const leads = () => seen((edition) => edition.resolve(PATH).leads);
const leadPicture = (path: string) => seen((edition) => edition.cardAt(path)?.image);

function post(body: string, type = 'application/jwt') {
  return fetch(origin + WITHDRAWALS_PATH, { method: 'POST', headers: { 'Content-Type': type }, body });
}

describe('an order to withdraw', () => {
  it('a story is confirmed once the story is gone, and is told on', async () => {
    expect(leads()).toBe('to-page');
    expect(await ask(withdrawal())).toEqual([
      { server: origin, confirmed: true, order: expect.any(String), name: PATH, subject: STORY, status: 410 },
    ]);
    expect(leads()).toBe('to-gone');
    expect(told).toBe(1);
  });

  it('is harmless when it comes again, and does not undo what was decided since', async () => {
    const order = withdrawal();
    await ask(order);
    expect(await ask(order)).toMatchObject([{ confirmed: true, status: 410 }]);
    expect(await ask(newOrder({ does: 'restore', of: 'story', address: PATH }))).toMatchObject([{ confirmed: true, status: 200 }]);
    expect(leads()).toBe('to-page');
    expect(await ask(order)).toMatchObject([{ confirmed: false, why: expect.stringContaining('was given back after this order') }]);
    expect(leads(), 'a message that somebody caught and sends again').toBe('to-page');
    expect(await ask(withdrawal())).toMatchObject([{ confirmed: true, status: 410 }]);
    expect(leads()).toBe('to-gone');
  });

  it('of a clock that is ahead holds at once', async () => {
    expect(await ask({ ...withdrawal(), at: now() + 60_000 })).toMatchObject([{ confirmed: true, status: 410 }]);
    expect(leads()).toBe('to-gone');
  });

  it('a picture takes it from every story, by its file or by any of its addresses', async () => {
    const hash = leadPicture(PATH)?.hash;
    expect(hash).toBeDefined();
    for (const address of [
      PICTURE,
      `content/images/${PICTURE}`,
      `/media/${hash}-800-1.webp`,
      `/media/${hash}-800-1.avif`,
      `/media/${hash}-800-2.avif`,
      `https://news.example/media/${hash}-800-1.jpg`,
    ]) {
      expect(await ask(newOrder({ does: 'withdraw', of: 'material', address, reason: 'Not ours.' }))).toMatchObject([
        { confirmed: true, name: PICTURE, status: 404 },
      ]);
      expect([leadPicture(PATH), leadPicture('/city/2026/11/10/other')]).toEqual([undefined, undefined]);
      expect(seen((edition) => [edition.material(hash ?? ''), edition.standingPictures(hash ?? '')])).toEqual([undefined, []]);
      expect(leads(), 'the story stays').toBe('to-page');
      expect(await ask(newOrder({ does: 'restore', of: 'material', address }))).toMatchObject([{ confirmed: true, status: 200 }]);
      expect(leadPicture(PATH)).toBeDefined();
    }
  });

  it('a story or its picture makes a CDN forget the picture that it kept', () => {
    const hash = leadPicture(PATH)?.hash ?? '';
    const generation = acquireGeneration();
    const rendering = readersRendering(generation);
    new Edition(rendering).material(hash);
    for (const noted of [{ of: 'story', subject: STORY } as const, { of: 'material', subject: hash } as const])
      expect(
        tagsOfWithdrawn(noted, generation).some((tag) => tag !== SITE_TAG && rendering.tags.has(tag)),
        noted.of,
      ).toBe(true);
    generation.release();
  });

  it.each([
    ['story', '/city/2026/11/10/bridg', 'No story has the address /city/2026/11/10/bridg. Did you mean /city/2026/11/10/bridge?'],
    ['material', '2026/11/brige.jpg', 'No picture and no recording is 2026/11/brige.jpg.'],
  ] as const)('a %s that is not there is refused in a sentence', async (of, address, why) => {
    expect(await ask(newOrder({ does: 'withdraw', of, address, reason: 'x' }))).toMatchObject([
      { confirmed: false, why: expect.stringContaining(why) },
    ]);
  });

  it('stands in the list until the content says the same', async () => {
    await ask(withdrawal('Wrong.'));
    await ask(withdrawal('Wrong, and this is why.'));
    await ask(newOrder({ does: 'withdraw', of: 'material', address: PICTURE, reason: 'Not ours.' }));
    expect(await listOnServers([origin], KEY)).toMatchObject([
      {
        confirmed: true,
        withdrawals: [
          { of: 'story', name: PATH, subject: STORY, reason: 'Wrong, and this is why.' },
          { of: 'material', name: PICTURE, reason: 'Not ours.' },
        ],
      },
    ]);
    await fresh.writeStory(STORY, { withdrawn: { at: '2026-11-20T12:00:00Z', reason: 'Wrong.' } });
    await fresh.writeStory('2026/11/other');
    await fresh.publish();
    expect(await listOnServers([origin], KEY)).toMatchObject([{ confirmed: true, withdrawals: [] }]);
  });
});

describe('what is no order of ours is refused, and changes nothing', () => {
  afterEach(() => {
    expect(leads()).toBe('to-page');
    expect(told).toBe(0);
  });

  it('signed with another key', async () => {
    const other = new TextEncoder().encode('another key of thirty-two bytes, or more');
    expect(await ask(withdrawal(), other)).toMatchObject([{ confirmed: false, why: expect.stringContaining('WITHDRAW_KEY is the same') }]);
  });

  it('for another server', async () => {
    const token = await signMessage({ order: withdrawal() }, 'https://elsewhere.example', KEY);
    const refusal = await post(token);
    expect([refusal.status, await refusal.json()]).toEqual([403, { why: expect.stringContaining(`This one is ${origin}`) }]);
  });

  it('too old, or dated for ever', async () => {
    const signed = (set: (token: SignJWT) => SignJWT) =>
      set(
        new SignJWT({ order: withdrawal() }).setProtectedHeader({ alg: 'HS256', typ: 'withdrawal+jwt' }).setAudience(origin).setJti('1'),
      ).sign(KEY);
    for (const token of [
      await signed((each) => each.setIssuedAt('10 minutes ago').setExpirationTime('9 minutes ago')),
      await signed((each) => each.setIssuedAt('10 minutes ago').setExpirationTime('1 year')),
      await signed((each) => each.setIssuedAt()),
      await signed((each) => each.setExpirationTime('1 minute')),
    ])
      expect((await post(token)).status).toBe(403);
  });

  it('without a signature, of another algorithm, or of another kind', async () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = {
      order: withdrawal(),
      aud: origin,
      jti: '1',
      iat: Math.floor(Date.now() / 1000),
      exp: Math.floor(Date.now() / 1000) + 60,
    };
    const sign = (header: { alg: string; typ: string }) =>
      new SignJWT(claims).setProtectedHeader(header).sign(header.alg === 'HS512' ? new Uint8Array(64).fill(1) : KEY);
    for (const token of [
      `${part({ alg: 'none', typ: 'withdrawal+jwt' })}.${part(claims)}.`,
      await sign({ alg: 'HS512', typ: 'withdrawal+jwt' }),
      await sign({ alg: 'HS256', typ: 'preview+jwt' }),
      'not.a.token',
      '',
    ])
      expect((await post(token)).status, token).toBe(403);
  });

  it('altered on its way', async () => {
    const [header, , signature] = (await signMessage({ order: withdrawal() }, origin, KEY)).split('.');
    const [, other] = (await signMessage({ order: withdrawal('Something else.') }, origin, KEY)).split('.');
    expect((await post([header, other, signature].join('.'))).status).toBe(403);
  });

  it('signed, but not understood', async () => {
    const token = await new SignJWT({ order: { does: 'delete' } })
      .setProtectedHeader({ alg: 'HS256', typ: 'withdrawal+jwt' })
      .setAudience(origin)
      .setJti('1')
      .setIssuedAt()
      .setExpirationTime('1m')
      .sign(KEY);
    expect(await (await post(token)).json()).toEqual({ why: expect.stringContaining('another version') });
  });

  it('a form, or longer than any order', async () => {
    expect((await post('x=1', 'application/x-www-form-urlencoded')).status).toBe(415);
    const long = await post('a'.repeat(40_000));
    expect([long.status, (await long.json()).why]).toEqual([413, expect.stringContaining('shorten the reason')]);
  });
});

it('each server is asked, and one that does not confirm is named with what to do', async () => {
  const away = 'http://127.0.0.1:9';
  const answers = await askServers(withdrawal(), [away, origin], KEY);
  expect(answers).toMatchObject([
    { server: away, confirmed: false, why: expect.stringMatching(/^It did not answer \(.+\)\. Start it, or see/) },
    { server: origin, confirmed: true, status: 410 },
  ]);
});

it.each([
  ['nothing at that address', (respond: (status: number, body: string) => void) => respond(404, 'Not found'), 'set WITHDRAW_KEY there'],
  [
    'a page that says that all is well',
    (respond: (status: number, body: string) => void) => respond(200, '<h1>Welcome</h1>'),
    'no confirmation',
  ],
  [
    'the confirmation of another order',
    (respond: (status: number, body: string) => void) =>
      respond(200, JSON.stringify({ order: crypto.randomUUID(), name: PATH, subject: STORY, status: 410 })),
    'no confirmation',
  ],
  ['an error', (respond: (status: number, body: string) => void) => respond(500, ''), 'It answered 500'],
])('a server that answers with %s has not confirmed', async (_, answer, why) => {
  const other = createServer((_request, response) => answer((status, body) => response.writeHead(status).end(body)));
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  const at = `http://127.0.0.1:${(other.address() as AddressInfo).port}`;
  expect(await askServers(withdrawal(), [at], KEY)).toMatchObject([{ confirmed: false, why: expect.stringContaining(why) }]);
  await new Promise((closed) => other.close(closed));
});
