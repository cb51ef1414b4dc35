import { absoluteUrl, FEED_FILES, type FeedFormat, pathOf } from '../addresses';
import { type Environment, mayBeListed } from '../site/environment';
import { cdnKeys, purgeRequests } from './cdn';
import type { News } from './news-since';

/** Somebody outside who is told what happened. */
export interface Listener {
  /** Settled: how far it has been told is kept under it. */
  name: string;
  /** @throws Error that says who refused and how; it is told again later */
  tell: (news: News) => Promise<void>;
}

/** Longest wait for an answer, in milliseconds. */
const PATIENCE = 15_000;
/** indexnow.org: at most so many addresses in one message. */
const MOST_ADDRESSES = 10_000;

/**
 * Who is told what, as the environment and the site configuration say. Search engines and hubs hear of a newsroom's own
 * edition in production and of nothing else; a CDN hears of everything that it keeps.
 */
export function listenersOf(environment: Environment, hubs: readonly string[]): Listener[] {
  const { siteEnv, indexNow, cdn } = environment;
  const open = mayBeListed(environment);
  return [
    ...(open && indexNow ? [indexNowListener(environment.siteUrl, indexNow)] : []),
    ...(open ? hubs.map((hub) => hubListener(environment.siteUrl, hub)) : []),
    ...(siteEnv === 'production' && cdn ? [cdnListener(cdn)] : []),
  ];
}

/** https://www.indexnow.org/documentation: new, changed and deleted addresses alike. */
function indexNowListener(siteUrl: string, { key, endpoint }: NonNullable<Environment['indexNow']>): Listener {
  return {
    name: 'indexnow',
    tell: async ({ paths }) => {
      for (let from = 0; from < paths.length; from += MOST_ADDRESSES) {
        const urlList = paths.slice(from, from + MOST_ADDRESSES).map((path) => absoluteUrl(siteUrl, path));
        const keyLocation = absoluteUrl(siteUrl, pathOf({ at: 'indexnow-key', key }));
        await post('IndexNow', endpoint, {
          headers: { 'Content-Type': 'application/json; charset=utf-8' },
          body: JSON.stringify({ host: new URL(siteUrl).host, key, keyLocation, urlList }),
        });
      }
    },
  };
}

/** WebSub, “Publishing”: the hub fetches each feed that is named to it (https://www.w3.org/TR/websub/). */
function hubListener(siteUrl: string, hub: string): Listener {
  return {
    name: `websub ${hub}`,
    tell: async ({ feeds }) => {
      const body = new URLSearchParams({ 'hub.mode': 'publish' });
      for (const of of feeds)
        for (const format of Object.keys(FEED_FILES) as FeedFormat[])
          body.append('hub.url', absoluteUrl(siteUrl, pathOf({ at: 'feed', of, format })));
      if (feeds.length > 0) await post(`The hub ${hub}`, hub, { body });
    },
  };
}

function cdnListener(cdn: NonNullable<Environment['cdn']>): Listener {
  return {
    name: `cdn ${cdn.kind}`,
    tell: async ({ tags }) => {
      for (const { url, headers, body } of purgeRequests(cdn, cdnKeys(tags, cdn.token)))
        await post(`The CDN (${cdn.kind})`, url, { headers, body });
    },
  };
}

interface Message {
  headers?: Record<string, string>;
  body: string | URLSearchParams;
}

async function post(who: string, url: string, { headers = {}, body }: Message): Promise<void> {
  let status: number;
  try {
    const answer = await fetch(url, { method: 'POST', headers, body, redirect: 'error', signal: AbortSignal.timeout(PATIENCE) });
    await answer.body?.cancel();
    status = answer.status;
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new Error(`${who} did not answer: ${cause}.`);
  }
  if (status < 200 || status > 299) throw new Error(`${who} answered ${status}.`);
}
