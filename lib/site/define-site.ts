import { z } from 'zod';
import { isLanguage } from './language';

/**
 * What schema.org has names for of a newsroom's rules (NewsMediaOrganization, Organization). Each is answered by a page of
 * `content/pages/`; who makes the paper is answered by the masthead, which every edition has.
 */
const POLICIES = [
  'publishingPrinciples',
  'ethicsPolicy',
  'correctionsPolicy',
  'ownershipFundingInfo',
  'verificationFactCheckingPolicy',
  'unnamedSourcesPolicy',
  'actionableFeedbackPolicy',
  'diversityPolicy',
  'diversityStaffingReport',
  'missionCoveragePrioritiesPolicy',
  'noBylinesPolicy',
] as const;

/** Addresses that stand alone in a line of a file, which a blank or a line's end would break. */
const lineUrl = z.url().refine((value) => /^\S+$/.test(value), 'holds a blank');
const webUrl = lineUrl.refine((value) => /^https?:/.test(value), 'is no web address');
const domain = z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]+$/, 'is not a domain such as news.example');
/** One value among several in a line: see ads.txt 1.1, §3.4. */
const lineWord = z.string().regex(/^[^\s,;#]+$/, 'holds a blank, a comma, a semicolon or #');

const siteSchema = z.strictObject({
  name: z.string().min(1),
  /** How the name is written elsewhere, in another script for instance. */
  alternateNames: z.array(z.string().min(1)),
  description: z.string().min(1),
  edition: z.enum(['sample', 'own']),
  url: z.url(),
  language: z.string().refine(isLanguage, 'is not a language code such as en, ar or pt-BR'),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone such as Europe/Berlin'),
  contact: z.strictObject({ email: z.email() }),
  shortName: z.string().min(1).max(12).optional(),
  social: z.array(z.strictObject({ label: z.string().min(1), url: webUrl })),
  legal: z.strictObject({
    name: z.string().min(1).optional(),
    founded: z.iso.date().optional(),
    address: z
      .strictObject({ street: z.string().min(1), postalCode: z.string().min(1), city: z.string().min(1), country: z.string().min(1) })
      .optional(),
  }),
  footerPages: z.array(z.string()),
  pages: z.strictObject({ about: z.string(), contact: z.string() }),
  policies: z.partialRecord(z.enum(POLICIES), z.string()),
  front: z.strictObject({ latest: z.int().min(1).max(200) }),
  lists: z.strictObject({ recent: z.int().min(1).max(200) }),
  embeds: z.strictObject({ frames: z.array(z.string().refine(isOrigin, 'is not an origin such as https://example.com')) }),
  webSub: z.strictObject({
    hubs: z.array(z.url({ protocol: /^https?$/, error: 'is not the address of a hub such as https://hub.example.com/' })),
  }),
  crawlers: z.strictObject({ training: z.boolean(), answers: z.boolean(), userFetches: z.boolean() }),
  security: z.strictObject({ contact: lineUrl, policy: webUrl.optional() }).optional(),
  trust: z
    .strictObject({
      member: z.array(webUrl).optional(),
      belongTo: z.array(webUrl).optional(),
      control: z.array(webUrl).optional(),
      controlledBy: z.array(webUrl).optional(),
      vendor: z.array(webUrl).optional(),
      customer: z.array(webUrl).optional(),
      disclosurePages: z.array(z.string()).optional(),
    })
    .optional(),
  ads: z
    .strictObject({
      ownerDomain: domain.optional(),
      sellers: z
        .array(
          z.strictObject({ system: domain, account: lineWord, relation: z.enum(['DIRECT', 'RESELLER']), authority: lineWord.optional() }),
        )
        .min(1),
    })
    .optional(),
  editor: z.strictObject({ monthsBefore: z.int().min(0).max(1200) }),
  keptPages: z.strictObject({ maxBytes: z.int().min(1024 * 1024), ahead: z.int().min(0).max(1000) }),
});

export type SiteConfiguration = z.infer<typeof siteSchema>;

/**
 * Checks the site configuration.
 * @throws Error naming each field that is wrong, so that a fork's first mistake is found at start and not on a page.
 */
export function defineSite(configuration: z.input<typeof siteSchema>): SiteConfiguration {
  const result = siteSchema.safeParse(configuration);
  if (result.success) return result.data;
  const lines = result.error.issues.map((issue) => `site.config.ts  ${issue.path.join('.')} — ${issue.message}`);
  throw new Error(`The site configuration is wrong:\n${lines.join('\n')}`);
}

/** Every page of `content/pages/` that the configuration names, each with the fields that do. */
export function pagesNamed(site: Pick<SiteConfiguration, 'footerPages' | 'pages' | 'policies' | 'trust'>): Map<string, string[]> {
  const named = new Map<string, string[]>();
  const note = (page: string, field: string) => named.set(page, [...(named.get(page) ?? []), field]);
  for (const page of site.footerPages) note(page, 'footerPages');
  for (const [role, page] of Object.entries(site.pages)) note(page, `pages.${role}`);
  for (const [policy, page] of Object.entries(site.policies)) note(page, `policies.${policy}`);
  for (const page of site.trust?.disclosurePages ?? []) note(page, 'trust.disclosurePages');
  return named;
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** Secure, and no more than an origin: it becomes part of a header. */
function isOrigin(value: string): boolean {
  return URL.canParse(value) && value.startsWith('https://') && new URL(value).origin === value && !/[;,*]/.test(value);
}
