import site from '../../site.config';
import type { WellKnown } from '../addresses/address';
import type { Edition } from '../archive/edition';
import type { MachineDocument } from '../machine/machine-document';
import { adsTxt } from './ads-txt';
import { openSearch } from './open-search';
import { robotsTxt } from './robots-txt';
import { securityTxt } from './security-txt';
import { tdmrepJson } from './tdmrep';
import { trustTxt } from './trust-txt';
import { webManifest } from './web-manifest';

/** A file that programs look for in a settled place. @returns `undefined` where the newsroom has nothing to say in it */
export function wellKnownFile(file: WellKnown, edition: Edition): MachineDocument | undefined {
  switch (file) {
    case 'ads':
      return plainText(adsTxt(site));
    case 'manifest':
      return { type: 'application/manifest+json; charset=utf-8', body: webManifest() };
    case 'opensearch':
      return { type: 'application/opensearchdescription+xml; charset=utf-8', body: openSearch() };
    case 'robots':
      return plainText(robotsTxt(edition));
    case 'security':
      return plainText(securityTxt());
    case 'tdmrep':
      return { type: 'application/json; charset=utf-8', body: tdmrepJson() };
    case 'trust':
      return plainText(trustTxt(site));
    default:
      return file satisfies never;
  }
}

function plainText(body: string | undefined): MachineDocument | undefined {
  return body === undefined ? undefined : { type: 'text/plain; charset=utf-8', body };
}
