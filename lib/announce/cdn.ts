import { createHmac } from 'node:crypto';
import type { Tag } from '../freshness/tags';
import { inChunks } from '../in-chunks';
import type { Environment } from '../site/environment';

type Cdn = NonNullable<Environment['cdn']>;

/** What a CDN reads on an answer, and what it is asked when something has changed: one adapter for each kind. */
interface Adapter {
  header: string;
  separator: string;
  /** Most keys in one request, as its documentation says. */
  most: number;
  request: (cdn: Cdn, keys: string[]) => PurgeRequest;
  everything: (cdn: Cdn) => PurgeRequest;
}

export interface PurgeRequest {
  url: string;
  headers: Record<string, string>;
  body: string;
}

const JSON_TYPE = { 'Content-Type': 'application/json' };

const ADAPTERS: Record<Cdn['kind'], Adapter> = {
  // https://www.fastly.com/documentation/reference/api/purging/
  fastly: {
    header: 'Surrogate-Key',
    separator: ' ',
    most: 256,
    request: ({ api, service, token }, keys) => ({
      url: `${api}/service/${service}/purge`,
      headers: { ...JSON_TYPE, 'Fastly-Key': token },
      body: JSON.stringify({ surrogate_keys: keys }),
    }),
    everything: ({ api, service, token }) => ({ url: `${api}/service/${service}/purge_all`, headers: { 'Fastly-Key': token }, body: '' }),
  },
  // https://developers.cloudflare.com/cache/how-to/purge-cache/purge-by-tags/ and …/purge-everything/
  cloudflare: {
    header: 'Cache-Tag',
    separator: ',',
    most: 30,
    request: ({ api, service, token }, keys) => ({
      url: `${api}/client/v4/zones/${service}/purge_cache`,
      headers: { ...JSON_TYPE, Authorization: `Bearer ${token}` },
      body: JSON.stringify({ tags: keys }),
    }),
    everything: ({ api, service, token }) => ({
      url: `${api}/client/v4/zones/${service}/purge_cache`,
      headers: { ...JSON_TYPE, Authorization: `Bearer ${token}` },
      body: JSON.stringify({ purge_everything: true }),
    }),
  },
};

/** Bytes that a header of keys may have, with room to spare below the 16 KB that both take. */
const LONGEST_HEADER = 15_000;

/**
 * Keys of what answers depend on. A page may depend on a story that is not out yet, whose name nobody must be able to
 * read or to guess at: keys are made with the CDN's secret.
 */
export function cdnKeys(tags: readonly Tag[], secret: string): string[] {
  return tags.map((tag) => createHmac('sha256', secret).update(tag).digest('base64url').slice(0, 16));
}

/** The header by which a CDN can find an answer again; none for an answer that depends on more than a header holds. */
export function cdnHeaders(cdn: Cdn | undefined, tags: readonly Tag[]): Record<string, string> {
  if (!cdn || tags.length === 0) return {};
  const { header, separator } = ADAPTERS[cdn.kind];
  const keys = cdnKeys(tags, cdn.token).join(separator);
  return keys.length <= LONGEST_HEADER ? { [header]: keys } : {};
}

/** Most requests for what happened at one time. A CDN takes only so many in a minute, and forgetting everything is one. */
const MOST_REQUESTS = 20;

/** What a CDN is asked so that it forgets every answer that depends on what is out of date. */
export function purgeRequests(cdn: Cdn, outdated: readonly Tag[] | 'everything'): PurgeRequest[] {
  const { most, request, everything } = ADAPTERS[cdn.kind];
  if (outdated === 'everything' || outdated.length > most * MOST_REQUESTS) return [everything(cdn)];
  return inChunks(cdnKeys(outdated, cdn.token), most).map((keys) => request(cdn, keys));
}
