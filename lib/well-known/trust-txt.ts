import { absoluteUrl, pathOf } from '../addresses/path-of';
import type { SiteConfiguration } from '../site/define-site';
import { readEnvironment } from '../site/environment';
import { crawlersAllowed } from './crawlers';

/**
 * Whom the newsroom stands with, and whether models may be trained with what it publishes (JournalList, “Reference
 * Document for trust.txt”, 2024).
 * @returns `undefined` where the configuration says nothing of it
 */
export function trustTxt(site: Pick<SiteConfiguration, 'trust' | 'social' | 'contact'>, allowed = crawlersAllowed()): string | undefined {
  const { trust } = site;
  if (!trust) return undefined;
  const { siteUrl } = readEnvironment();
  const lines = {
    member: trust.member,
    belongto: trust.belongTo,
    control: trust.control,
    controlledby: trust.controlledBy,
    vendor: trust.vendor,
    customer: trust.customer,
    disclosure: (trust.disclosurePages ?? []).map((page) => absoluteUrl(siteUrl, pathOf({ at: 'page', page }))),
    contact: [`mailto:${site.contact.email}`],
    social: site.social.map(({ url }) => url),
    datatrainingallowed: [allowed.training ? 'yes' : 'no'],
  };
  return `${Object.entries(lines)
    .flatMap(([name, values = []]) => values.map((value) => `${name}=${value}`))
    .join('\n')}\n`;
}
