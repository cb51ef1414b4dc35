import { readEnvironment } from '../site/environment';
import type { SitemapEntry } from './url-set';

/**
 * Where a list of addresses is divided. sitemaps.org allows 50,000 addresses and 50 MB; a part is made while its reader
 * waits, so ours are smaller.
 */
export const LIMITS = { addresses: 10_000, bytes: 10_000_000 } as const;

/** Everything of an address and of a picture but the site and the path, tags and blanks included; a test holds it. */
const BYTES_OF_ADDRESS = 130;
const BYTES_OF_PICTURE = 120;

/** No list of so many addresses and pictures takes more bytes. Paths hold nothing that UTF-8 or XML would lengthen. */
export function bytesAtMost(sum: { stories: number; characters: number; pictures: number }): number {
  const { length } = readEnvironment().siteUrl;
  return sum.stories * (BYTES_OF_ADDRESS + length) + sum.characters + sum.pictures * (BYTES_OF_PICTURE + length);
}

/** The parts of a list, each within the limits. A list without addresses is one part. */
export function inParts<Entry extends SitemapEntry>(
  entries: readonly Entry[],
  limits: typeof LIMITS | Record<keyof typeof LIMITS, number> = LIMITS,
): Entry[][] {
  const parts: Entry[][] = [[]];
  let bytes = 0;
  for (const entry of entries) {
    const more = bytesAtMost({ stories: 1, characters: entry.path.length, pictures: entry.pictures?.length ?? 0 });
    const part = parts.at(-1);
    if (part && part.length < limits.addresses && (part.length === 0 || bytes + more <= limits.bytes)) {
      part.push(entry);
      bytes += more;
    } else {
      parts.push([entry]);
      bytes = more;
    }
  }
  return parts;
}
