import { createServer, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerReadingForm } from './reading-form';
import { send } from './send';

const FORM = 'application/x-www-form-urlencoded';
const OWN = { 'sec-fetch-site': 'same-origin', 'content-type': FORM };
const DARK = 'appearance=dark&pictures=shown&return=%2Fcity';

let server: Server;
let siteUrl = 'http://news.example';

beforeAll(async () => {
  server = createServer((incoming, response) => {
    answerReadingForm(incoming, { siteUrl }).then(
      (answer) => send(incoming, response, answer, 0),
      () => response.destroy(),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
});

afterAll(() => {
  server.close();
});

const port = () => (server.address() as AddressInfo).port;

interface Received {
  status: number;
  location: string | undefined;
  cookie: string | undefined;
  text: string;
}

function post(body: string, headers: Record<string, string> = OWN, pieces = [body]): Promise<Received> {
  return new Promise((received, fail) => {
    const sent = request({ host: '127.0.0.1', port: port(), method: 'POST', path: '/reading', headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
      response.on('end', () => {
        const { location, 'set-cookie': cookies } = response.headers;
        received({ status: response.statusCode ?? 0, location, cookie: cookies?.join('\n'), text });
      });
    }).on('error', fail);
    for (const piece of pieces) sent.write(piece);
    sent.end();
  });
}

describe('a choice', () => {
  it('is remembered for a year, and the reader is back at the form of the page', async () => {
    const { status, location, cookie } = await post(DARK);
    expect([status, location]).toEqual([303, '/city#reading']);
    expect(cookie).toBe('reading=dark; Path=/; Max-Age=31536000; SameSite=Lax; HttpOnly');
  });

  it('is sent over TLS alone where the site is', async () => {
    siteUrl = 'https://news.example';
    expect((await post(DARK)).cookie).toMatch(/; HttpOnly; Secure$/);
    siteUrl = 'http://news.example';
  });

  it('of what the reader would get anyway deletes the cookie', async () => {
    const nothing = 'reading=; Path=/; Max-Age=0; SameSite=Lax; HttpOnly';
    expect((await post('appearance=system&pictures=shown')).cookie).toBe(nothing);
    expect((await post('appearance=system&pictures=lite', { ...OWN, 'save-data': 'on' })).cookie).toBe(nothing);
    expect((await post('appearance=system&pictures=shown', { ...OWN, 'save-data': 'on' })).cookie).toMatch(/^reading=shown;/);
  });

  it('may name its encoding', async () => {
    expect((await post(DARK, { ...OWN, 'content-type': `${FORM}; charset=UTF-8` })).status).toBe(303);
  });

  it.each(['//evil.example', 'https://evil.example/', '/\\evil.example', '/city\r\nSet-Cookie: a=b', ''])(
    'never leads away: %j',
    async (path) => {
      const { status, location, cookie } = await post(`appearance=dark&pictures=lite&return=${encodeURIComponent(path)}`);
      expect([status, location]).toEqual([303, '/#reading']);
      expect(cookie).toMatch(/^reading=dark\.lite;[^\n]*$/);
    },
  );
});

describe('a form of somebody else', () => {
  const type = { 'content-type': FORM };
  it.each<[string, Record<string, string>, number]>([
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a neighbour', { 'sec-fetch-site': 'same-site' }, 403],
    ['from nowhere', { 'sec-fetch-site': 'none' }, 403],
    ['from another site that claims this origin', { 'sec-fetch-site': 'cross-site', origin: 'http://news.example' }, 403],
    ['of an older browser, from another site', { origin: 'https://evil.example' }, 403],
    ['of an older browser, from a frame without origin', { origin: 'null' }, 403],
    ['of an older browser, from another port', { origin: 'http://127.0.0.1:1' }, 403],
    ['that says nothing of where it is from', {}, 403],
    ['of an older browser, from here', { origin: 'http://news.example' }, 303],
  ])('%s is answered %s', async (_, headers, status) => {
    const received = await post(DARK, { ...type, ...headers });
    expect(received.status).toBe(status);
    expect(received.cookie === undefined).toBe(status !== 303);
  });

  it('the host that was asked is here, whatever the site is called', async () => {
    expect((await post(DARK, { ...type, origin: `http://127.0.0.1:${port()}` })).status).toBe(303);
  });
});

describe('what is no such form gets a plain page and no cookie', () => {
  it.each<[string, string, Record<string, string>, number]>([
    ['JSON', '{}', { ...OWN, 'content-type': 'application/json' }, 415],
    ['text', DARK, { ...OWN, 'content-type': 'text/plain' }, 415],
    ['a form with files', DARK, { ...OWN, 'content-type': 'multipart/form-data; boundary=x' }, 415],
    ['no type', DARK, { 'sec-fetch-site': 'same-origin' }, 415],
    ['nothing', '', OWN, 400],
    ['a choice that there is not', 'appearance=sepia&pictures=shown', OWN, 400],
    ['half a choice', 'appearance=dark', OWN, 400],
    ['nonsense', '%%%=%ff&&&', OWN, 400],
  ])('%s', async (_, body, headers, status) => {
    const received = await post(body, headers);
    expect([received.status, received.cookie]).toEqual([status, undefined]);
    expect(received.text).toContain('<h1>');
  });

  it('one that is too long, whether it says so or not', async () => {
    const long = `${DARK}&x=${'x'.repeat(9000)}`;
    expect((await post(long, { ...OWN, 'content-length': String(long.length) })).status).toBe(413);
    expect((await post(long, OWN, [long.slice(0, 5000), long.slice(5000)])).status).toBe(413);
    expect(
      (
        await post(
          '',
          OWN,
          Array.from({ length: 200 }, () => 'x'.repeat(10_000)),
        )
      ).status,
    ).toBe(413);
  });
});
