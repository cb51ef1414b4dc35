import { SignJWT } from 'jose';
import { describe, expect, it } from 'vitest';
import { readShareToken, refusalOf, shareDaysIn, shareLink } from './share-link';

const bytes = (text: string) => new TextEncoder().encode(text);
const KEY = bytes('a key of the test, as long as a key has to be');
const OTHER_KEY = bytes('another key of the test, as long as a key is');
const AT = Date.UTC(2026, 10, 23, 12);
const DAY = 86_400_000;

const tokenOf = async (story: string, key = KEY) => (await shareLink(story, key, AT)).path.slice('/preview/'.length);
const signed = (claims: Record<string, unknown>) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(KEY);

describe('a link to a story', () => {
  it('holds until its last second, and says when that is', async () => {
    const { path, until } = await shareLink('2026/11/bridge', KEY, AT, 3);
    const token = path.slice('/preview/'.length);
    expect(until).toBe(AT + 3 * DAY);
    expect(await readShareToken(token, KEY, until - 1000)).toEqual({ is: 'good', story: '2026/11/bridge', until });
    expect(await readShareToken(token, KEY, until)).toEqual({ is: 'expired' });
  });

  it('is refused under another key, and where there is none', async () => {
    const token = await tokenOf('2026/11/bridge');
    expect(await readShareToken(token, OTHER_KEY, AT)).toEqual({ is: 'refused' });
    expect(await readShareToken(token, undefined, AT)).toEqual({ is: 'refused' });
  });

  it('is refused, not called expired, where it was signed by somebody else and is old', async () => {
    expect(await readShareToken(await tokenOf('2026/11/bridge', OTHER_KEY), KEY, AT + 99 * DAY)).toEqual({ is: 'refused' });
  });

  it.each([
    ['made for something else', { sub: '2026/11/bridge', aud: 'standfirst:withdraw', exp: AT / 1000 + 60 }],
    ['without an end', { sub: '2026/11/bridge', aud: 'standfirst:share' }],
    ['without a story', { aud: 'standfirst:share', exp: AT / 1000 + 60 }],
  ])('is refused where the token is one %s', async (_, claims) => {
    expect(await readShareToken(await signed(claims), KEY, AT)).toEqual({ is: 'refused' });
  });

  it.each(['', 'a.b.c', '..', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.'])('is refused where “%s” stands in its place', async (token) => {
    expect(await readShareToken(token, KEY, AT)).toEqual({ is: 'refused' });
  });
});

it('days are those that can be chosen', () => {
  expect(['1', '30', '2', undefined, ['3']].map(shareDaysIn)).toEqual([1, 30, 7, 7, 7]);
});

it('a refusal names no story', () => {
  expect([refusalOf('expired').status, refusalOf('refused').status]).toEqual([410, 403]);
});
