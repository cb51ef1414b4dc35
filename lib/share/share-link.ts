import { errors, jwtVerify, SignJWT } from 'jose';
import { pathOf } from '../addresses/path-of';
import type { Instant } from '../time';

/** What a token of ours is for, so that none made for something else with the same key is taken for a link. */
const PURPOSE = 'standfirst:share';
/** The only one: a token does not choose how it is checked. */
const ALGORITHM = 'HS256';

/** For how many days a link holds, of which the newsroom chooses; the first unless it says otherwise. */
export const SHARE_DAYS = [7, 1, 3, 14, 30] as const;

export type ShareDays = (typeof SHARE_DAYS)[number];

const DAY = 86_400;

/** What a token says, or why it says nothing. Only one that this key signed is ever called expired. */
export type ReadToken = { is: 'good'; story: string; until: Instant } | { is: 'expired' } | { is: 'refused' };

export interface ShareLink {
  path: string;
  until: Instant;
}

/** @param story its id @param key `SHARE_KEY` */
export async function shareLink(story: string, key: Uint8Array, at: Instant, days: ShareDays = SHARE_DAYS[0]): Promise<ShareLink> {
  const from = Math.floor(at / 1000);
  const token = await new SignJWT({})
    .setProtectedHeader({ alg: ALGORITHM })
    .setSubject(story)
    .setAudience(PURPOSE)
    .setExpirationTime(from + days * DAY)
    .sign(key);
  return { path: pathOf({ at: 'shared', token }), until: (from + days * DAY) * 1000 };
}

/**
 * Reads a token that came from outside. Signatures are compared in constant time by the library.
 * @param key where there is none, no token is good
 */
export async function readShareToken(token: string, key: Uint8Array | undefined, at: Instant): Promise<ReadToken> {
  if (key === undefined) return { is: 'refused' };
  try {
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      audience: PURPOSE,
      requiredClaims: ['sub', 'exp'],
      currentDate: new Date(at),
    });
    const { sub: story = '', exp = 0 } = payload;
    return { is: 'good', story, until: exp * 1000 };
  } catch (error) {
    if (error instanceof errors.JWTExpired) return { is: 'expired' };
    if (error instanceof errors.JOSEError) return { is: 'refused' };
    throw error;
  }
}

/**
 * What is told to somebody whose link leads nowhere: the same whether or not there is, or ever was, such a story.
 * @param is why it does; a good link whose story is gone has run out like any other
 */
export function refusalOf(is: 'expired' | 'refused'): { status: 403 | 410; heading: string; text: string } {
  return is === 'expired'
    ? {
        status: 410,
        heading: 'This link has run out',
        text: 'Links to what is not published hold for a few days. Please ask for a new one.',
      }
    : { status: 403, heading: 'This link does not hold', text: 'It may have been cut short on its way. Please ask for a new one.' };
}

/** Headers of every answer under a link: nobody keeps it, nothing lists it, and no site that it leads to learns of it. */
export const SHARED_HEADERS = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow',
  'Referrer-Policy': 'no-referrer',
} as const;

/** For how many days a link is asked for; the usual number for anything that is none of the choices. */
export function shareDaysIn(value: unknown): ShareDays {
  return SHARE_DAYS.find((days) => String(days) === value) ?? SHARE_DAYS[0];
}
