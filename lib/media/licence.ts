import type { Picture } from '../archive/stories';
import { isWebAddress } from '../content/schema/values';

/** Where readers can read the licence of a picture. Terms in other words than an address are the newsroom's own note. */
export function licenceAddress({ licence }: Pick<Picture, 'licence'>): string | undefined {
  return licence !== undefined && isWebAddress(licence) ? licence : undefined;
}
