import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { freePort } from '../../e2e/support/free-port';

/** A server that is asked beside others. */
export interface Contender {
  name: string;
  origin: string;
  /** The process that answers, where it is one. */
  pid: number | undefined;
  stop: () => Promise<void>;
}

const NEXT = createRequire(import.meta.url).resolve('next/dist/bin/next');

/** As in production: the clock runs, and nobody steers it. */
const SITE = { SITE_ENV: 'production', SITE_EDITION: 'sample', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };

/** Longest wait for a server to answer, in milliseconds. */
const START_LIMIT = 30_000;

/** The site as one process, without anything in front. */
export function startEntry(): Promise<Contender> {
  return start('the site', (port) => [['tools/serve.mjs'], { ...SITE, PORT: String(port) }]);
}

/** The same pages from the same code, as a host that knows nothing of the entry runs it: rendered for each request, with Next’s scripts. */
export function startPlainNext(): Promise<Contender> {
  return start('`next start`, the same pages', (port) => [[NEXT, 'start', '--hostname', HOST, '--port', String(port)], SITE]);
}

/** nginx in front of the site; `undefined` where this code has no such command. */
export async function startFront(): Promise<Contender | undefined> {
  if (!existsSync('tools/serve-front.ts')) return undefined;
  return start('the site with its front', (port) => [['--import', 'tsx', 'tools/serve-front.ts'], { ...SITE, PORT: String(port) }]);
}

const STATIC_PAGE = `import { readFileSync } from 'node:fs';
const html = readFileSync('body.html', 'utf8');
export const dynamic = 'force-static';
export default function Page() { return <div dangerouslySetInnerHTML={{ __html: html }} />; }
`;
const STATIC_LAYOUT = `export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }
`;

/**
 * Next at its best: an app of one page, which holds the HTML of a story as text and is generated when it is built. It lies
 * below this folder, where it finds the same Next.
 * @param html whole page of the story
 */
export async function startStaticNext(html: string): Promise<Contender> {
  const folder = join(process.cwd(), 'test-results', 'bench-static-next');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(join(folder, 'app'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  writeFileSync(join(folder, 'postcss.config.json'), '{ "plugins": {} }');
  writeFileSync(join(folder, 'next.config.mjs'), `export default { turbopack: { root: ${JSON.stringify(process.cwd())} } };\n`);
  writeFileSync(join(folder, 'app', 'page.jsx'), STATIC_PAGE);
  writeFileSync(join(folder, 'app', 'layout.jsx'), STATIC_LAYOUT);
  writeFileSync(join(folder, 'body.html'), /<body[^>]*>(.*)<\/body>/s.exec(html)?.[1] ?? html);
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  execFileSync(process.execPath, [NEXT, 'build'], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'], env });
  const served = await startIn(folder, '`next start`, one page generated ahead', (port) => [
    [NEXT, 'start', '--hostname', HOST, '--port', String(port)],
    SITE,
  ]);
  return { ...served, stop: () => served.stop().finally(() => rmSync(folder, { recursive: true, force: true })) };
}

/** nginx with one file at `/`: the bytes that the site sends, compressed ahead where the reader takes it. */
export async function startNginx(nginx: string, page: { gzip: Buffer; headers: Headers }): Promise<Contender> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-nginx-'));
  writeFileSync(join(folder, 'gzip.html'), page.gzip);
  writeFileSync(join(folder, 'whole.html'), gunzipSync(page.gzip));
  const port = await freePort();
  const own = [...page.headers]
    .filter(([name]) => !OF_THE_ANSWER.has(name))
    .map(([name, value]) => `add_header ${name} '${value.replaceAll("'", "\\'")}';`);
  writeFileSync(
    join(folder, 'nginx.conf'),
    `${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
worker_processes auto; daemon off; pid ${folder}/pid; error_log stderr error;
events { worker_connections 1024; }
http {
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=10;
  default_type 'text/html; charset=utf-8';
  server {
    listen ${HOST}:${port};
    root ${folder};
    ${own.join('\n    ')}
    location = /gzip.html { add_header Content-Encoding gzip; ${own.join(' ')} }
  }
}
`,
  );
  const child = spawn(nginx, ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], { stdio: ['ignore', 'ignore', 'inherit'] });
  const stop = async () => {
    await ended(child);
    rmSync(folder, { recursive: true, force: true });
  };
  return whenAnswering({ name: 'nginx, the same bytes', origin: `http://${HOST}:${port}`, pid: undefined, stop }, child, '/whole.html');
}

/** Headers that say how one answer was sent; nginx writes its own. */
const OF_THE_ANSWER = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'date',
  'etag',
  'keep-alive',
  'last-modified',
  'server-timing',
  'transfer-encoding',
]);

const HOST = '127.0.0.1';

type Command = (port: number) => [args: string[], variables: Record<string, string>];

const start = (name: string, command: Command) => startIn(process.cwd(), name, command);

/** Runs a command of Node’s in a folder until it is stopped, once it answers on the port that it is given. */
export async function startIn(cwd: string, name: string, command: Command): Promise<Contender> {
  const port = await freePort();
  const [args, variables] = command(port);
  const { SITE_CLOCK: _, ...inherited } = process.env;
  const env = { ...inherited, HOST, ...variables };
  const child = spawn(process.execPath, args, { cwd, env: env as NodeJS.ProcessEnv, stdio: ['ignore', 'ignore', 'inherit'] });
  return whenAnswering({ name, origin: `http://${HOST}:${port}`, pid: child.pid, stop: () => ended(child) }, child, '/');
}

async function whenAnswering(contender: Contender, child: ChildProcess, path: string): Promise<Contender> {
  const limit = performance.now() + START_LIMIT;
  while (performance.now() < limit && child.exitCode === null) {
    const answered = await fetch(contender.origin + path).then(
      async (answer) => (await answer.arrayBuffer()).byteLength > 0 && answer.ok,
      () => false,
    );
    if (answered) return contender;
    await wait(100);
  }
  await contender.stop();
  throw new Error(`${contender.name} did not answer. Is the site built? npm run content && npm run build.`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const end = new Promise((done) => child.once('exit', done));
  child.kill('SIGTERM');
  await end;
}

/** What a process holds in memory now, in MB; `undefined` where the system does not tell. */
export function memoryNow(pid: number): number | undefined {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) ? /VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1e3;
}
