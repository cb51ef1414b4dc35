import { FEED_FILES, type FeedFormat } from '../addresses/address';
import { absoluteUrl, pathOf } from '../addresses/path-of';
import { inChunks } from '../in-chunks';
import { type Environment, mayBeListed } from '../site/environment';
import { purgeRequests } from './cdn';
import type { News } from './news-since';
import { post, Refused, Unreached } from './post';

/** Somebody outside who is told what happened. */
export interface Listener {
  /** Settled: how far it has been told is kept under it. */
  name: string;
  /** Whether it answers readers in the site's place: others, who come and look at once, are told only after it. */
  inFront: boolean;
  /**
   * @throws Unreached when it may be told again later
   * @throws Refused when it would refuse the same again
   */
  tell: (news: News) => Promise<void>;
}

/** indexnow.org: at most so many addresses in one message. */
const MOST_ADDRESSES = 10_000;
/** Lists in one message to a hub, which has to fetch every feed of each. */
const MOST_LISTS = 30;

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
  const keyLocation = absoluteUrl(siteUrl, pathOf({ at: 'indexnow-key', key }));
  const { host } = new URL(siteUrl);
  const refusals = new Map([
    [400, 'it cannot read the message. See that INDEXNOW_ENDPOINT is an address that takes IndexNow.'],
    [403, `it does not find the key. See that ${keyLocation} can be read from everywhere and holds INDEXNOW_KEY.`],
    [422, `it says that the addresses do not belong to ${host}, or the key does not. See that SITE_URL is where readers find the site.`],
  ]);
  return {
    name: 'indexnow',
    inFront: false,
    tell: async ({ paths }) => {
      for (const some of inChunks(paths, MOST_ADDRESSES))
        await post('IndexNow', endpoint, {
          headers: { 'Content-Type': 'application/json; charset=utf-8' },
          body: JSON.stringify({ host, key, keyLocation, urlList: some.map((path) => absoluteUrl(siteUrl, path)) }),
          refusals,
        });
    },
  };
}

/** WebSub, “Publishing”: the hub fetches each feed that is named to it (https://www.w3.org/TR/websub/). */
function hubListener(siteUrl: string, hub: string): Listener {
  return {
    name: `websub ${hub}`,
    inFront: false,
    tell: async ({ feeds }) => {
      for (const some of inChunks(feeds, MOST_LISTS)) {
        const body = new URLSearchParams({ 'hub.mode': 'publish' });
        for (const of of some)
          for (const format of Object.keys(FEED_FILES) as FeedFormat[])
            body.append('hub.url', absoluteUrl(siteUrl, pathOf({ at: 'feed', of, format })));
        await post(`The hub ${hub}`, hub, { body });
      }
    },
  };
}

/** A CDN goes on showing what it was not made to forget, so whatever it answers it is asked again. */
function cdnListener(cdn: NonNullable<Environment['cdn']>): Listener {
  const refusals = new Map(
    [401, 403].map((status) => [status, 'see that CDN_TOKEN belongs to CDN_SERVICE and may purge, by key and everything.']),
  );
  return {
    name: `cdn ${cdn.kind}`,
    inFront: true,
    tell: async ({ outdated }) => {
      try {
        for (const { url, headers, body } of purgeRequests(cdn, outdated))
          await post(`The CDN (${cdn.kind})`, url, { headers, body, refusals });
      } catch (error) {
        throw error instanceof Refused ? new Unreached(`${error.message} Until then it may show what is out of date.`) : error;
      }
    },
  };
}
