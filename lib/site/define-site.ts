import { z } from 'zod';
import { isLanguage } from './language';

const siteSchema = z.strictObject({
  name: z.string().min(1),
  description: z.string().min(1),
  edition: z.enum(['sample', 'own']),
  url: z.url(),
  language: z.string().refine(isLanguage, 'is not a language code such as en, ar or pt-BR'),
  timeZone: z.string().refine(isTimeZone, 'is not an IANA time zone such as Europe/Berlin'),
  contact: z.strictObject({ email: z.email() }),
  social: z.array(z.strictObject({ label: z.string().min(1), url: z.url() })),
  footerPages: z.array(z.string()),
  front: z.strictObject({ latest: z.int().min(1).max(200) }),
  lists: z.strictObject({ recent: z.int().min(1).max(200) }),
  embeds: z.strictObject({ frames: z.array(z.string().refine(isOrigin, 'is not an origin such as https://example.com')) }),
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
