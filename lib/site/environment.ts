import { isAbsolute, join } from 'node:path';
import site from '../../site.config';

export type SiteEnvironment = 'production' | 'preview';
export type Edition = 'sample' | 'own';

/** Hosts that nobody reaches from elsewhere: what production may not be is allowed on them, for tests and behind a proxy. */
const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

export interface Environment {
  port: number;
  host: string;
  /** Absolute origin of every address written, without a trailing slash. */
  siteUrl: string;
  /** The same of the site that readers know: a preview names its pages for theirs. */
  productionUrl: string;
  siteEnv: SiteEnvironment;
  edition: Edition;
  /** An instant at which the clock stands still, or the path of a file that holds one; tests only. */
  clock: string | undefined;
  /** Where search engines are told of changes, and by which key they know the site (https://www.indexnow.org). */
  indexNow: { key: string; endpoint: string } | undefined;
  /** Signs and checks links to single stories: another key, and no link given before it holds any longer. */
  shareKey: Uint8Array | undefined;
  /** The CDN before the site that forgets answers when it is asked. */
  cdn: { kind: 'fastly' | 'cloudflare'; service: string; token: string; api: string } | undefined;
  /** Who may see a preview; nobody is asked where there is none, and in production nobody ever. */
  previewLogin: { user: string; password: string } | undefined;
  /** The key that signs orders to take something back at once, and the origins of the servers that carry them out. */
  withdrawal: { key: Uint8Array; servers: string[] } | undefined;
  /** Of how many of the newest stories the server makes pages ahead of their first reader. */
  pagesAhead: number;
  /** Folder of the newsroom's files. */
  contentDir: string;
  /** Folder of everything derived: slices, archive, pictures, kept pages. Safe to delete while nothing runs. */
  stateDir: string;
}

/**
 * Reads the environment (design: `PORT`, `HOST`, `SITE_URL`, `SITE_ENV`, `SITE_EDITION`, `SITE_CLOCK`, and for more
 * than one edition on one machine `SITE_CONTENT` and `SITE_STATE`).
 * Anything that does not say that it is production is a preview: a forgotten variable must hide, never publish.
 * @throws Error that names the variable and says what it may be.
 */
export function readEnvironment(variables: NodeJS.ProcessEnv = process.env): Environment {
  const port = portIn(variables, 3000);
  const host = variables.HOST || 'localhost';
  const siteEnv = oneOf('SITE_ENV', variables.SITE_ENV || platformEnvironment(variables), ['production', 'preview']);
  const edition = oneOf('SITE_EDITION', variables.SITE_EDITION || site.edition, ['sample', 'own']);
  const clock = variables.SITE_CLOCK || undefined;
  if (clock !== undefined && siteEnv === 'production' && !isLoopback(host))
    throw new Error(
      `SITE_CLOCK steers the clock and is for tests: it is refused in production on ${host}. Unset it, or serve on 127.0.0.1.`,
    );
  const siteUrl = origin(variables.SITE_URL || usualUrl(port));
  if (mayBeListed({ siteEnv, edition }) && !isSecure(siteUrl) && !isLoopback(host))
    throw new Error(
      `SITE_URL is “${siteUrl}”, which every canonical address, feed and sitemap would say: in production on ${host}, give the https origin that readers use, such as https://news.example.`,
    );
  return {
    port,
    host,
    siteUrl,
    productionUrl:
      siteEnv === 'production'
        ? siteUrl
        : origin(variables.PRODUCTION_URL || site.url, variables.PRODUCTION_URL ? 'PRODUCTION_URL' : 'url of site.config.ts'),
    siteEnv,
    edition,
    clock,
    indexNow: indexNowOf(variables),
    shareKey: keyIn('SHARE_KEY', variables.SHARE_KEY),
    cdn: cdnOf(variables),
    previewLogin: siteEnv === 'preview' ? previewLoginOf(variables) : undefined,
    withdrawal: withdrawalOf(variables),
    pagesAhead: wholeNumber('PAGES_AHEAD', variables.PAGES_AHEAD || String(site.keptPages.ahead), 1000),
    contentDir: absolute(variables.SITE_CONTENT || 'content'),
    stateDir: absolute(variables.SITE_STATE || '.standfirst'),
  };
}

/** A site that has no address of its own yet is read where it is served. */
function usualUrl(port: number): string {
  const url = new URL(site.url);
  if (isLoopback(url.hostname)) url.port = String(port);
  return url.href;
}

/** @throws Error where `PORT` is none */
export function portIn(variables: NodeJS.ProcessEnv, usual: number): number {
  return wholeNumber('PORT', variables.PORT || String(usual), 65_535, 'a port number');
}

function wholeNumber(name: string, text: string, most: number, what = 'a number'): number {
  if (!/^\d+$/.test(text) || Number(text) > most) throw new Error(`${name} is “${text}”: give ${what} from 0 to ${most}.`);
  return Number(text);
}

/** @param host as `HOST` or an address names it */
export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host.replace(/^\[|\]$/g, ''));
}

