import type { Generation } from '../archive/generations';
import { latestWithdrawal } from '../archive/withdrawals';
import { Rendering } from '../freshness/rendering';
import { type Instant, now } from '../time';

/** An answer in the making for readers, whatever the environment of the tests is. */
export function readersRendering(generation: Generation, at: Instant = now()): Rendering {
  return new Rendering(generation, at, 'reader', latestWithdrawal(generation.database));
}
