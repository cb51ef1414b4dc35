import type { ServerResponse } from 'node:http';
import type { Environment } from '#lib/site/environment';

/**
 * What a reading page may load: its own files and nothing else. No script of anybody's can run from the page itself,
 * and no other site can frame it or receive its forms.
 */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer, each with its reason. */
export function setHouseHeaders(response: ServerResponse, environment: Environment, development: boolean): void {
  // Next's development server evaluates code and opens sockets; readers never meet it.
  if (!development) response.setHeader('Content-Security-Policy', CONTENT_SECURITY_POLICY);
  // A file is what its type says, never what a browser guesses.
  response.setHeader('X-Content-Type-Options', 'nosniff');
  // Other sites learn that a reader came from here, not from which story.
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  // A window opened from here cannot reach back.
  response.setHeader('Cross-Origin-Opener-Policy', 'same-origin');
  // A news page needs none of these, so no script that finds its way in can ask for them.
  response.setHeader('Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()');
  if (environment.siteEnv === 'production' && environment.siteUrl.startsWith('https://'))
    response.setHeader('Strict-Transport-Security', 'max-age=31536000');
  const robots = robotsPolicy(environment);
  if (robots) response.setHeader('X-Robots-Tag', robots);
}

/** Previews and the invented sample edition stay out of search engines, whatever kind of answer it is. */
function robotsPolicy({ siteEnv, edition }: Environment): string | undefined {
  return siteEnv === 'production' && edition === 'own' ? undefined : 'noindex, nofollow';
}
