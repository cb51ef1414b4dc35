import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, rename, writeFile } from 'node:fs/promises';
import type { OutgoingHttpHeaders } from 'node:http';
import { get } from 'node:https';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { withdrawStory } from '#lib/archive/withdrawals';
import { presentNginx } from '../../tools/nginx.mjs';
import { freePort } from '../support/free-port';
import { Front, frontDid, type Sent } from '../support/front';
import { Newsroom } from '../support/site';
import { storyFile } from '../support/stories';

/** What changed within this second has no date yet, and is not kept. */
const OPENED = '2026-11-23T16:59:00.000Z';
const BEFORE = '2026-11-23T16:59:59.000Z';
const DUE = '2026-11-23T17:00:00.000Z';
const LATER = '2026-11-23T18:00:00.000Z';
const SETTLED = '2026-11-23T18:01:00.000Z';
const HEADLINE = 'Harbour bridge to close for a year';
const PATH = '/city/2026/11/23/bridge-to-close';
const STORY = '/world/2017/05/02/trump-putin-telephone-call';
/** What the front may be behind the site, in milliseconds. */
const BEHIND = 2000;

let newsroom: Newsroom;
let front: Front;

function variables(more: Record<string, string> = {}): Record<string, string> {
  return {
    SITE_CONTENT: newsroom.contentDir,
    SITE_STATE: newsroom.stateDir,
    SITE_CLOCK: newsroom.clockFile,
    SITE_ENV: 'production',
    SITE_EDITION: 'own',
    SITE_URL: 'https://standfirst.example',
    PAGES_AHEAD: '0',
    ...more,
  };
}

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  newsroom = await Newsroom.open(OPENED);
  await newsroom.write('articles/2026/11/bridge-to-close.mdx', storyFile({ headline: HEADLINE, publishedAt: DUE }));
  await newsroom.publish();
  await newsroom.setClock(BEFORE);
  front = await Front.start(variables());
});

test.afterAll(async () => {
  await front?.stop();
  await newsroom?.close();
});

/** Asks on and on, and holds every answer that was asked for later than the front may be behind to what is true since. */
async function becomesTrue(path: string, isTrue: (sent: Sent) => boolean, since = performance.now()): Promise<void> {
  for (let asked = since; asked < since + BEHIND + 500; asked = performance.now()) {
    const sent = await front.ask(path);
    if (asked >= since + BEHIND) expect(isTrue(sent), `${path}, ${Math.round(asked - since)} ms after: ${sent.status}`).toBe(true);
    await wait(20);
  }
}

test('what was asked before is answered without the site, for a second or two', async () => {
  const first = await front.ask('/about');
  expect([first.status, frontDid(first)]).toEqual([200, 'MISS']);
  front.signalSites('SIGSTOP');
  try {
    const second = await front.ask('/about');
    expect([frontDid(second), second.body.equals(first.body)]).toEqual(['HIT', true]);
    expect(second.headers.vary).toBe('Cookie, Save-Data, Accept-Encoding');
  } finally {
    front.signalSites('SIGCONT');
  }
  await wait(BEHIND);
  expect(frontDid(await front.ask('/about')), 'after that it asks whether anything happened').toBe('REVALIDATED');
});

test('a scheduled story appears, and a withdrawn one is gone, within two seconds', async () => {
  expect((await front.ask(PATH)).status).toBe(404);
  const shows = ({ body }: Sent) => body.includes(HEADLINE);
  const lists = ['/', '/city', '/feed.xml', '/search?q=bridge'];
  for (const path of lists) expect(shows(await front.ask(path)), path).toBe(false);
  await newsroom.setClock(DUE);
  const due = performance.now();
  await Promise.all([becomesTrue(PATH, ({ status }) => status === 200, due), ...lists.map((path) => becomesTrue(path, shows, due))]);
  await newsroom.setClock(LATER);
  withdrawStory(newsroom.stateDir, { story: '2026/11/bridge-to-close', at: Date.parse(LATER), reason: 'Withdrawn on legal advice.' });
  const withdrawn = performance.now();
  await Promise.all([
    becomesTrue(PATH, ({ status, body }) => status === 410 && body.includes('Withdrawn on legal advice.'), withdrawn),
    ...lists.map((path) => becomesTrue(path, (sent) => !shows(sent), withdrawn)),
  ]);
  await newsroom.setClock(SETTLED);
});

