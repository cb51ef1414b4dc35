import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { basename, join } from 'node:path';
import next from 'next';
import Watchpack from 'watchpack';
import { pathOf } from '#lib/addresses/path-of';
import { settledPath } from '#lib/addresses/read-path';
import { Edition } from '#lib/archive/edition';
import { publishContent } from '#lib/archive/publish-content';
import { prepareToCompile } from '#lib/content/compile';
import { ContentRefused, formatProblem } from '#lib/content/problem';
import { acquireGeneration, openRendering, withRendering } from '#lib/freshness/rendering';
import { readEnvironment } from '#lib/site/environment';
import { readingOf } from '#lib/site/reading';
import { now } from '#lib/time';
import { answerReadingForm } from '../server/reading-form';
import { send } from '../server/send';
import { type LiveReload, liveReload } from './live-reload';
import { step } from './step';

/** Editors save several files at once, and some editors save one in several steps: what comes within this time is one change. */
const PAUSE = 60;

/** The development server: Next's own, with our addresses before it, and content published as it is saved. */
async function main(): Promise<void> {
  const environment = readEnvironment();
  const reload = liveReload();
  const begun = Date.now();
  await step('Content', () => publish(reload));
  // Named from the root of the project: Next needs to know under which address its sockets are.
  const app = next({ dev: true, hostname: environment.host, port: environment.port });
  await app.prepare();
  const handle = app.getRequestHandler();
  const upgrade = app.getUpgradeHandler();

  const server = createServer((request, response) => {
    if (reload.handle(request, response)) return;
    answer(request, response, handle).catch((error: unknown) => {
      console.error(error);
      response.statusCode = 500;
      response.end('The page could not be shown: see the terminal.\n');
    });
  });
  server.on('upgrade', (request, socket, head) => {
    upgrade(request, socket, head).catch(() => socket.destroy());
  });
  server.listen(environment.port, environment.host, () => {
    console.log(`Ready at http://${environment.host}:${environment.port} — drafts and scheduled stories are shown. Save a file to see it.`);
  });

  let running: Promise<unknown> = Promise.resolve();
  // It watches folders and not each file: of a hundred thousand, systems do not allow that.
  const watcher = new Watchpack({ aggregateTimeout: PAUSE });
  watcher.on('aggregated', () => {
    running = running.then(() => step('Content', () => publish(reload))).catch((error: unknown) => console.error(error));
  });
  watcher.watch({ files: [], directories: [environment.contentDir], missing: [], startTime: begun });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
) {
  const url = request.url ?? '/';
  if (url.startsWith('/_next/') || url.startsWith('/__next')) return handle(request, response);
  if (url.startsWith(ENHANCEMENTS)) return sendLate(url, response);
  if (request.method === 'POST' && url === pathOf({ at: 'reading' }))
    return send(request, response, await answerReadingForm(request, readEnvironment()), now());
  const generation = acquireGeneration();
  try {
    const resolution = new Edition(openRendering(generation)).resolve(settledPath(url.split('?')[0] ?? '/'));
    const wanted = {
      language: 'language' in resolution ? resolution.language : undefined,
      reading: readingOf(request.headers),
      returnTo: url,
    };
    await withRendering(openRendering(generation, undefined, wanted), () => handle(request, response));
  } finally {
    generation.release();
  }
}

const ENHANCEMENTS = '/enhance/';

/**
 * An enhancement that waits until React has gone through the page, which it does in development alone: what was added
 * to the page before would be taken for a mistake.
 */
async function sendLate(url: string, response: ServerResponse): Promise<void> {
  const file = join('public', ENHANCEMENTS, basename(new URL(url, 'http://localhost').pathname));
  const code = await readFile(file, 'utf8').catch(() => undefined);
  response.statusCode = code === undefined ? 404 : 200;
  response.setHeader('Content-Type', 'text/javascript; charset=utf-8');
  response.end(code && `await new Promise((resume) => addEventListener('load', () => setTimeout(resume, 1000)));\n${code}`);
}

/** Publishes what is saved. What is wrong with it is told in the terminal and on the open pages, and the last good content stays. */
async function publish(reload: LiveReload): Promise<string | { failed: string }> {
  const { contentDir, stateDir } = readEnvironment();
  try {
    const { compile, archive } = await publishContent({ contentDir, stateDir, record: false });
    reload.tell(archive.isNew ? { changed: true } : { problems: [] });
    return `${compile.filesCompiled} files compiled; ${archive.changed} changed, ${archive.removed} removed`;
  } catch (error) {
    if (!(error instanceof ContentRefused)) throw error;
    console.error(`\n${error.message}\n`);
    reload.tell({ problems: error.problems.map(formatProblem) });
    return { failed: 'not published; the content before it stays' };
  } finally {
    await prepareToCompile();
  }
}

await main();
