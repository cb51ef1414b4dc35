import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, type OutgoingHttpHeaders, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from './free-port';

/** In milliseconds. */
const PATIENCE = 40_000;
const LOOK_EVERY = 20;

/** An answer as it came over the wire. */
export interface Sent {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

interface Asked {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
}

/** nginx in front of the processes of a site, on loopback, as an operator starts them. */
export class Front {
  readonly #child: ChildProcess;
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  output = '';

  private constructor(
    readonly url: string,
    variables: Record<string, string>,
  ) {
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'tools/serve-front.ts'], {
      env: { ...process.env, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const pipe of [this.#child.stdout, this.#child.stderr])
      pipe?.on('data', (chunk: Buffer) => {
        this.output += chunk;
      });
  }

  /** @throws Error with what it said, when it does not come so far */
  static async start(variables: Record<string, string>): Promise<Front> {
    const port = await freePort();
    const front = new Front(`http://127.0.0.1:${port}`, { ...variables, HOST: '127.0.0.1', PORT: String(port) });
    await front.says('Ready at ');
    return front;
  }

  /** Waits until it has said something, from a place in its output on. */
  async says(what: string, from = 0): Promise<void> {
    const until = performance.now() + PATIENCE;
    while (!this.output.slice(from).includes(what)) {
      if (this.#child.exitCode !== null || performance.now() > until) throw new Error(`It did not say “${what}”:\n${this.output}`);
      await wait(LOOK_EVERY);
    }
  }

  /** The processes of the site that run now, and where each is asked directly. */
  get sites(): { pid: number; url: string }[] {
    const byPort = new Map<string, number>();
    for (const [, pid, port = ''] of this.output.matchAll(/is process (\d+) on port (\d+)\./g)) byPort.set(port, Number(pid));
    return Array.from(byPort, ([port, pid]) => ({ pid, url: `http://127.0.0.1:${port}` }));
  }

  signalSites(signal: NodeJS.Signals): void {
    for (const { pid } of this.sites) process.kill(pid, signal);
  }

  /** Starts the processes of the site anew, one after the other. */
  async restartSites(): Promise<void> {
    const from = this.output.length;
    this.#child.kill('SIGHUP');
    await this.says('All processes of the site were started anew.', from);
  }

  ask(path: string, asked: Asked = {}, origin = this.url): Promise<Sent> {
    return ask(origin + path, asked, this.#agent);
  }

  async stop(): Promise<void> {
    this.#agent.destroy();
    if (this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const ended = once(this.#child, 'exit');
    this.#child.kill('SIGTERM');
    await ended;
  }
}

export function ask(address: string, { method = 'GET', headers = {}, body }: Asked = {}, agent?: Agent): Promise<Sent> {
  return new Promise((answered, fail) => {
    const asked = request(address, { method, headers, agent }, async (response) => {
      const chunks: Buffer[] = [];
      try {
        for await (const chunk of response) chunks.push(chunk as Buffer);
        answered({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
      } catch (error) {
        fail(error);
      }
    });
    asked.on('error', fail);
    asked.end(body);
  });
}

/** What nginx did for an answer: `HIT` where it did not ask the site, nothing where it keeps none of its kind. */
export function frontDid({ headers }: Sent): string | undefined {
  return /front;desc=(\w+)/.exec(String(headers['server-timing'] ?? ''))?.[1];
}
