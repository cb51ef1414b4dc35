import type { Address } from '../addresses';
import { edition } from '../archive/edition';
import { feedDocument } from '../feeds/feed-document';
import { markdownDocument } from '../plain/story-markdown';
import { robots } from '../seo/robots';
import { sitemap } from '../seo/sitemap';

/** What stands at an address that is no page: a text for programs. */
export interface MachineDocument {
  /** With its charset, as `Content-Type` says it. */
  type: string;
  body: string;
  headers?: Readonly<Record<string, string>>;
}

/** @returns `undefined` where there is nothing, although the address has a sound form */
export function machineDocument(address: Address): MachineDocument | undefined {
  switch (address.at) {
    case 'feed':
      return feedDocument(edition(), address.of, address.format);
    case 'story-markdown':
      return markdownDocument(edition(), address);
    case 'sitemap':
      return { type: 'application/xml; charset=utf-8', body: sitemap(edition()) };
    case 'well-known':
      return address.file === 'robots' ? { type: 'text/plain; charset=utf-8', body: robots() } : undefined;
    default:
      return undefined;
  }
}
