import { absoluteUrl } from '../addresses/path-of';
import { readEnvironment } from './environment';

/** An address of this site as machines are given it: whole. @param path begins with a slash */
export function absolute(path: string): string {
  return absoluteUrl(readEnvironment().siteUrl, path);
}

/** The one address of a page that counts: a preview's page leads to the one that readers know. @param path begins with a slash */
export function canonical(path: string): string {
  return absoluteUrl(readEnvironment().productionUrl, path);
}
