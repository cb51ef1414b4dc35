import type { IncomingMessage } from 'node:http';
import { returnPath } from '#lib/questions';
import type { Environment } from '#lib/site/environment';
import { isAppearance, isPictures, READING_COOKIE, type Reading, serialiseChoice, unchosenReading } from '#lib/site/reading';
import { type Answer, makeAnswer, NEVER_STORED } from './answer';
import { readOwnForm } from './own-form';
import { plainPage } from './plain-page';

/** The longest form: a search of 200 letters as the page to return to, each letter of it encoded twice. */
const LONGEST_FORM = 8192;
const ONE_YEAR = 31_536_000;

type Site = Pick<Environment, 'siteUrl'>;

/** Takes the form of the reader's settings: remembers the choice and sends the reader back to the page. */
export async function answerReadingForm(request: IncomingMessage, site: Site): Promise<Answer> {
  const sent = await readOwnForm(request, site, {
    longest: LONGEST_FORM,
    name: 'Appearance',
    elsewhere: 'Only a page of this site can change how you read it.',
  });
  if ('refusal' in sent) return sent.refusal;
  const { form } = sent;
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
