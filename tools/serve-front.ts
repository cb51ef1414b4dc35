import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { tryLock } from '#lib/archive/state-lock';
import { readEnvironment } from '#lib/site/environment';
import { KeptRunning } from './front/kept-running';
import { withOwnValues } from './front/nginx-config';
import { presentNginx } from './nginx.mjs';

const LOOPBACK = '127.0.0.1';

/** In milliseconds. The site takes up to ten seconds to finish what it is about. */
const GRACE = 12_000;
const LOOK_EVERY = 50;

/**
 * `npm run serve:front`: the site as it is in production on one machine: nginx with deploy/nginx.conf where `HOST` and
 * `PORT` say, in front of two processes of the site, or as many as `--processes` says. On SIGHUP the processes are started
 * anew, one after the other. Whatever says nothing else is production.
 */
async function main(): Promise<void> {
  process.env.SITE_ENV ||= 'production';
  const { values } = parseArgs({ options: { processes: { type: 'string', default: '2' } } });
  const count = Number(values.processes);
  if (!Number.isInteger(count) || count < 1) throw new Error(`--processes is “${values.processes}”: give a number from 1 on.`);
  const { host, port, stateDir } = readEnvironment();
  const authority = `${host.includes(':') ? `[${host}]` : host}:${port}`;
  const nginx = presentNginx();
  if (nginx === undefined) throw new Error('nginx is not on this machine: install it (Debian: apt-get install nginx-light).');
  if (await listens(host, port)) throw new Error(`Port ${port} is in use: set PORT to another.`);
  // What nginx writes is of one nginx.
  const release = tryLock(stateDir, 'serving-front');
  if (!release) throw new Error(`Another “npm run serve:front” works on ${stateDir}: end it first, or give this one another SITE_STATE.`);

  const sites = Array.from({ length: count }, (_, index) => new SiteProcess(`site ${index + 1}`));
  const running: KeptRunning[] = [];
  // However this process ends, such as by an output that nobody reads any longer: nothing is left behind.
  process.on('exit', () => {
    for (const each of running) each.abandon();
  });
  let stopping: Promise<void> | undefined;
  const stop = () => {
    // Whoever is asked last is told first: readers are not let in any longer, then the site ends.
    stopping ??= running
      .toReversed()
      .reduce((before, each) => before.then(() => each.stop()), Promise.resolve())
      .finally(release);
    return stopping;
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop().then(() => process.exit(0)));
  let restarting = Promise.resolve();
  process.on('SIGHUP', () => {
    restarting = restarting.then(() => restartInTurn(sites));
  });

  try {
    running.push(...sites.map(({ kept }) => kept));
    await Promise.all(sites.map(({ kept }) => kept.start()));
    if (stopping !== undefined) return;
    const folder = join(stateDir, 'front');
    const configFile = writeConfig(folder, authority, sites);
    const proxy = new KeptRunning({
      name: 'nginx',
      begin: () => spawn(nginx, ['-c', configFile, '-e', 'stderr', '-g', 'daemon off;'], { stdio: ['ignore', 'pipe', 'pipe'] }),
      ready: (child) => untilListening(child, join(folder, 'nginx.pid')),
      stopSignal: 'SIGQUIT',
      grace: GRACE,
    });
    running.push(proxy);
    await proxy.start();
  } catch (error) {
    await stop();
    throw error;
  }
  const ports = sites.map(({ port }) => port).join(', ');
  if (stopping !== undefined) return;
  console.log(`Ready at http://${authority}: nginx in front of the site on ports ${ports}.`);
  console.log(`This is process ${process.pid}: “kill -HUP ${process.pid}” starts the site anew, and loses no request.`);
}

/** One is left to answer while another starts; where that fails the rest stays as it is. */
async function restartInTurn(sites: readonly SiteProcess[]): Promise<void> {
  try {
    for (const { kept } of sites) await kept.restart();
    console.log('All processes of the site were started anew.');
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error} The processes after it were not touched.`);
  }
}

/** One process of the site, which keeps the port that it found free. */
class SiteProcess {
  readonly kept: KeptRunning;
  port = 0;

  constructor(name: string) {
    this.kept = new KeptRunning({
      name,
      begin: () =>
        spawn(process.execPath, ['tools/serve.mjs'], {
          env: { ...process.env, HOST: LOOPBACK, PORT: String(this.port) },
          stdio: ['ignore', 'pipe', 'pipe'],
        }),
      ready: async (child) => {
        this.port = await portSaidBy(child);
        console.log(`${name} is process ${child.pid} on port ${this.port}.`);
      },
      stopSignal: 'SIGTERM',
      grace: GRACE,
    });
  }
}

function portSaidBy({ stdout }: ChildProcess): Promise<number> {
  let said = '';
  return new Promise((listening) => {
    stdout?.on('data', function read(chunk: Buffer) {
      said += chunk;
      const port = /is served at http:\/\/[^/\s]+:(\d+)/.exec(said)?.[1];
      if (port === undefined) return;
      stdout.off('data', read);
      listening(Number(port));
    });
  });
}

function writeConfig(folder: string, listen: string, sites: readonly SiteProcess[]): string {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'nginx.conf');
  const accessLog = join(folder, 'access.log');
  // It is of this run.
  rmSync(accessLog, { force: true });
  const own = {
    // Only root can hand its workers to another user, who would have to be let into the folder.
    user: process.getuid?.() === 0 ? ['root'] : [],
    pid: [join(folder, 'nginx.pid')],
    'error-log': ['stderr'],
    'access-log': [accessLog],
    listen: [listen],
    site: sites.map(({ port }) => `${LOOPBACK}:${port}`),
    folder,
  };
  writeFileSync(file, withOwnValues(readFileSync('deploy/nginx.conf', 'utf8'), own));
  return file;
}

/** nginx writes its number once it has the port; that somebody listens there could be one that was left behind. */
async function untilListening(child: ChildProcess, pidFile: string): Promise<void> {
  while (child.exitCode === null && child.signalCode === null && !isPidIn(pidFile, child.pid)) await wait(LOOK_EVERY);
}

function isPidIn(file: string, pid: number | undefined): boolean {
  return existsSync(file) && readFileSync(file, 'utf8').trim() === String(pid);
}

function listens(host: string, port: number): Promise<boolean> {
  return new Promise((tell) => {
    const socket = connect({ host, port });
    socket.once('connect', () => tell(true)).once('error', () => tell(false));
    socket.once('connect', () => socket.destroy());
  });
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
