import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import next from 'next';
import { waitForLock } from '#lib/archive/state-lock';
import type { Answer } from '#lib/editor/answer';
import { refusalOf } from '#lib/editor/gate';
import { answerFromGitHub } from '#lib/editor/github-api';
import { answerLocally } from '#lib/editor/local-api';
import { LocalFiles } from '#lib/editor/local-files';
import { type EditorMode, readEditorAddress, readEditorMode } from '#lib/editor/mode';
import { readEnvironment } from '#lib/site/environment';
import { earlierMonth, monthOf, now } from '#lib/time';
import site from '#site';
import { filesBelow, hashOf } from './start.mjs';

const BUILT = '.next-editor';

/** Longest wait for another editor of this folder to be built, in milliseconds. */
const BUILD_PATIENCE = 10 * 60 * 1000;

/** Largest save, in bytes: a story with a few pictures as cameras make them. */
const MOST_BYTES = 100 * 1024 * 1024;

async function main(): Promise<void> {
  const mode = readEditorMode(process.env);
  const { host, port } = readEditorAddress(process.env, mode);
  Object.assign(process.env, { STANDFIRST_EDITOR: 'yes', NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' });
  const release = await waitForLock(readEnvironment().stateDir, 'building-editor', BUILD_PATIENCE);
  try {
    build();
  } finally {
    release();
  }
  const { contentDir } = readEnvironment();
  const files = new LocalFiles(contentDir, () => earlierMonth(monthOf(now()), site.editor.monthsBefore));

  const server = createServer();
  await new Promise<void>((listening, fail) => server.once('error', fail).listen(port, host, listening));
  const address = server.address();
  const taken = typeof address === 'object' && address ? address.port : port;
  const hosts = mode.kind === 'github' ? [new URL(mode.url).host] : ['127.0.0.1', 'localhost', '[::1]'].map((name) => `${name}:${taken}`);
  const app = next({ dev: false, hostname: host, port: taken });
  await app.prepare();
  const page = app.getRequestHandler();
  server.on('request', (request, response) => {
    answer(request, response, { mode, hosts, files, page }).catch((error: unknown) => {
      console.error(error);
      if (!response.headersSent) response.statusCode = 500;
      response.end('This did not work: see the terminal.\n');
    });
  });
  const where = mode.kind === 'github' ? `${mode.url}, on ${mode.repository.name}` : `http://${hosts[0]}, on ${contentDir}`;
  console.log(`The editor is ready at ${where}`);
}

/** Builds the editor's pages, unless these very pages are built. */
function build(): void {
  const files = ['app', 'components', 'lib'].flatMap((folder) => filesBelow(folder)).filter((file) => !/\.test\.tsx?$/.test(file));
  const settings = ['next.config.js', 'package-lock.json', 'site.config.ts', 'tsconfig.json', 'tsconfig.editor.json'];
  const wanted = hashOf([...files, ...settings]);
  const stamp = join(BUILT, 'built');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Building the editor (next build) …');
  const { status } = spawnSync(process.execPath, [createRequire(import.meta.url).resolve('next/dist/bin/next'), 'build'], {
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error('The editor could not be built: see above.');
  writeFileSync(stamp, wanted);
}

interface Editor {
  mode: EditorMode;
  hosts: readonly string[];
  files: LocalFiles;
  page: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
}

async function answer(request: IncomingMessage, response: ServerResponse, { mode, hosts, files, page }: Editor): Promise<void> {
  response.setHeader('X-Robots-Tag', 'noindex, nofollow');
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'same-origin');
  response.setHeader('Content-Security-Policy', policyOf(mode));
  const { method = 'GET', url = '/', headers } = request;
  const refusal = refusalOf({ method, headers }, hosts);
  if (refusal !== undefined) return send(response, { status: 403, body: `${refusal}\n` });
  const own =
    mode.kind === 'local'
      ? await answerLocally({ method, url, headers, body: () => bodyOf(request) }, files)
      : await answerFromGitHub({ url, headers }, mode.repository.name);
  return own ? send(response, own) : page(request, response);
}

/**
 * What the editor's pages may load: nothing of others but GitHub, where that holds the files. Keystatic asks Google for a
 * typeface, which need not know who is writing. Nobody else shows the editor in a frame, where somebody could be made to
 * click on what they do not see.
 */
function policyOf({ kind }: EditorMode): string {
  const github = kind === 'github';
  return [
    "default-src 'self'",
    "script-src 'self' 'unsafe-inline'",
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${github ? ' https://avatars.githubusercontent.com' : ''}`,
    `connect-src 'self'${github ? ' https://api.github.com https://raw.githubusercontent.com' : ''}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function send(response: ServerResponse, { status, type = 'text/plain; charset=utf-8', location, body }: Answer): void {
  response.writeHead(status, { 'Content-Type': type, 'Cache-Control': 'no-store', ...(location !== undefined && { Location: location }) });
  response.end(body);
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MOST_BYTES) throw new Error(`A save is larger than ${MOST_BYTES / 1024 / 1024} MB: use smaller pictures.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
