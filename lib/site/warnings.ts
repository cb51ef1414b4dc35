import site from '../../site.config';
import type { SiteConfiguration } from './define-site';
import { type Environment, isLoopback, isSecure, mayBeListed } from './environment';

/**
 * What a newsroom should know before readers come: the site works without it, so it is said and not refused.
 * @returns a line for each, with where it stands and what to do
 */
export function warningsOf(
  environment: Pick<Environment, 'siteEnv' | 'edition' | 'siteUrl' | 'previewLogin' | 'host'>,
  { legal }: Pick<SiteConfiguration, 'legal'> = site,
): string[] {
  if (isOpenPreview(environment))
    return [
      'WARNING  SITE_ENV — is not “production”, so this is a preview: whoever reaches it sees drafts and embargoed stories — set PREVIEW_USER and PREVIEW_PASSWORD, keep it where only the newsroom gets, or set SITE_ENV=production',
    ];
  if (!mayBeListed(environment)) return [];
  const missing = (['name', 'address'] as const).filter((field) => legal[field] === undefined).map((field) => `legal.${field}`);
  return [
    ...(missing.length > 0
      ? [
          `WARNING  site.config.ts  ${missing.join(', ')} — missing: who publishes news in the European Union has to say who they are and where they are reached (Regulation (EU) 2024/1083, Article 6) — fill in; it stands at the foot of every page`,
        ]
      : []),
    ...(isSecure(environment.siteUrl)
      ? []
      : [
          `WARNING  SITE_URL — is ${environment.siteUrl}, which every canonical address, feed and sitemap says — set it to the address that readers use, such as https://news.example`,
        ]),
  ];
}

function isOpenPreview({ siteEnv, previewLogin, host }: Pick<Environment, 'siteEnv' | 'previewLogin' | 'host'>): boolean {
  return siteEnv === 'preview' && previewLogin === undefined && !isLoopback(host);
}
