import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import next from 'next';
import { listenersOf } from '#lib/announce/listeners';
import { acquireGeneration } from '#lib/freshness/rendering';
import { readEnvironment } from '#lib/site/environment';
import { warningsOf } from '#lib/site/warnings';
import site from '../site.config';
import { Announcer } from './announcer';
import { KeptAnswers } from './kept-answers';
import { SiteServer } from './site-server';
import { StaticFiles } from './static-files';

/** Longest wait for answers under way when the server is told to stop, in milliseconds. */
const GRACE = 10_000;

const environment = orSay(readEnvironment);
const root = process.cwd();
const buildIdFile = join(root, '.next', 'BUILD_ID');
if (!existsSync(buildIdFile)) {
  console.error('The site is not built. Run “npm start”, or “npm run build” before “npm run serve”.');
  process.exit(1);
}
// A missing or damaged archive is said at start, not to the first reader.
orSay(() => acquireGeneration().release());

const app = next({ dev: false, dir: root, hostname: environment.host, port: environment.port });
await app.prepare();

const announcer = new Announcer(environment.stateDir, listenersOf(environment, site.webSub.hubs));
const server = new SiteServer({
  next: app.getRequestHandler(),
  kept: KeptAnswers.open(environment.stateDir, readFileSync(buildIdFile, 'utf8').trim(), environment, site.keptPages.maxBytes),
  files: orSay(() => new StaticFiles(join(root, 'public'), join(root, '.next', 'static'))),
  environment,
  builtAt: Math.floor(statSync(buildIdFile).mtimeMs),
  withdrawn: () => {
    announcer.look().catch((error: unknown) => console.error(error));
  },
});
const http = createServer((request, response) => {
  server.handle(request, response);
});

/** What is wrong at start is for whoever starts it: a sentence, and no stack. */
function orSay<T>(begin: () => T): T {
  try {
    return begin();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}

http.on('error', (error: NodeJS.ErrnoException) => {
  const why = error.code === 'EADDRINUSE' ? `port ${environment.port} is in use: set PORT to another` : error.message;
  console.error(`The site could not be served: ${why}.`);
  process.exit(1);
});

http.listen(environment.port, environment.host, () => {
  const address = http.address();
  const port = typeof address === 'object' && address ? address.port : environment.port;
  const host = environment.host.includes(':') ? `[${environment.host}]` : environment.host;
  announcer.start();
  server.begin();
  for (const warning of warningsOf(environment)) console.warn(warning);
  console.log(`${site.name} is served at http://${host}:${port} (${environment.siteEnv}, ${environment.edition} edition)`);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    http.close(() => {
      announcer.stop().finally(() => process.exit(0));
    });
    http.closeIdleConnections();
    // A connection that is kept open would bring request after request until the grace is over.
    http.prependListener('request', (_, response) => response.setHeader('Connection', 'close'));
    setTimeout(() => process.exit(0), GRACE).unref();
  });
