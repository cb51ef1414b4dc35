import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { freePort } from './free-port';
import { type Newsroom, Server } from './site';

const run = promisify(execFile);

/** What came of a command. */
export interface Outcome {
  code: number;
  output: string;
}

/** Runs a command of the house as somebody at a terminal does. @param args the file below `tools/`, then what stands behind it */
export async function command(args: string[], variables: Record<string, string>): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(process.execPath, ['--import', 'tsx', ...args], { env: { ...process.env, ...variables } });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

/** A machine of its own that serves readers what a branch holds: state folder, server, follower. */
export class Machine {
  #follower: ChildProcess | undefined;

  private constructor(
    readonly variables: Record<string, string>,
    readonly origin: string,
    public server: Server,
  ) {}

  /**
   * Machines with equal settings, on what the branch holds now.
   * @param follows address of the repository
   */
  static async startAll(count: number, newsroom: Newsroom, follows: string, settings: Record<string, string> = {}): Promise<Machine[]> {
    const ports: number[] = [];
    while (ports.length < count) ports.push(await freePort());
    const origins = ports.map((port) => `http://127.0.0.1:${port}`);
    const machines: Machine[] = [];
    for (const [index, port] of ports.entries()) {
      const folder = join(newsroom.folder, `machine-${index}`);
      await cp(newsroom.stateDir, join(folder, 'state'), { recursive: true });
      await mkdir(join(folder, 'no-content'));
      const variables = {
        SITE_CONTENT: join(folder, 'no-content'),
        SITE_STATE: join(folder, 'state'),
        SITE_CLOCK: newsroom.clockFile,
        SITE_ENV: 'production',
        SITE_EDITION: 'own',
        SITE_URL: 'https://standfirst.example',
        HOST: '127.0.0.1',
        PORT: String(port),
        WITHDRAW_SERVERS: origins.join(','),
        FOLLOW_REMOTE: follows,
        FOLLOW_EVERY: '5',
        ...settings,
      };
      const begun = await command(['tools/follow.ts', '--once'], variables);
      if (begun.code !== 0) throw new Error(begun.output);
      machines.push(new Machine(variables, origins[index] ?? '', await Server.start(variables)));
    }
    return machines;
  }

  /** Looks at the branch once. */
  follow(): Promise<Outcome> {
    return command(['tools/follow.ts', '--once'], this.variables);
  }

  /** Begins to watch the branch, unless it does. */
  startFollower(): void {
    if (this.#follower && this.#follower.exitCode === null && this.#follower.signalCode === null) return;
    this.#follower = spawn(process.execPath, ['--import', 'tsx', 'tools/follow.ts', '--json'], {
      env: { ...process.env, ...this.variables },
      stdio: ['ignore', 'inherit', 'inherit'],
    });
  }

  /** @returns with what it ended; `null` where a signal ended it, or none was running */
  async endFollower(signal: NodeJS.Signals): Promise<number | null> {
    const child = this.#follower;
    if (!child || child.exitCode !== null || child.signalCode !== null) return child?.exitCode ?? null;
    const code = new Promise<number | null>((done) => child.once('exit', done));
    child.kill(signal);
    return code;
  }

  async crashAndRestart(): Promise<void> {
    this.server = await this.server.crashAndRestart();
  }

  async stop(): Promise<void> {
    await this.server.stop();
    await this.endFollower('SIGTERM');
  }
}
