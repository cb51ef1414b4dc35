import { z } from 'zod';

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
  social: z.array(z.strictObject({ label: z.string().min(1), url: z.url() })),
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
  keptPages: z.strictObject({ maxBytes: z.int().min(1024 * 1024) }),
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
export function pagesNamed(site: Pick<SiteConfiguration, 'footerPages' | 'pages' | 'policies'>): Map<string, string[]> {
  const named = new Map<string, string[]>();
  const note = (page: string, field: string) => named.set(page, [...(named.get(page) ?? []), field]);
  for (const page of site.footerPages) note(page, 'footerPages');
  for (const [role, page] of Object.entries(site.pages)) note(page, `pages.${role}`);
  for (const [policy, page] of Object.entries(site.policies)) note(page, `policies.${policy}`);
  return named;
}

function isLanguage(code: string): boolean {
  try {
    return (
      Intl.getCanonicalLocales(code)[0] === code &&
      new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(code) !== undefined
    );
  } catch {
    return false;
  }
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
