import site from '../../site.config';
import type { WellKnown } from '../addresses/address';
import type { SiteConfiguration } from '../site/define-site';
import { adsTxt } from './ads-txt';
import { trustTxt } from './trust-txt';

/** Whether there is such a file: some say nothing until the configuration does, and are not there until then. */
export function wellKnownExists(file: WellKnown, configuration: SiteConfiguration = site): boolean {
  switch (file) {
    case 'ads':
      return adsTxt(configuration) !== undefined;
    case 'trust':
      return trustTxt(configuration) !== undefined;
    case 'manifest':
    case 'opensearch':
    case 'robots':
    case 'security':
    case 'tdmrep':
      return true;
    default:
      return file satisfies never;
  }
}
