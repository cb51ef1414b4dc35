import { TimeLeft, timeLeftInWords } from './time-left';

/** Shortest time between two words on how far a step is, in milliseconds: on a terminal, where they take one line, and elsewhere. */
const PAUSE = { terminal: 250, elsewhere: 10_000 };
/** Shortest time after which a step tells that it is under way. */
const PATIENCE = 1000;

/** @param what is counted, as it stands behind the numbers: “files compiled” */
export type TellProgress = (done: number, total: number, what: string) => void;

/**
 * Runs one step of a command and says what it did. One that takes more than a second shows how far it is, and how long it
 * takes yet as soon as that can be told.
 * @param work is given a function that takes the newest progress, and returns what was done, or what was not
 */
export async function step(name: string, work: (progress: TellProgress) => Promise<string | { failed: string }>): Promise<void> {
  const began = performance.now();
  const line = new ProgressLine(name, began);
  let done: string | { failed: string };
  try {
    done = await work((...progress) => {
      line.tell(...progress);
    });
  } finally {
    line.clear();
  }
  const [mark, said] = typeof done === 'string' ? ['✓', done] : ['✗', done.failed];
  console.log(`${mark} ${name}: ${said} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
}

class ProgressLine {
  readonly #left = new Map<string, TimeLeft>();
  #due: number;
  #isShown = false;

  constructor(
    readonly name: string,
    began: number,
  ) {
    this.#due = began + PATIENCE;
  }

  tell(done: number, total: number, what: string): void {
    const at = performance.now();
    const estimate = this.#left.get(what) ?? new TimeLeft();
    this.#left.set(what, estimate);
    const left = estimate.after(done, total, at);
    if (at < this.#due) return;
    const { isTTY, columns } = process.stdout;
    this.#due = at + (isTTY ? PAUSE.terminal : PAUSE.elsewhere);
    const counts = `${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}`;
    const text = `  ${this.name}: ${counts}${left === undefined ? '' : `, ${timeLeftInWords(left)}`} …`;
    // The cursor goes back to the start, so that what anybody else prints does not hang on to the line.
    if (isTTY) process.stdout.write(`\x1b[2K${text.slice(0, (columns || 80) - 1)}\r`);
    else console.log(text);
    this.#isShown = true;
  }

  clear(): void {
    if (this.#isShown && process.stdout.isTTY) process.stdout.write('\x1b[2K');
  }
}
