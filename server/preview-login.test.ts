import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { makeAnswer, NEVER_STORED, REVALIDATE } from './answer';
import { askForLogin, forThoseLoggedIn, isLoggedIn } from './preview-login';

const LOGIN = { user: 'desk', password: 'Grüße: 24 Möwen' };
const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`;
const asking = (authorization?: string) => isLoggedIn({ headers: { authorization } } as IncomingMessage, LOGIN);

describe('a preview with a login', () => {
  it.each([
    ['its user and password', basic('desk:Grüße: 24 Möwen')],
    ['the scheme in small letters, as HTTP allows', basic('desk:Grüße: 24 Möwen').replace('Basic', 'basic')],
  ])('lets in who sends %s', (_, header) => {
    expect(asking(header)).toBe(true);
  });

  it.each([
    ['nothing', undefined],
    ['nothing after the scheme', 'Basic '],
    ['another password', basic('desk:Grüße')],
    ['a longer password', basic('desk:Grüße: 24 Möwen.')],
    ['another user', basic('Desk:Grüße: 24 Möwen')],
    ['the user alone', basic('desk')],
    ['user and password in each other’s place', basic('Grüße: 24 Möwen:desk')],
    ['another scheme', basic('desk:Grüße: 24 Möwen').replace('Basic', 'Bearer')],
    ['something that is not base64', 'Basic desk:Grüße: 24 Möwen'],
  ])('does not let in who sends %s', (_, header) => {
    expect(asking(header)).toBe(false);
  });

  it('asks for it with a page that nobody keeps', async () => {
    const answer = await askForLogin();
    expect(answer).toMatchObject({
      status: 401,
      cacheControl: NEVER_STORED,
      headers: { 'WWW-Authenticate': 'Basic realm="Preview", charset="UTF-8"' },
    });
    expect(answer.body.toString()).toContain('<meta name="robots" content="noindex">');
  });

  it('lets no shared cache keep what it shows', async () => {
    const answer = (cacheControl: string) => makeAnswer({ status: 200, type: 'text/plain', body: Buffer.from('x'), cacheControl });
    expect(forThoseLoggedIn(await answer(REVALIDATE)).cacheControl).toBe('private, no-cache');
    expect(forThoseLoggedIn(await answer('private, no-store')).cacheControl).toBe('private, no-store');
  });
});