test('each encoding is the site’s own bytes, sent to whom takes it and to nobody else', async () => {
  const decoded = { br: brotliDecompressSync, gzip: gunzipSync, identity: (body: Buffer) => body };
  const plain = (await front.ask(STORY)).body;
  const [site] = front.sites;
  for (const [accepts, encoding] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['GZIP ; Q=0.001, br;q=0.000', 'gzip'],
    ['br;q=1.0', 'br'],
    ['gzip;q=0, br;q=0', 'identity'],
    ['brotli, xgzip', 'identity'],
    ['*', 'identity'],
    ['', 'identity'],
  ] as const) {
    const sent = await front.ask(STORY, { headers: { 'accept-encoding': accepts } });
    const own = await front.ask(STORY, { headers: { 'accept-encoding': encoding } }, site?.url);
    expect([sent.headers['content-encoding'] ?? 'identity', sent.headers.etag], accepts).toEqual([encoding, own.headers.etag]);
    expect(sent.body.equals(own.body), accepts).toBe(true);
    expect(decoded[encoding](sent.body).equals(plain), accepts).toBe(true);
  }
});

test('headers of the site come as they are, once', async () => {
  const [site] = front.sites;
  const [own, sent, kept] = [await front.ask(STORY, {}, site?.url), await front.ask(STORY), await front.ask(STORY)];
  const left = ({ headers }: Sent) => {
    const { date: _date, server: _server, connection: _connection, 'keep-alive': _kept, 'server-timing': _timing, ...rest } = headers;
    return rest;
  };
  expect(left(sent)).toEqual(left(own));
  expect(left(kept)).toEqual(left(own));
  expect(sent.headers.server).toBe('nginx');
});

test('who has a page already is told so, by its tag or its date', async () => {
  const { headers } = await front.ask(STORY);
  const etag = headers.etag ?? '';
  for (const condition of [
    { 'if-none-match': etag },
    { 'if-none-match': `W/${etag}` },
    { 'if-none-match': `"other", ${etag}` },
    { 'if-none-match': '*' },
    { 'if-modified-since': headers['last-modified'] ?? '' },
    { 'if-modified-since': new Date().toUTCString() },
  ]) {
    const { status, body, headers: again } = await front.ask(STORY, { headers: condition });
    expect([status, body.length, again.etag], JSON.stringify(condition)).toEqual([304, 0, etag]);
  }
  const other = await front.ask(STORY, { headers: { 'if-none-match': '"other"', 'if-modified-since': headers['last-modified'] ?? '' } });
  expect(other.status).toBe(200);
  const compressed = await front.ask(STORY, { headers: { 'if-none-match': etag, 'accept-encoding': 'gzip' } });
  expect(compressed.status, 'the tag of another encoding').toBe(200);
  const head = await front.ask(STORY, { method: 'HEAD' });
  expect([head.status, head.body.length, head.headers['content-length']]).toEqual([200, 0, headers['content-length']]);
});

test('a recording is sent piece by piece, from the site and from what is kept', async () => {
  const page = (await front.ask('/')).body.toString();
  const paths = [...new Set(page.match(/\/[a-z]+\/\d{4}\/\d{2}\/\d{2}\/[a-z0-9-]+/g))];
  let recording: string | undefined;
  for (const path of [...paths, '/culture/2026/11/18/story-parts'])
    recording ??= /\/media\/[\w.-]+\.(?:mp3|m4a|mp4|ogg|webm)/.exec((await front.ask(path)).body.toString())?.[0];
  expect(recording, 'a story of the sample edition has a recording').toBeDefined();
  for (const did of ['MISS', 'HIT']) {
    const part = await front.ask(recording ?? '', { headers: { range: 'bytes=10-19' } });
    expect([part.status, part.body.length, frontDid(part)]).toEqual([206, 10, did]);
    expect(part.headers['content-range']).toMatch(/^bytes 10-19\/\d+$/);
  }
});

