import type { IncomingMessage } from 'node:http';
import type { Environment } from '#lib/site/environment';
import type { Answer } from './answer';
import { plainPage } from './plain-page';
import { bodyType, readBody } from './request-body';

interface FormRules {
  /** In bytes. */
  longest: number;
  /** What the form is called where another is sent in its place. */
  name: string;
  /** What is told to whoever sent it from elsewhere. */
  elsewhere: string;
}

/** What was sent with a form of a page of this site, or why it is not taken. */
export async function readOwnForm(
  request: IncomingMessage,
  site: Pick<Environment, 'siteUrl'>,
  { longest, name, elsewhere }: FormRules,
): Promise<{ form: URLSearchParams } | { refusal: Answer }> {
  if (!isOwnForm(request, site)) return { refusal: await plainPage(403, 'Not from here', elsewhere) };
  if (bodyType(request) !== 'application/x-www-form-urlencoded')
    return { refusal: await plainPage(415, 'Not a form', `This address takes the form “${name}” alone.`) };
  const body = await readBody(request, longest);
  if (body !== undefined) return { form: new URLSearchParams(body) };
  const refusal = await plainPage(413, 'Too long', 'This is longer than the form can be.');
  // What is still on its way is not waited for.
  return { refusal: { ...refusal, headers: { Connection: 'close' } } };
}

/**
 * Whether the form was sent from a page of this site. A browser says so itself; an older one names the origin, which is
 * the host that was asked or, behind a proxy that asks under another name, the site's own.
 */
function isOwnForm({ headers }: IncomingMessage, { siteUrl }: Pick<Environment, 'siteUrl'>): boolean {
  const relation = headers['sec-fetch-site'];
  if (relation !== undefined) return relation === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && (origin === siteUrl || (host !== undefined && /^https?:\/\/(.*)$/.exec(origin)?.[1] === host));
}
