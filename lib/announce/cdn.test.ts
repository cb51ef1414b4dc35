import { describe, expect, it } from 'vitest';
import { storyTag } from '../freshness/tags';
import { readEnvironment } from '../site/environment';
import { cdnHeaders, cdnKeys, purgeRequests } from './cdn';

const OPEN: NodeJS.ProcessEnv = { NODE_ENV: 'test', SITE_ENV: 'production', HOST: '127.0.0.1' };
const CDN = { CDN_SERVICE: 'abc', CDN_TOKEN: 'secret' };

describe('what a CDN reads', () => {
  it('are keys that name nothing, and none where there is no CDN', () => {
    const tags = ['list:latest', storyTag('2026/11/secret-plan')];
    const { cdn } = readEnvironment({ ...OPEN, ...CDN, CDN: 'cloudflare' });
    const headers = cdnHeaders(cdn, tags);
    expect(headers['Cache-Tag']?.split(',')).toEqual(cdnKeys(tags, 'secret'));
    expect(JSON.stringify(headers)).not.toContain('plan');
    expect(cdnHeaders(undefined, tags)).toEqual({});
    expect(
      cdnHeaders(
        cdn,
        Array.from({ length: 2000 }, (_, index) => `tag:${index}`),
      ),
    ).toEqual({});
  });

  it('that is named by halves stops the start, with the variable that is missing', () => {
    expect(() => readEnvironment({ ...OPEN, CDN: 'akamai' })).toThrow('CDN is “akamai”: give one of fastly, cloudflare.');
    expect(() => readEnvironment({ ...OPEN, CDN: 'fastly' })).toThrow('CDN_SERVICE is missing');
    expect(() => readEnvironment({ ...OPEN, CDN: 'fastly', CDN_SERVICE: 'abc' })).toThrow('CDN_TOKEN is missing');
    for (const broken of ['sec ret', 'secret\n', 'sécret'])
      expect(() => readEnvironment({ ...OPEN, CDN: 'fastly', CDN_SERVICE: 'abc', CDN_TOKEN: broken })).toThrow(
        /^CDN_TOKEN holds (?!.*s.cret)/s,
      );
    expect(() => readEnvironment({ ...OPEN, INDEXNOW_KEY: 'short' })).toThrow('INDEXNOW_KEY is no key');
  });
});

describe('what a CDN is asked', () => {
  it.each([
    ['fastly', 'https://api.fastly.com/service/abc/purge_all', ''],
    ['cloudflare', 'https://api.cloudflare.com/client/v4/zones/abc/purge_cache', '{"purge_everything":true}'],
  ])('%s is asked to forget everything where so much changed that keys would be too many', (kind, url, body) => {
    const { cdn } = readEnvironment({ ...OPEN, ...CDN, CDN: kind });
    if (!cdn) throw new Error('There is no CDN.');
    const changed = Array.from({ length: 6000 }, (_, index) => `story:${index}`);
    expect(purgeRequests(cdn, changed)).toMatchObject([{ url, body }]);
    expect(purgeRequests(cdn, 'everything')).toMatchObject([{ url, body }]);
    expect(purgeRequests(cdn, changed.slice(0, 600))).not.toMatchObject([{ url, body }]);
  });
});