test('readers’ settings make six pages, and nothing else that they send makes another', async () => {
  const cookies = ['reading=light', 'reading=dark', 'reading=lite', 'reading=light.lite', 'reading=dark.lite', 'a=1'];
  const path = '/masthead';
  const pages = new Map<string, Buffer>();
  for (const cookie of cookies) {
    const sent = await front.ask(path, { headers: { cookie } });
    expect([frontDid(sent), sent.status], cookie).toEqual(['MISS', 200]);
    pages.set(cookie, sent.body);
  }
  expect(new Set([...pages.values()].map(String)).size).toBe(6);
  for (const [headers, same] of [
    [{}, 'a=1'],
    [{ cookie: 'session=2; b=3' }, 'a=1'],
    [{ cookie: 'reading=purple' }, 'a=1'],
    [{ cookie: 'reading=system' }, 'a=1'],
    [{ cookie: 'x=y; reading=dark' }, 'reading=dark'],
    [{ 'save-data': 'on' }, 'reading=lite'],
    [{ 'save-data': 'on', cookie: 'reading=dark' }, 'reading=dark.lite'],
    [{ 'save-data': 'on', cookie: 'reading=dark.shown' }, 'reading=dark'],
    [{ 'save-data': 'off' }, 'a=1'],
  ] as const) {
    const sent = await front.ask(path, { headers });
    expect(frontDid(sent), JSON.stringify(headers)).not.toBe('MISS');
    expect(sent.body.equals(pages.get(same) ?? Buffer.alloc(0)), JSON.stringify(headers)).toBe(true);
  }
  expect(frontDid(await front.ask('/masthead?fbclid=1'))).not.toBe('MISS');
  await front.ask('/city/feed.atom');
  expect(frontDid(await front.ask('/city/feed.atom?a=1', { headers: { cookie: 'reading=dark' } })), 'a file is one').not.toBe('MISS');
  // What a file's address says of a story that is gone is a page, and one for everybody.
  const [lite, plain] = [await front.ask(`${PATH}.md`, { headers: { 'save-data': 'on' } }), await front.ask(`${PATH}.md`)];
  const [own] = [await front.ask(`${PATH}.md`, {}, front.sites[0]?.url)];
  expect([lite.status, lite.body.equals(own.body), plain.body.equals(own.body)]).toEqual([410, true, true]);
});

test('its logs hold no reader’s address, nothing that a reader looked for, and no key of a draft', async () => {
  const log = join(newsroom.stateDir, 'front', 'access.log');
  for (const path of ['/search?q=my+private+illness', '/preview/eyJh.eyJT.Ab-_9', '/corrections?from=mail']) await front.ask(path);
  await expect(async () => expect(await readFile(log, 'utf8')).toContain('GET /corrections ')).toPass({ timeout: 10_000 });
  const lines = await readFile(log, 'utf8');
  expect(lines).toContain('GET /preview/- ');
  expect(lines).not.toMatch(/127\.0\.0\.1|illness|eyJ|from=/);
});

test('what no reader is meant to multiply is not kept: other spellings, and addresses that have nothing', async () => {
  for (const path of ['/City', '/city/', '//city', '/%63ity', '/nothing/is/here', '/nothing.txt'])
    for (const time of ['first', 'second']) expect(frontDid(await front.ask(path)), `${path}, the ${time} time`).not.toBe('HIT');
  const moved = await front.ask('/City?from=1', { headers: { host: 'evil.example' } });
  expect([moved.status, moved.headers.location]).toEqual([308, '/city?from=1']);
  expect((await front.ask('/authors?from=2')).headers.location, 'a redirect that is kept').toBe('/masthead?from=2');
  expect((await front.ask('/authors?from=3')).headers.location).toBe('/masthead?from=3');
  const poisoned = await front.ask('/series', { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } });
  expect(`${JSON.stringify(poisoned.headers)} ${poisoned.body}`).not.toContain('evil.example');
});

