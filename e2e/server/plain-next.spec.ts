import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { freePort } from '../support/free-port';
import { Newsroom } from '../support/site';
import { storyFile } from '../support/stories';

const BEFORE = '2026-11-23T16:59:59.999Z';
const EMBARGO = '2026-11-23T17:00:00.000Z';

test('where Next runs without the server entry, everything is still there, and on time', async () => {
  const newsroom = await Newsroom.open(BEFORE);
  await newsroom.write(
    'articles/2026/11/bridge.mdx',
    storyFile({ headline: 'Bridge to close', publishedAt: EMBARGO, movedFrom: ['/city/2026/11/23/old-bridge'] }),
  );
  await newsroom.publish();
  const port = await freePort();
  const cli = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const next = spawn(process.execPath, [cli, 'start', '--hostname', '127.0.0.1', '--port', String(port)], {
    env: {
      ...process.env,
      SITE_ENV: 'production',
      SITE_CONTENT: newsroom.contentDir,
      SITE_STATE: newsroom.stateDir,
      SITE_CLOCK: newsroom.clockFile,
    },
    stdio: 'ignore',
  });
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`, { redirect: 'manual' });
  try {
    await expect
      .poll(
        () =>
          get('/robots.txt').then(
            (response) => response.status,
            () => 0,
          ),
        { timeout: 30_000 },
      )
      .toBe(200);
    const founding = await get('/world/2017/05/02/trump-putin-telephone-call');
    expect(founding.status).toBe(200);
    expect(await founding.text()).toMatch(/<head>.*<link rel="canonical".*<\/head>/s);
    expect((await get('/city/2026/11/23/bridge')).status).toBe(404);
    expect((await get('/nothing/is/here/at/all/anywhere')).status).toBe(404);
    for (const path of [
      '/desk',
      '/desk?state=scheduled',
      '/desk/stories/2026/11/bridge',
      '/desk/stories/2017/05/trump-putin-telephone-call',
    ])
      for (const headers of [{}, { RSC: '1' }] as Record<string, string>[]) {
        const desk = await fetch(`http://127.0.0.1:${port}${path}`, { headers });
        expect(await desk.text(), `${path} ${JSON.stringify(headers)}`).not.toMatch(/Bridge to close|Share this one story/);
      }

    expect((await get('/city/2026/11/12/library-vote-tally')).status).toBe(404);
    await newsroom.setClock(EMBARGO);
    const story = await get('/city/2026/11/23/bridge');
    expect(story.status).toBe(200);
    expect(await story.text()).toContain('Bridge to close');
    const moved = await get('/city/2026/11/23/old-bridge');
    expect(moved.status).toBe(308);
    expect(moved.headers.get('location')).toBe('/city/2026/11/23/bridge');
    expect(await (await get('/')).text()).toContain('Bridge to close');
  } finally {
    const ended = new Promise((done) => next.once('exit', done));
    next.kill('SIGTERM');
    await ended;
    await newsroom.close();
  }
});
