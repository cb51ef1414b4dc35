import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { publishContent } from '#lib/archive/publish-content';
import { readEnvironment } from '#lib/site/environment';

interface SiteOptions {
  siteEnv?: 'production' | 'preview';
  edition?: 'sample' | 'own';
  siteUrl?: string;
  /** What else an operator may set. */
  variables?: Record<string, string>;
}

/** Longest wait for a server to listen, in milliseconds. */
const START_LIMIT = 30_000;

/**
 * A newsroom of one test: a copy of the sample edition with a state folder and a clock of its own, and any number of
 * production servers on it.
 */
export class Newsroom {
  readonly #servers = new Set<Server>();

  private constructor(
    readonly folder: string,
    readonly contentDir: string,
    readonly stateDir: string,
    readonly clockFile: string,
  ) {}

  /**
   * @param now an instant, at which the newsroom's clock stands until `setClock`
   * @param begun with what the sample edition has compiled already, or with nothing but files of today, as in a new clone
   */
  static async open(now: string, begun: 'compiled' | 'new' = 'compiled'): Promise<Newsroom> {
    const folder = await mkdtemp(join(tmpdir(), 'standfirst-newsroom-'));
    const newsroom = new Newsroom(folder, join(folder, 'content'), join(folder, 'state'), join(folder, 'clock'));
    await newsroom.setClock(now);
    const sample = readEnvironment({ NODE_ENV: 'test' });
    await cp(sample.contentDir, newsroom.contentDir, { recursive: true, preserveTimestamps: begun === 'compiled' });
    // Compiled slices and pictures of the sample edition are the same here; the archive and kept pages are not.
    for (const part of begun === 'compiled' ? ['slices', 'media'] : ['media'])
      await cp(join(sample.stateDir, part), join(newsroom.stateDir, part), { recursive: true });
    return newsroom;
  }

  async setClock(now: string): Promise<void> {
    await writeFile(this.clockFile, now);
  }

  async write(path: string, text: string | Buffer): Promise<void> {
    const file = join(this.contentDir, path);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, text);
  }

  async remove(path: string): Promise<void> {
    await rm(join(this.contentDir, path));
  }

  /** Publishes the content as `npm run content` does, seen at the newsroom's clock. */
  async publish(): Promise<void> {
    const before = process.env.SITE_CLOCK;
    process.env.SITE_CLOCK = this.clockFile;
    try {
      await publishContent({ contentDir: this.contentDir, stateDir: this.stateDir });
    } finally {
      if (before === undefined) delete process.env.SITE_CLOCK;
      else process.env.SITE_CLOCK = before;
    }
  }

  async serve(options: SiteOptions = {}): Promise<Server> {
    const server = await Server.start({
      SITE_CONTENT: this.contentDir,
      SITE_STATE: this.stateDir,
      SITE_CLOCK: this.clockFile,
      SITE_ENV: options.siteEnv ?? 'production',
      SITE_EDITION: options.edition ?? 'own',
      SITE_URL: options.siteUrl ?? 'https://standfirst.example',
      // Tests tell what is kept from what is made for them.
      PAGES_AHEAD: '0',
      ...options.variables,
    });
    this.#servers.add(server);
    return server;
  }

  async close(): Promise<void> {
    for (const server of this.#servers) await server.stop();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A production server on loopback, started as an operator starts it. */
export class Server {
  private constructor(
    readonly url: string,
    readonly variables: Record<string, string>,
    readonly process: ChildProcess,
  ) {}

  static async start(variables: Record<string, string>): Promise<Server> {
    const child = spawn(process.execPath, ['tools/serve.mjs'], {
      env: { ...process.env, PORT: '0', HOST: '127.0.0.1', ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const url = await new Promise<string>((listening, fail) => {
      const timer = setTimeout(() => fail(new Error(`The server did not listen within ${START_LIMIT / 1000} s:\n${output}`)), START_LIMIT);
      const read = (chunk: Buffer) => {
        output += chunk;
        const found = /is served at (http:\S+)/.exec(output)?.[1];
        if (!found) return;
        clearTimeout(timer);
        listening(found);
      };
      child.stdout.on('data', read);
      child.stderr.on('data', read);
      child.on('exit', (code) => {
        clearTimeout(timer);
        fail(new Error(`The server ended with ${code}:\n${output}`));
      });
    });
    return new Server(url, variables, child);
  }

  async stop(): Promise<void> {
    if (this.process.exitCode !== null || this.process.signalCode !== null) return;
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill('SIGTERM');
    await ended;
  }

  /** Ends the process without warning, as a crash does, and starts it again on another port. */
  async crashAndRestart(): Promise<Server> {
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill('SIGKILL');
    await ended;
    return Server.start(this.variables);
  }

  async get(path: string, headers: Record<string, string> = {}): Promise<Page> {
    const response = await fetch(this.url + path, { headers, redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }
}

export interface Page {
  status: number;
  headers: Headers;
  text: string;
}

/** Whether the server answered from what it had kept. */
export function wasKept(page: Page): boolean {
  return page.headers.get('server-timing') === 'answer;desc=kept';
}
