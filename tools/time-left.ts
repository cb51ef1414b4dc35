/** Shortest time of work from which the rest can be told, in milliseconds. */
const OBSERVED = 2000;

/**
 * How long work that is counted takes yet, by what was done since its first count: the start of a process, or whatever else
 * came before that, says nothing of it.
 */
export class TimeLeft {
  #first: { at: number; done: number } | undefined;

  /**
   * @param at milliseconds of a clock that never goes back
   * @returns milliseconds; `undefined` while that is not known
   */
  after(done: number, total: number, at: number): number | undefined {
    this.#first ??= { at, done };
    const [time, work] = [at - this.#first.at, done - this.#first.done];
    if (time < OBSERVED || work <= 0) return undefined;
    return ((total - done) * time) / work;
  }
}

/** As a person says it: never more exact than such an estimate is. */
export function timeLeftInWords(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 5) return 'a few seconds left';
  if (seconds < 57.5) return `about ${Math.round(seconds / 5) * 5} s left`;
  return `about ${Math.max(1, Math.round(seconds / 60))} min left`;
}