test('of sixty-four readers who ask at once for what is not kept, one is passed on', async () => {
  const path = '/topics/trams';
  const answers = await Promise.all(Array.from({ length: 64 }, () => front.ask(path)));
  expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 64 }, () => 200));
  expect(answers.filter((sent) => frontDid(sent) === 'MISS').length).toBe(1);
});

test('the form of the reader’s settings works, for pages of the site alone', async () => {
  const send = (headers: OutgoingHttpHeaders) =>
    front.ask('/reading', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
      body: 'appearance=dark&pictures=shown&return=%2Fcity',
    });
  for (const headers of [{ 'sec-fetch-site': 'same-origin' }, { origin: 'https://standfirst.example' }]) {
    const sent = await send(headers);
    expect([sent.status, sent.headers.location]).toEqual([303, '/city#reading']);
    expect(sent.headers['set-cookie']?.join()).toMatch(/^reading=dark;/);
  }
  const saving = await send({ 'sec-fetch-site': 'same-origin', 'save-data': 'on' });
  expect(saving.headers['set-cookie']?.join(), 'what the browser says of itself comes along').toMatch(/^reading=dark\.shown;/);
  expect((await send({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  for (const origin of ['https://evil.example', 'http://site', 'https://site']) expect((await send({ origin })).status, origin).toBe(403);
  const long = await front.ask('/reading', { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, body: 'x'.repeat(70_000) });
  expect(long.status).toBe(413);
});

test('the processes are started anew one after the other, and no reader notices', async () => {
  const before = front.sites.map(({ pid }) => pid);
  let over = false;
  let answers = 0;
  const read = async (reader: number) => {
    for (let turn = 0; !over; turn += 1) {
      // Some of it is kept, and some is always the site's to answer.
      const [path, status] = [
        ['/', 200],
        [STORY, 200],
        [`/search?q=tram+${reader}+${turn}`, 200],
        [`/nothing/${reader}/${turn}`, 404],
      ][turn % 4] as [string, number];
      expect((await front.ask(path)).status, path).toBe(status);
      answers += 1;
    }
  };
  const readers = Array.from({ length: 8 }, (_, reader) => read(reader));
  await Promise.race([front.restartSites(), Promise.all(readers)]).finally(() => {
    over = true;
  });
  await Promise.all(readers);
  expect(answers).toBeGreaterThan(100);
  const after = front.sites.map(({ pid }) => pid);
  expect(after.length).toBe(2);
  for (const pid of before) expect(after).not.toContain(pid);
});

test('while the site cannot be reached, what is kept is shown, and of the rest it is said; then all is fresh again', async () => {
  const kept = await front.ask('/');
  // Without an archive no process starts, so both stay away.
  const current = join(newsroom.stateDir, 'archive', 'current.json');
  await rename(current, `${current}.away`);
  const from = front.output.length;
  front.signalSites('SIGKILL');
  await front.says('is started again in', from);
  await wait(BEHIND);
  const stale = await front.ask('/');
  expect([stale.status, frontDid(stale), stale.body.equals(kept.body)]).toEqual([200, 'STALE', true]);
  const away = await front.ask('/archive/2026/11');
  expect([away.status, away.headers['cache-control'], away.headers['content-type']]).toEqual([503, 'no-store', 'text/html; charset=utf-8']);
  expect(Number(away.headers['retry-after'])).toBeGreaterThan(0);
  expect(away.headers['content-security-policy']).toContain("default-src 'none'");
  expect(away.body.toString()).toContain('<h1>Back in a moment</h1>');
  expect((await front.ask('/reading', { method: 'POST', body: 'x=y' })).status).toBe(503);
  await rename(`${current}.away`, current);
  await front.says('site 1 is back.', from);
  const fresh = await front.ask('/');
  expect([fresh.status, frontDid(fresh)]).toEqual([200, 'REVALIDATED']);
  expect((await front.ask('/archive/2026/11')).status).toBe(200);
  expect(front.output, 'what it says of connections that failed names no reader').not.toContain('client: ');
});

test('a preview with a login is never kept', async () => {
  const login = { SITE_ENV: 'preview', PREVIEW_USER: 'desk', PREVIEW_PASSWORD: 'gulls' };
  await expect(Front.start(variables(login)), 'two cannot share what they write').rejects.toThrow('Another “npm run serve:front” works on');
  const stateDir = join(newsroom.folder, 'preview');
  for (const part of ['archive', 'media']) await cp(join(newsroom.stateDir, part), join(stateDir, part), { recursive: true });
  const preview = await Front.start(variables({ ...login, SITE_STATE: stateDir }));
  try {
    const authorization = `Basic ${Buffer.from('desk:gulls').toString('base64')}`;
    for (const path of ['/', STORY, '/robots.txt', '/desk?q=bridge'])
      for (let time = 0; time < 2; time += 1) {
        const open = await preview.ask(path, { headers: { authorization } });
        expect([open.status, frontDid(open)], path).toEqual([200, undefined]);
        expect((await preview.ask(path)).status, path).toBe(401);
      }
    const { headers } = await preview.ask('/robots.txt', { headers: { authorization } });
    const again = await preview.ask('/robots.txt', { headers: { authorization, 'if-none-match': headers.etag ?? '' } });
    expect(again.status, 'conditions reach the site').toBe(304);
  } finally {
    await preview.stop();
  }
});

test('with its lines for TLS the configuration sends everybody to the one address of the site', async () => {
  const [key, certificate, file] = ['key.pem', 'certificate.pem', 'secured.conf'].map((name) => join(newsroom.folder, name)) as [
    string,
    string,
    string,
  ];
  const made = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-subj', '/CN=news.example', '-keyout', key, '-out', certificate];
  execFileSync('openssl', made, { stdio: 'ignore' });
  const [plain, secure] = [await freePort(), await freePort()];
  const written = await readFile(join(newsroom.stateDir, 'front', 'nginx.conf'), 'utf8');
  const secured = written
    .replace(/^ *listen 127\.0\.0\.1:\d+;$/m, '')
    .replaceAll('#: ', '')
    .replaceAll(/listen \[::\].*;/g, '')
    .replaceAll('listen 80 ', `listen 127.0.0.1:${plain} `)
    .replaceAll('listen 443 ', `listen 127.0.0.1:${secure} `)
    .replace(/\/etc\/letsencrypt\/\S+fullchain\.pem/, certificate)
    .replace(/\/etc\/letsencrypt\/\S+privkey\.pem/, key)
    .replaceAll(/(?<=[ "])\S+\/front\//g, `${newsroom.folder}/`);
  await writeFile(file, secured);
  const nginx = spawn(presentNginx() ?? 'nginx', ['-e', 'stderr', '-c', file, '-g', 'daemon off;'], { stdio: 'inherit' });
  try {
    const moved = () => front.ask('/city?a=1', { headers: { host: 'www.news.example' } }, `http://127.0.0.1:${plain}`);
    await expect(async () => {
      const { status, headers } = await moved();
      expect([status, headers.location]).toEqual([308, 'https://news.example/city?a=1']);
    }).toPass({ timeout: 10_000 });
    const over = (name: string) =>
      new Promise<string>((answered, fail) => {
        // Nobody vouches for the certificate of a test.
        const options = {
          port: secure,
          path: '/city',
          servername: name,
          headers: { host: `${name}:${secure}` },
          rejectUnauthorized: false,
        };
        get({ host: '127.0.0.1', ...options }, (response) => {
          response.resume();
          answered(`${response.statusCode} ${response.headers.location ?? ''}`);
        }).on('error', fail);
      });
    expect(await over('news.example')).toBe('200 ');
    expect(await over('www.news.example')).toBe('308 https://news.example/city');
  } finally {
    const ended = once(nginx, 'exit');
    nginx.kill('SIGTERM');
    await ended;
  }
});
