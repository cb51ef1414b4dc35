import type { SiteConfiguration } from '../site/define-site';

/** Who may sell the site's advertisements (IAB Tech Lab, ads.txt 1.1). @returns `undefined` where nobody sells any */
export function adsTxt({ ads }: Pick<SiteConfiguration, 'ads'>): string | undefined {
  if (!ads) return undefined;
  const sellers = ads.sellers.map(({ system, account, relation, authority }) =>
    [system, account, relation, ...(authority === undefined ? [] : [authority])].join(', '),
  );
  return [...(ads.ownerDomain === undefined ? [] : [`OWNERDOMAIN=${ads.ownerDomain}`]), ...sellers, ''].join('\n');
}
