import site from '../../site.config';
import { pathOf } from '../addresses/path-of';
import { currentRendering } from '../freshness/rendering';
import { absolute } from '../site/whole-address';
import { isoWithOffset, nextMidnight, startOfDay, startOfLaterDay } from '../time';

/** RFC 9116 §2.5.5 asks for less than a year. */
const DAYS_VALID = 360;

/** Whom to tell of a weakness of the site (RFC 9116). Its end moves on with every day, so that it never comes. */
export function securityTxt(): string {
  const rendering = currentRendering();
  rendering.dependOnTime(startOfDay(rendering.now), nextMidnight(rendering.now));
  const { contact = `mailto:${site.contact.email}`, policy } = site.security ?? {};
  return [
    `Contact: ${contact}`,
    `Expires: ${isoWithOffset(startOfLaterDay(rendering.now, DAYS_VALID))}`,
    `Preferred-Languages: ${site.language}`,
    `Canonical: ${absolute(pathOf({ at: 'well-known', file: 'security' }))}`,
    ...(policy === undefined ? [] : [`Policy: ${policy}`]),
    '',
  ].join('\n');
}
