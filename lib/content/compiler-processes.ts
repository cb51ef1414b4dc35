import { type ChildProcess, fork } from 'node:child_process';
import { Socket } from 'node:net';
import { availableParallelism } from 'node:os';
import type { Problem } from './problem';
import type { Slice } from './slices';

export interface CompilerTask {
  slice: Slice;
  contentDir: string;
  /** Fingerprint of the compiler. */
  compiler: string;
  /** The slice as it was last compiled. */
  previous: string | undefined;
  /** File to write the compiled documents into, where nothing is wrong with them. */
  into: string;
}

export interface CompilerAnswer {
  problems: Problem[];
  /** Files that were compiled, and not taken as they were. */
  compiled: number;
  cost: CompilerCost;
}

/** What a process says while it compiles. */
export interface CompilerProgress {
  /** Of the slice, what is done: from 0 to 1. */
  share: number;
}

/** What the processes of the compiler took. */
export interface CompilerCost {
  /** Milliseconds of processors, the loading of the compiler included. */
  processor: number;
  /** Bytes that the largest of them ever held. */
  memory: number;
}

/** How long a process without work stays, in milliseconds: the next publication of a newsroom at work comes sooner. */
const IDLE_LIMIT = 60_000;

/** Processes that have loaded the compiler, which takes as long as it takes to compile a hundred stories. */
class CompilerProcesses {
  readonly #idle: CompilerProcess[] = [];

  async compile(task: CompilerTask, bundle: string, onShare: (share: number) => void): Promise<CompilerAnswer> {
    const process = this.#take(bundle) ?? new CompilerProcess(bundle);
    const answer = await process.ask(task, onShare);
    this.#keep(process);
    return answer;
  }

  warm(bundle: string): void {
    if (!this.#idle.some((process) => process.bundle === bundle)) this.#keep(new CompilerProcess(bundle));
  }

  /** A process that loaded other sources is not asked. */
  #take(bundle: string): CompilerProcess | undefined {
    for (let process = this.#idle.pop(); process; process = this.#idle.pop()) {
      process.restUntil(undefined);
      if (process.bundle === bundle && process.isThere) return process;
      process.end();
    }
    return undefined;
  }

  #keep(process: CompilerProcess): void {
    if (this.#idle.length >= availableParallelism()) process.end();
    else {
      this.#idle.push(process);
      process.restUntil(() => this.#idle.splice(this.#idle.indexOf(process), 1));
    }
  }
}

class CompilerProcess {
  readonly #child: ChildProcess;
  #output = '';
  #timer: NodeJS.Timeout | undefined;

  /** @param bundle file that holds the compiler */
  constructor(readonly bundle: string) {
    this.#child = fork(bundle, { execArgv: [], silent: true });
    for (const pipe of [this.#child.stdout, this.#child.stderr])
      pipe?.on('data', (chunk: Buffer) => {
        this.#output += chunk;
      });
  }

  get isThere(): boolean {
    return this.#child.exitCode === null && this.#child.connected;
  }

  /** @throws Error with what the process said, when it ends without an answer */
  ask(task: CompilerTask, onShare: (share: number) => void): Promise<CompilerAnswer> {
    this.#output = '';
    this.#hold('ref');
    return new Promise((answered, fail) => {
      const settle = () => this.#child.off('message', answer).off('close', ended).off('error', failed);
      const answer = (said: unknown) => {
        const message = said as CompilerProgress | CompilerAnswer;
        if ('share' in message) {
          onShare(message.share);
          return;
        }
        settle();
        answered(message);
      };
      const ended = () => failed(new Error(this.#output.trim() || 'it was ended from outside'));
      const failed = (error: Error) => {
        settle();
        fail(error);
      };
      this.#child.on('message', answer).on('close', ended).on('error', failed);
      this.#child.send({ ...task });
    });
  }

  /** Does not keep this process running any more. @param leave what is done when the rest is over; work again, where there is nothing */
  restUntil(leave: (() => void) | undefined): void {
    clearTimeout(this.#timer);
    if (!leave) return;
    this.#hold('unref');
    this.#timer = setTimeout(() => {
      leave();
      this.end();
    }, IDLE_LIMIT).unref();
  }

  end(): void {
    if (this.#child.connected) this.#child.disconnect();
  }

  #hold(how: 'ref' | 'unref'): void {
    this.#child[how]();
    this.#child.channel?.[how]();
    for (const pipe of [this.#child.stdout, this.#child.stderr]) if (pipe instanceof Socket) pipe[how]();
  }
}

const processes = new CompilerProcesses();

/**
 * Compiles a slice in a process that has the compiler loaded, or in a new one.
 * @param bundle file that holds the compiler
 * @param onShare is told, again and again, what share of the slice is done
 * @throws Error when the compiler itself fails
 */
export function compileInProcess(task: CompilerTask, bundle: string, onShare: (share: number) => void): Promise<CompilerAnswer> {
  return processes.compile(task, bundle, onShare);
}

/** Loads the compiler ahead of the next run, for a command that stays, such as the development server. */
export function warmCompiler(bundle: string): void {
  processes.warm(bundle);
}
