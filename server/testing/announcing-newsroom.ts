import { vi } from 'vitest';
import { listenersOf } from '#lib/announce/listeners';
import { withdrawStory } from '#lib/archive/withdrawals';
import { readEnvironment } from '#lib/site/environment';
import { SmallEdition } from '#lib/testing/small-edition';
import { now } from '#lib/time';
import { Announcer } from '../announcer';
import { ThoseOutside } from './those-outside';

export const SITE = 'https://news.example';

/** Search engines are told, and hubs where a test names some. */
export const OPEN: NodeJS.ProcessEnv = {
  NODE_ENV: 'test',
  SITE_ENV: 'production',
  SITE_EDITION: 'own',
  SITE_URL: SITE,
  INDEXNOW_KEY: '0123456789abcdef',
  HOST: '127.0.0.1',
};

/** A CDN in the place of search engines; which it is, and where, each test says. */
export const CDN = { INDEXNOW_KEY: '', CDN_SERVICE: 'abc', CDN_TOKEN: 'secret' };

export function setClock(at: string): void {
  vi.stubEnv('SITE_CLOCK', at);
}

/** A newsroom with a story that is out and one for the next day at noon, and those outside whom it tells. */
export class AnnouncingNewsroom {
  readonly #published: SmallEdition;
  #edition: SmallEdition;

  private constructor(
    readonly outside: ThoseOutside,
    published: SmallEdition,
  ) {
    this.#published = published;
    this.#edition = published;
  }

  static async open(): Promise<AnnouncingNewsroom> {
    const outside = await ThoseOutside.open(SITE);
    setClock('2026-11-20T12:00:00Z');
    const published = await SmallEdition.open({
      '2026/11/trams': {},
      '2026/11/tomorrow': { publishedAt: '2026-11-21T12:00:00Z', topics: ['harbour'] },
    });
    await published.publish();
    return new AnnouncingNewsroom(outside, published);
  }

  async close(): Promise<void> {
    await this.#published.close();
    await this.outside.close();
  }

  /** The content and the state of the test that runs, which it may change. */
  get edition(): SmallEdition {
    return this.#edition;
  }

  async beginTest(): Promise<void> {
    this.outside.beginAnew();
    setClock('2026-11-20T12:00:00Z');
    this.#edition = await this.#published.copy();
    vi.stubEnv('SITE_STATE', this.edition.stateDir);
    vi.stubEnv('SITE_CONTENT', this.edition.contentDir);
  }

  async endTest(): Promise<void> {
    vi.unstubAllEnvs();
    await this.edition.close();
  }

  announcer(variables: Partial<NodeJS.ProcessEnv>, hubs: string[] = []): Announcer {
    const environment = readEnvironment({ ...OPEN, INDEXNOW_ENDPOINT: `${this.outside.origin}/indexnow`, ...variables });
    return new Announcer(this.edition.stateDir, listenersOf(environment, hubs));
  }

  withdraw(story: string, reason = 'Wrong.'): void {
    withdrawStory(this.edition.stateDir, { story, at: now(), reason });
  }
}
