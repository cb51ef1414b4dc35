import { type Environment, isSecure, mayBeListed, type SiteEnvironment } from '#lib/site/environment';
import site from '#site';

/** What stands in a page itself and is known by its hash: its style, and which pages a browser may fetch ahead. */
export interface Inline {
  styles: readonly string[];
  scripts: readonly string[];
}

/**
 * What a reading page may load: its own files and, where asked, a frame. No script of anybody's can run from the page itself,
 * and no other site can frame it or receive its forms.
 * @param framesItself whether pages of this site may show one another in frames, which the desk does with previews
 */
export function contentSecurityPolicy(
  frames: readonly string[],
  framesItself = false,
  inline: Inline = { styles: [], scripts: [] },
): string {
  const framed = [...(framesItself ? ["'self'"] : []), ...frames];
  return [
    "default-src 'none'",
    ["script-src 'self'", ...inline.scripts].join(' '),
    ["style-src 'self'", ...inline.styles].join(' '),
    "img-src 'self'",
    "font-src 'self'",
    "media-src 'self'",
    // Of other sites, a reader may ask for a frame: of these and no others.
    `frame-src ${framed.length > 0 ? framed.join(' ') : "'none'"}`,
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${framesItself ? "'self'" : "'none'"}`,
  ].join('; ');
}

/** The same for a page of this site. */
export function policyOf(siteEnv: SiteEnvironment, inline?: Inline): string {
  return contentSecurityPolicy(site.embeds.frames, siteEnv === 'preview', inline);
}

/** Of what holds nothing of the kind, asked for with every answer. */
const POLICIES = { production: policyOf('production'), preview: policyOf('preview') } as const satisfies Record<SiteEnvironment, string>;

/** Headers of every answer, each with its reason. */
export function houseHeaders(environment: Environment): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': POLICIES[environment.siteEnv],
    // A file is what its type says, never what a browser guesses.
    'X-Content-Type-Options': 'nosniff',
    // Other sites learn that a reader came from here, not from which story.
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    // A window opened from here cannot reach back.
    'Cross-Origin-Opener-Policy': 'same-origin',
    // A news page needs none of these, so no script that finds its way in can ask for them.
    'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
    ...(environment.siteEnv === 'production' && isSecure(environment.siteUrl) ? { 'Strict-Transport-Security': 'max-age=31536000' } : {}),
    // Whatever kind of answer it is.
    ...(mayBeListed(environment) ? {} : { 'X-Robots-Tag': 'noindex, nofollow' }),
  };
}
