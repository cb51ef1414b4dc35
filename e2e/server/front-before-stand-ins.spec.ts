import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { withOwnValues } from '../../tools/front/nginx-config';
import { presentNginx } from '../../tools/nginx.mjs';
import { freePort } from '../support/free-port';
import { ask, frontDid, type Sent } from '../support/front';

/** A site of a few answers on loopback. */
async function standIn(answer: RequestListener): Promise<Server> {
  const site = createServer(answer);
  await new Promise<void>((listening) => site.listen(0, '127.0.0.1', listening));
  return site;
}

/** The configuration of the repository before other sites, for as long as the work takes. */
async function withNginx(sites: readonly Server[], work: (ask: (path: string) => Promise<Sent>) => Promise<void>) {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-front-'));
  const config = withOwnValues(await readFile('deploy/nginx.conf', 'utf8'), {
    user: process.getuid?.() === 0 ? ['root'] : [],
    pid: [join(folder, 'nginx.pid')],
    'error-log': ['stderr'],
    'access-log': [join(folder, 'access.log')],
    listen: [`127.0.0.1:${port}`],
    site: sites.map((site) => `127.0.0.1:${(site.address() as AddressInfo).port}`),
    folder,
  });
  const file = join(folder, 'nginx.conf');
  await writeFile(file, config);
  const nginx = spawn(presentNginx() ?? 'nginx', ['-e', 'stderr', '-c', file, '-g', 'daemon off;'], { stdio: 'inherit' });
  const askNginx = (path: string) => ask(`http://127.0.0.1:${port}${path}`);
  try {
    await expect(async () => expect((await askNginx('/city')).status).toBe(200)).toPass({ timeout: 10_000 });
    await work(askNginx);
  } finally {
    const ended = once(nginx, 'exit');
    nginx.kill('SIGTERM');
    await ended;
    for (const site of sites) {
      site.close();
      site.closeAllConnections();
    }
    await rm(folder, { recursive: true });
  }
}

test('what was last confirmed longer ago than the site allows is not shown, however long it cannot be reached', async () => {
  const site = await standIn((_, response) => {
    response.writeHead(200, { 'cache-control': 'public, max-age=0, s-maxage=1, stale-if-error=4' }).end('of long ago');
  });
  await withNginx([site], async (ask) => {
    site.close();
    site.closeAllConnections();
    await expect(async () => expect(frontDid(await ask('/city'))).toBe('STALE')).toPass({ timeout: 4000, intervals: [50] });
    await expect(async () => expect((await ask('/city')).status).toBe(503)).toPass({ timeout: 10_000, intervals: [100] });
  });
});

test('while processes have files of other builds, each file comes from the one that has it', async () => {
  const built = (name: string) =>
    standIn(({ url }, response) => {
      const has = url === '/city' || url?.endsWith(name);
      response.writeHead(has ? 200 : 404, { 'cache-control': 'no-store' }).end(name);
    });
  await withNginx([await built('old.js'), await built('new.js')], async (ask) => {
    for (let turn = 0; turn < 4; turn += 1)
      for (const name of ['old.js', 'new.js']) {
        const { status, body } = await ask(`/_next/static/chunks/${turn}-${name}`);
        expect([status, body.toString()]).toEqual([200, name]);
      }
    expect((await ask('/_next/static/chunks/other.js')).status).toBe(404);
  });
});
