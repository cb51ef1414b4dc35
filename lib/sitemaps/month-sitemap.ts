import type { Edition } from '../archive/edition';
import type { MappedMonth } from '../archive/machine-questions';
import type { Instant, Month } from '../time';
import { bytesAtMost, inParts, LIMITS } from './parts';
import { urlSet } from './url-set';

/** The stories of a month of publication. @returns `undefined` where the month has no such part */
export function monthSitemap(edition: Edition, month: Month, part: number): string | undefined {
  // Of the 10,000 parts that can be asked for, those that cannot be there cost next to nothing.
  const mapped = edition.mappedMonth(month);
  if (!mapped || part > mostParts(mapped)) return undefined;
  const entries = inParts(edition.mappedStories(month))[part - 1];
  return entries && entries.length > 0 ? urlSet(entries) : undefined;
}

/** No month has more parts: two that follow one another hold more than one may. */
function mostParts(month: MappedMonth): number {
  return 1 + Math.floor(2 * (month.stories / LIMITS.addresses + bytesAtMost(month) / LIMITS.bytes));
}

/** The newest change in each part of a month. Its stories are read only where they do not surely fit into one. */
export function changesOfParts(edition: Edition, month: MappedMonth): Instant[] {
  if (month.stories <= LIMITS.addresses && bytesAtMost(month) <= LIMITS.bytes) return [month.changedAt];
  return inParts(edition.mappedStories(month.month)).map((part) => Math.max(...part.map(({ changedAt }) => changedAt)));
}
