import type { NewsMediaOrganization, WebSite } from 'schema-dts';
import site from '../../../site.config';
import { pathOf } from '../../addresses/path-of';
import { LOGO } from '../../site/logo';
import { absolute } from '../../site/whole-address';
import { named, publisherName, siteName, unlessEmpty } from './names';

/** Who publishes: what the foot of every page shows and links to. */
export function publisherNode(): Exclude<NewsMediaOrganization, string> {
  const { legal } = site;
  const logo = absolute(LOGO.path);
  return {
    '@type': 'NewsMediaOrganization',
    '@id': publisherName(),
    name: site.name,
    legalName: legal.name,
    url: absolute(pathOf({ at: 'front' })),
    logo: { '@type': 'ImageObject', '@id': logo, url: logo, contentUrl: logo, width: `${LOGO.width} px`, height: `${LOGO.height} px` },
    email: site.contact.email,
    contactPoint: {
      '@type': 'ContactPoint',
      contactType: 'newsroom',
      email: site.contact.email,
      url: absolute(pathOf({ at: 'page', page: site.pages.contact })),
    },
    address: legal.address && {
      '@type': 'PostalAddress',
      streetAddress: legal.address.street,
      postalCode: legal.address.postalCode,
      addressLocality: legal.address.city,
      addressCountry: legal.address.country,
    },
    foundingDate: legal.founded,
    sameAs: unlessEmpty(site.social.map(({ url }) => url)),
    masthead: absolute(pathOf({ at: 'masthead' })),
    ...Object.fromEntries(Object.entries(site.policies).map(([policy, page]) => [policy, absolute(pathOf({ at: 'page', page }))])),
  };
}

/** The site itself, which only its front speaks of (Google Search Central, “Site names”). */
export function siteNode(): Exclude<WebSite, string> {
  return {
    '@type': 'WebSite',
    '@id': siteName(),
    name: site.name,
    alternateName: unlessEmpty(site.alternateNames),
    url: absolute(pathOf({ at: 'front' })),
    description: site.description,
    inLanguage: site.language,
    publisher: named(publisherName()),
  };
}
