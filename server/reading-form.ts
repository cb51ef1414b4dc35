import type { IncomingMessage } from 'node:http';
import { returnPath } from '#lib/questions';
import type { Environment } from '#lib/site/environment';
import { isAppearance, isPictures, READING_COOKIE, type Reading, serialiseChoice, unchosenReading } from '#lib/site/reading';
import { type Answer, makeAnswer, NEVER_STORED } from './answer';
import { plainPage } from './plain-page';
import { bodyType, readBody } from './request-body';

/** The longest form: a search of 200 letters as the page to return to, each letter of it encoded twice. */
const LONGEST_FORM = 8192;
const ONE_YEAR = 31_536_000;

type Site = Pick<Environment, 'siteUrl'>;

/** Takes the form of the reader's settings: remembers the choice and sends the reader back to the page. */
export async function answerReadingForm(request: IncomingMessage, site: Site): Promise<Answer> {
  if (!isOwnForm(request, site)) return plainPage(403, 'Not from here', 'Only a page of this site can change how you read it.');
  if (bodyType(request) !== 'application/x-www-form-urlencoded')
    return plainPage(415, 'Not a form', 'This address takes the form “Appearance” alone.');
  const body = await readBody(request, LONGEST_FORM);
  if (body === undefined) {
    const refusal = await plainPage(413, 'Too long', 'This is longer than the form can be.');
    // What is still on its way is not waited for.
    return { ...refusal, headers: { Connection: 'close' } };
  }
  const form = new URLSearchParams(body);
  const [appearance, pictures] = [form.get('appearance'), form.get('pictures')];
  if (!isAppearance(appearance) || !isPictures(pictures))
    return plainPage(400, 'Nothing was chosen', 'The form was sent without a choice that is known here. Please go back and choose again.');
  const path = returnPath(form.get('return') ?? '');
  return makeAnswer({
    status: 303,
    type: 'text/plain; charset=utf-8',
    body: Buffer.from(`Kept. Back to ${path}\n`),
    cacheControl: NEVER_STORED,
    headers: { Location: `${path}#reading`, 'Set-Cookie': cookie({ appearance, pictures }, request, site) },
  });
}

function cookie(chosen: Reading, request: IncomingMessage, { siteUrl }: Site): string {
  const value = serialiseChoice(chosen, unchosenReading(request.headers));
  // No choice is kept by keeping nothing.
  const age = value === '' ? 0 : ONE_YEAR;
  const secure = siteUrl.startsWith('https://') ? '; Secure' : '';
  return `${READING_COOKIE}=${value}; Path=/; Max-Age=${age}; SameSite=Lax; HttpOnly${secure}`;
}

/**
 * Whether the form was sent from a page of this site. A browser says so itself; an older one names the origin, which is
 * the host that was asked or, behind a proxy that asks under another name, the site's own.
 */
function isOwnForm({ headers }: IncomingMessage, { siteUrl }: Site): boolean {
  const relation = headers['sec-fetch-site'];
  if (relation !== undefined) return relation === 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && (origin === siteUrl || (host !== undefined && /^https?:\/\/(.*)$/.exec(origin)?.[1] === host));
}
