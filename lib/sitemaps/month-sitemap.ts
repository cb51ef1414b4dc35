import type { Edition } from '../archive/edition';
import type { MappedMonth } from '../archive/machine-questions';
import type { Instant, Month } from '../time';
import { bytesAtMost, inParts, LIMITS } from './parts';
import { urlSet } from './url-set';

/** The stories of a month of publication. @returns `undefined` where the month has no such part */
export function monthSitemap(edition: Edition, month: Month, part: number): string | undefined {
  const entries = inParts(edition.mappedStories(month))[part - 1];
  return entries && entries.length > 0 ? urlSet(entries) : undefined;
}

/** The newest change in each part of a month. Its stories are read only where they do not surely fit into one. */
export function changesOfParts(edition: Edition, month: MappedMonth): Instant[] {
  if (month.stories <= LIMITS.addresses && bytesAtMost(month) <= LIMITS.bytes) return [month.changedAt];
  return inParts(edition.mappedStories(month.month)).map((part) => Math.max(...part.map(({ changedAt }) => changedAt)));
}
