import { parseAddress } from './addresses/read-path';

/**
 * What a link says to machines of why it is there (Google, “Qualify outbound links”): one to paid material of this site
 * says so wherever it stands. @param paid whether somebody paid for the text around it, and so for links to other sites
 */
export function relOf(href: string, paid = false): 'sponsored' | undefined {
  const toPaid = parseAddress(href.replace(/[?#].*$/s, ''))?.at === 'sponsored';
  return toPaid || (paid && /^https?:/.test(href)) ? 'sponsored' : undefined;
}

/** Where a story is passed on, by the names of the ways. Nothing in them says who passes it on, or from where. */
export function sharingAddresses(subject: string, url: string): Record<'mail' | 'whatsapp' | 'bluesky', string> {
  const text = encodeURIComponent(`${subject} ${url}`);
  return {
    mail: `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(url)}`,
    whatsapp: `https://wa.me/?text=${text}`,
    bluesky: `https://bsky.app/intent/compose?text=${text}`,
  };
}
