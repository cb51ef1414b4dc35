import site from '../../site.config';
import type { Picture } from '../archive/stories';

/** Who made a picture: somebody whom the newsroom names, or the newsroom itself. */
export interface Creator {
  name: string;
  isHouse: boolean;
}

/** What stands between the names of a credit; a hyphen alone is part of a name. */
const BEFORE = /(?:^|[:/|,;·•&+©(–—،؛।]|\s-)\s*$/u;
const AFTER = /^\s*(?:\.?$|[:/|,;·•&+©)–—،؛।]|-\s)/u;

/** Who made a picture, as far as its credit says: whom the editor names in it, or else the newsroom, where it stands there by a name of its own. */
export function creatorOf({ credit, creator }: Pick<Picture, 'credit' | 'creator'>): Creator | undefined {
  if (creator !== undefined) return { name: creator, isHouse: false };
  return [site.name, ...site.alternateNames].some((name) => stands(name, credit)) ? { name: site.name, isHouse: true } : undefined;
}

/** Whether a name stands whole in a credit: “Post” does in “Photo: Post”, and does not in “Photo: Huffington Post”. */
function stands(name: string, credit: string): boolean {
  for (let at = credit.indexOf(name); at >= 0; at = credit.indexOf(name, at + 1))
    if (BEFORE.test(credit.slice(0, at)) && AFTER.test(credit.slice(at + name.length))) return true;
  return false;
}
