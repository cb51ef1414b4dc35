import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';

interface CommandOptions {
  /** Root of the project whose command it is. */
  root: string;
  contentDir: string;
  stateDir: string;
  /** What else it finds in its environment. */
  variables?: Readonly<Record<string, string>>;
}

/** Pause between two looks at what a command has come to, in milliseconds. */
const PAUSE = 10;

/** `npm run content` in a process of its own, as an operator starts it. */
export class ContentCommand {
  readonly #child: ChildProcess;
  readonly #ended: Promise<unknown>;
  output = '';

  constructor({ root, contentDir, stateDir, variables }: CommandOptions) {
    this.#child = spawn(process.execPath, ['--import', 'tsx', 'tools/content.ts'], {
      cwd: root,
      env: { ...process.env, SITE_CONTENT: contentDir, SITE_STATE: stateDir, ...variables },
      stdio: ['ignore', 'pipe', 'pipe'],
      // A group of its own, all of which is told of Ctrl-C.
      detached: true,
    });
    for (const pipe of [this.#child.stdout, this.#child.stderr])
      pipe?.on('data', (chunk: Buffer) => {
        this.output += chunk;
      });
    this.#ended = once(this.#child, 'close');
  }

  /** @returns how it ended: its code, or the signal that ended it */
  async end(): Promise<number | NodeJS.Signals | null> {
    await this.#ended;
    return this.#child.exitCode ?? this.#child.signalCode;
  }

  /** @throws Error with what it said, when it ends before it has come so far */
  async until(isSoFar: () => boolean): Promise<void> {
    while (!isSoFar()) {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) throw new Error(`The command ended too soon:\n${this.output}`);
      await wait(PAUSE);
    }
  }

  /** Ends it without warning, as a machine that runs out of memory does: it alone, and none of its processes. */
  async crash(): Promise<void> {
    this.#child.kill('SIGKILL');
    await this.#ended;
  }

  /** Ctrl-C of whoever sits before it. */
  async interrupt(): Promise<void> {
    if (this.#child.pid !== undefined) process.kill(-this.#child.pid, 'SIGINT');
    await this.#ended;
  }
}
