import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';

/** Longest pause before a process that ended is started again, in milliseconds; the first is a second, and each doubles. */
const LONGEST_PAUSE = 30_000;

interface Running {
  /** As the log calls it. */
  name: string;
  begin: () => ChildProcess;
  /** Settles when the process does its work. */
  ready: (child: ChildProcess) => Promise<void>;
  /** Asks it to finish what it is about and end. */
  stopSignal: NodeJS.Signals;
  /** Longest wait for that, in milliseconds. */
  grace: number;
}

/** A process that is started again when it ends by itself. What it says is said here, with its name. */
export class KeptRunning {
  readonly #running: Running;
  /** What it is asked to do at the moment: the next waits for it. */
  #order: Promise<unknown> = Promise.resolve();
  #child: ChildProcess | undefined;
  /** Ends that were asked for, and are no reason to start it again. */
  readonly #dismissed = new WeakSet<ChildProcess>();
  readonly #over = new AbortController();
  #failures = 0;

  constructor(running: Running) {
    this.#running = running;
  }

  /** @throws Error where it ends before it does its work */
  start(): Promise<void> {
    return this.#inTurn(() => this.#start());
  }

  /** Ends it when it has finished what it is about, and starts it anew. @throws as `start` does, and goes on trying */
  restart(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#end();
      try {
        await this.#start();
      } catch (error) {
        this.#startAgainLater();
        throw error;
      }
    });
  }

  /** For good. */
  stop(): Promise<void> {
    this.#over.abort();
    return this.#inTurn(() => this.#end());
  }

  /** For when this process ends and cannot wait. */
  abandon(): void {
    this.#over.abort();
    if (this.#child && isRunning(this.#child)) this.#child.kill(this.#running.stopSignal);
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#order.then(work);
    this.#order = done.catch(() => {});
    return done;
  }

  async #start(): Promise<void> {
    if (this.#over.signal.aborted) return;
    const { name, begin, ready } = this.#running;
    const child = begin();
    this.#child = child;
    const began = performance.now();
    const ended = new Promise<string>((tell) => {
      child.once('error', (error) => tell(error.message));
      child.once('exit', (code, signal) => tell(`ended with ${signal ?? code}`));
    });
    for (const pipe of [child.stdout, child.stderr])
      if (pipe) createInterface({ input: pipe }).on('line', (line) => console.log(`[${name}] ${line}`));
    const failure = await Promise.race([ready(child).then(() => undefined), ended]);
    if (failure !== undefined) throw new Error(`${name} ${failure} before it was ready: why stands above.`);
    ended.then((how) => {
      if (this.#dismissed.has(child) || this.#over.signal.aborted) return;
      console.error(`${name} ${how}.`);
      if (performance.now() - began > LONGEST_PAUSE) this.#failures = 0;
      this.#startAgainLater();
    });
  }

  #startAgainLater(): void {
    const pause = Math.min(LONGEST_PAUSE, 1000 * 2 ** this.#failures);
    this.#failures += 1;
    console.error(`${this.#running.name} is started again in ${pause / 1000} s.`);
    wait(pause, undefined, { signal: this.#over.signal })
      .then(() => this.#inTurn(() => this.#startUnlessRunning()))
      .catch((error: unknown) => {
        if (this.#over.signal.aborted) return;
        console.error(error instanceof Error ? error.message : error);
        this.#startAgainLater();
      });
  }

  async #startUnlessRunning(): Promise<void> {
    if (this.#child && isRunning(this.#child)) return;
    await this.#start();
    console.log(`${this.#running.name} is back.`);
  }

  async #end(): Promise<void> {
    const child = this.#child;
    if (!child || !isRunning(child)) return;
    this.#dismissed.add(child);
    const ended = once(child, 'exit');
    child.kill(this.#running.stopSignal);
    const late = setTimeout(() => child.kill('SIGKILL'), this.#running.grace);
    await ended;
    clearTimeout(late);
  }
}

function isRunning({ exitCode, signalCode, pid }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}
