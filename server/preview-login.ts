import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Environment } from '#lib/site/environment';
import type { Answer } from './answer';
import { plainPage } from './plain-page';

type Login = NonNullable<Environment['previewLogin']>;

/** Whether a request names the user and the password of the preview (RFC 7617). */
export function isLoggedIn({ headers }: IncomingMessage, { user, password }: Login): boolean {
  const credentials = /^Basic +([A-Za-z0-9+/]+=*) *$/i.exec(headers.authorization ?? '')?.[1];
  if (credentials === undefined) return false;
  return timingSafeEqual(digest(Buffer.from(credentials, 'base64')), digest(Buffer.from(`${user}:${password}`)));
}

/** Equally long whatever was sent, so that comparing takes as long whatever was sent. */
function digest(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** Asks for user and password, and says nothing else. */
export async function askForLogin(): Promise<Answer> {
  const page = await plainPage(401, 'This is a preview', 'It is for the newsroom: enter with its user and password.');
  return { ...page, headers: { 'WWW-Authenticate': 'Basic realm="Preview", charset="UTF-8"' } };
}

/** What only those may have who logged in is kept by their browsers alone, which ask each time. */
export function forThoseLoggedIn(answer: Answer): Answer {
  return answer.cacheControl.includes('no-store') ? answer : { ...answer, cacheControl: 'private, no-cache' };
}