export function isSecure(siteUrl: string): boolean {
  return siteUrl.startsWith('https://');
}

/** Previews and the invented sample edition are nothing to be found by search engines and by what answers in their place. */
export function mayBeListed({ siteEnv, edition }: Pick<Environment, 'siteEnv' | 'edition'>): boolean {
  return siteEnv === 'production' && edition === 'own';
}

/**
 * A preview has neither sitemaps nor feeds: nothing in it is to be found, and drafts stand in it, which a feed reader would
 * keep for ever (Google, “Control what you share”).
 */
export function hasSubscribers({ siteEnv } = readEnvironment()): boolean {
  return siteEnv === 'production';
}

const INDEXNOW = 'https://api.indexnow.org/indexnow';

function indexNowOf({ INDEXNOW_KEY: key, INDEXNOW_ENDPOINT: endpoint }: NodeJS.ProcessEnv): Environment['indexNow'] {
  if (!key) return undefined;
  if (!/^[a-z0-9-]{8,128}$/.test(key)) throw new Error('INDEXNOW_KEY is no key: give 8 to 128 small letters, digits and hyphens.');
  return { key, endpoint: endpoint || INDEXNOW };
}

const CDN_APIS = { fastly: 'https://api.fastly.com', cloudflare: 'https://api.cloudflare.com' } as const;

function cdnOf(variables: NodeJS.ProcessEnv): Environment['cdn'] {
  if (!variables.CDN) return undefined;
  const kind = oneOf('CDN', variables.CDN, ['fastly', 'cloudflare']);
  const { CDN_SERVICE: service, CDN_TOKEN: token } = variables;
  if (!service || !/^[A-Za-z0-9]+$/.test(service))
    throw new Error('CDN_SERVICE is missing: give the service (Fastly) or zone (Cloudflare).');
  if (!token) throw new Error('CDN_TOKEN is missing: give a token that may purge, by key and everything.');
  // It is a secret: the message does not repeat it.
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new Error(
      'CDN_TOKEN holds a blank, a line break or another sign that no header takes: give the token alone, as the CDN showed it.',
    );
  return { kind, service, token, api: origin(variables.CDN_API || CDN_APIS[kind], 'CDN_API') };
}

/** As long as the hash that is made with it (RFC 7518 §3.2), in bytes. It is a secret: the message does not repeat it. */
const SHORTEST_KEY = 32;

function keyIn(name: string, value: string | undefined): Uint8Array | undefined {
  if (!value) return undefined;
  const key = new TextEncoder().encode(value);
  if (key.length < SHORTEST_KEY)
    throw new Error(
      `${name} is too short: give at least ${SHORTEST_KEY} bytes that nobody can guess, such as “openssl rand -base64 48” prints.`,
    );
  return key;
}

function previewLoginOf({ PREVIEW_USER: user, PREVIEW_PASSWORD: password }: NodeJS.ProcessEnv): Environment['previewLogin'] {
  if (!user && !password) return undefined;
  if (!user || !password)
    throw new Error(
      `${user ? 'PREVIEW_PASSWORD' : 'PREVIEW_USER'} is missing: a preview asks for both, or, where neither is set, for nothing.`,
    );
  if (user.includes(':')) throw new Error('PREVIEW_USER holds a colon, which no browser can send as part of a user: give another.');
  return { user, password };
}

function withdrawalOf({ WITHDRAW_KEY, WITHDRAW_SERVERS: servers }: NodeJS.ProcessEnv): Environment['withdrawal'] {
  const origins = (servers ?? '').split(',').flatMap((each) => (each.trim() === '' ? [] : [origin(each.trim(), 'WITHDRAW_SERVERS')]));
  const key = keyIn('WITHDRAW_KEY', WITHDRAW_KEY);
  if (!key) {
    if (origins.length === 0) return undefined;
    throw new Error('WITHDRAW_KEY is missing: servers take orders only with the key that they have, so WITHDRAW_SERVERS needs it.');
  }
  return { key, servers: [...new Set(origins)] };
}

function platformEnvironment(variables: NodeJS.ProcessEnv): string {
  return variables.VERCEL_ENV === 'production' || variables.CONTEXT === 'production' ? 'production' : 'preview';
}

function oneOf<const T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const match = allowed.find((candidate) => candidate === value);
  if (match === undefined) throw new Error(`${name} is “${value}”: give one of ${allowed.join(', ')}.`);
  return match;
}

/** Every address of the site begins at its root, so a path that stood here would be lost without a word. */
function origin(value: string, name = 'SITE_URL'): string {
  if (!URL.canParse(value) || !/^https?:$/.test(new URL(value).protocol) || new URL(value).href !== `${new URL(value).origin}/`)
    throw new Error(`${name} is “${value}”: give an absolute origin such as https://news.example.`);
  return new URL(value).origin;
}

/** The newsroom’s folders are found when the site runs; without the mark, Turbopack would pack the whole project. */
function absolute(path: string): string {
  return isAbsolute(path) ? path : join(/* turbopackIgnore: true */ process.cwd(), path);
}
