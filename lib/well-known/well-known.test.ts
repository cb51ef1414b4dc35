import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import site from '../../site.config';
import { WELL_KNOWN, type WellKnown } from '../addresses/address';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { isValid } from '../freshness/validity';
import type { SiteConfiguration } from '../site/define-site';
import { keptDocument } from '../testing/kept-document';
import { SmallEdition } from '../testing/small-edition';
import { textsOf } from '../testing/xml-schema';
import { adsTxt } from './ads-txt';
import { CRAWLERS, type CrawlerPurpose, crawlersAllowed } from './crawlers';
import { robotsTxt } from './robots-txt';
import { tdmrepJson } from './tdmrep';
import { trustTxt } from './trust-txt';

const NOON = Date.parse('2026-11-20T12:00:00Z');
const HOUR = 3_600_000;

let edition: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T09:00:00Z');
  vi.stubEnv('SITE_URL', 'https://news.example');
  vi.stubEnv('SITE_ENV', 'production');
  vi.stubEnv('SITE_EDITION', 'own');
  edition = await SmallEdition.open();
  await edition.publish();
  generation = new CurrentGeneration(edition.stateDir).acquire();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await edition.close();
});

const made = (file: WellKnown, now = NOON) => keptDocument(generation, WELL_KNOWN[file], now);
const bodyOf = (file: WellKnown, now = NOON) => made(file, now).document?.body ?? '';

/** What robots.txt says to a crawler, read as RFC 9309 §2.2 asks: of its own group, or else of the group of all. */
function mayCrawl(robots: string, token: string): boolean {
  const groups = robots
    .split('\n\n')
    .map((group) => group.split('\n').flatMap((line) => (/^[\w-]+: /.test(line) ? [line.split(': ')] : [])))
    .map((lines) => ({
      agents: lines.filter(([name]) => name === 'User-agent').map(([, agent]) => agent),
      refused: lines.some(([name, path]) => name === 'Disallow' && path === '/'),
    }));
  const group = groups.find(({ agents }) => agents.includes(token)) ?? groups.find(({ agents }) => agents.includes('*'));
  return group !== undefined && !group.refused;
}

const NOT_LISTED = [
  ['a preview', { SITE_ENV: 'preview' }],
  ['the sample edition', { SITE_EDITION: 'sample' }],
] as const;

/** Where nothing may be listed. */
function elsewhere<T>(variables: Record<string, string>, work: () => T): T {
  const before = { SITE_ENV: 'production', SITE_EDITION: 'own' };
  for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
  try {
    return work();
  } finally {
    for (const [name, value] of Object.entries(before)) vi.stubEnv(name, value);
  }
}

describe('robots.txt', () => {
  const robotsWhere = (allowed: Record<CrawlerPurpose, boolean>) => robotsTxt({ newsWithin: () => [] }, allowed);
  const PURPOSES = Object.keys(CRAWLERS) as CrawlerPurpose[];

  it('names the index and the news in production, whole', () => {
    expect(bodyOf('robots')).toMatch(
      /\n\nSitemap: https:\/\/news\.example\/sitemap\.xml\nSitemap: https:\/\/news\.example\/news-sitemap\.xml\n$/,
    );
  });

  it('names every part of the news', () => {
    const news = Array.from({ length: 1001 }, (_, place) => ({
      path: `/${place}`,
      headline: '',
      lang: 'en',
      publishedAt: 0,
      changedAt: 0,
    }));
    expect(robotsTxt({ newsWithin: () => news })).toContain('\nSitemap: https://news.example/news-sitemap-2.xml\n');
  });

  it.each(NOT_LISTED)('lets search engines read %s, so that they learn not to list it, and names no sitemap', (_, variables) => {
    const robots = elsewhere(variables, () => bodyOf('robots'));
    expect(robots).not.toContain('Sitemap:');
    expect(mayCrawl(robots, 'Googlebot')).toBe(true);
    for (const { token } of PURPOSES.flatMap((purpose) => [...CRAWLERS[purpose]])) expect(mayCrawl(robots, token), token).toBe(false);
  });

  it.each(
    [0, 1, 2, 3, 4, 5, 6, 7].map((bits): [Record<CrawlerPurpose, boolean>] => [
      { training: (bits & 1) > 0, answers: (bits & 2) > 0, userFetches: (bits & 4) > 0 },
    ]),
  )('each switch stands for itself: %o', (allowed) => {
    const robots = robotsWhere(allowed);
    for (const purpose of PURPOSES)
      for (const { token } of CRAWLERS[purpose]) expect(mayCrawl(robots, token), `${purpose} ${token}`).toBe(allowed[purpose]);
    for (const engine of ['Googlebot', 'Googlebot-News', 'Googlebot-Image', 'Bingbot', 'DuckDuckBot', 'Applebot', 'facebookexternalhit'])
      expect(mayCrawl(robots, engine), engine).toBe(true);
  });

  it('is plain, and blocks no path by which a page is drawn', () => {
    const robots = robotsWhere({ training: false, answers: false, userFetches: false });
    expect([...robots.matchAll(/^Disallow: (.*)$/gm)].map(([, path]) => path)).toEqual(['/', '/', '/']);
    expect(robots).toMatch(/^User-agent: \*\nAllow: \/\n/);
    expect(Buffer.byteLength(robots)).toBeLessThan(500 * 1024);
    for (const line of robots.split('\n')) expect(line).toMatch(/^(|# .+|(User-agent|Allow|Disallow|Sitemap): \S+)$/);
  });

  it('each crawler stands in one group, with the source of its name', () => {
    const all = PURPOSES.flatMap((purpose) => [...CRAWLERS[purpose]]);
    expect(new Set(all.map(({ token }) => token.toLowerCase())).size).toBe(all.length);
    for (const { token, source } of all) {
      expect(token).not.toMatch(/^(googlebot|anthropic-ai|claude-web)/i);
      expect(source).toMatch(/^https:\/\//);
    }
  });
});

describe('what is said of training says the same everywhere', () => {
  const said = (allowed: Record<CrawlerPurpose, boolean>) => ({
    robots: mayCrawl(robotsTxt({ newsWithin: () => [] }, allowed), 'GPTBot'),
    tdm: (JSON.parse(tdmrepJson(allowed)) as { 'tdm-reservation': number }[])[0]?.['tdm-reservation'],
    trust: /^datatrainingallowed=(.*)$/m.exec(trustTxt({ ...site, trust: {} }, allowed) ?? '')?.[1],
  });

  it('whichever way the switch stands', () => {
    const others = { answers: true, userFetches: true };
    expect(said({ ...others, training: true })).toEqual({ robots: true, tdm: 0, trust: 'yes' });
    expect(said({ ...others, training: false })).toEqual({ robots: false, tdm: 1, trust: 'no' });
  });

  it.each(NOT_LISTED)('and where nothing may be listed: %s', (_, variables) => {
    expect(elsewhere(variables, () => said(crawlersAllowed()))).toEqual({ robots: false, tdm: 1, trust: 'no' });
  });
});

describe('security.txt', () => {
  it('says whom to tell, until when that holds, and where it stands', () => {
    expect(made('security').document?.type).toBe('text/plain; charset=utf-8');
    expect(bodyOf('security')).toBe(
      [
        `Contact: mailto:${site.contact.email}`,
        'Expires: 2027-11-15T00:00:00+01:00',
        'Preferred-Languages: en',
        'Canonical: https://news.example/.well-known/security.txt',
        '',
      ].join('\n'),
    );
  });

  it('is kept until the newsroom’s day turns, and never lapses', () => {
    const { provenance } = made('security');
    const midnight = Date.parse('2026-11-20T23:00:00Z');
    expect([NOON, midnight - 1, midnight].map((now) => isValid(provenance, generation, now))).toEqual([true, true, false]);
    for (const days of [1, 100, 366, 1000]) {
      const now = NOON + days * 24 * HOUR;
      const expires = Date.parse(/^Expires: (.*)$/m.exec(bodyOf('security', now))?.[1] ?? '');
      expect(expires - now).toBeGreaterThan(350 * 24 * HOUR);
      expect(expires - now).toBeLessThan(365 * 24 * HOUR);
    }
  });
});

describe('ads.txt', () => {
  it('is not there where nobody sells', () => {
    expect(adsTxt({ ads: undefined })).toBeUndefined();
    expect(made('ads').document).toBeUndefined();
  });

  it('names who may sell', () => {
    const ads: SiteConfiguration['ads'] = {
      ownerDomain: 'news.example',
      sellers: [
        { system: 'ads.example', account: 'pub-1', relation: 'DIRECT', authority: 'f08c47fec0942fa0' },
        { system: 'other.example', account: '77', relation: 'RESELLER' },
      ],
    };
    expect(adsTxt({ ads })).toBe('OWNERDOMAIN=news.example\nads.example, pub-1, DIRECT, f08c47fec0942fa0\nother.example, 77, RESELLER\n');
  });
});

describe('trust.txt', () => {
  it('is not there where the configuration says nothing of it', () => {
    expect(trustTxt({ ...site, trust: undefined })).toBeUndefined();
  });

  it('says whom the newsroom stands with, and which of its pages tell more', () => {
    const trust = { belongTo: ['https://press.example/', 'https://council.example/'], disclosurePages: ['ownership', 'about'] };
    const social = [{ label: 'Fediverse', url: 'https://social.example/@news' }];
    expect(trustTxt({ ...site, trust, social }, { training: true, answers: true, userFetches: true })).toBe(
      [
        'belongto=https://press.example/',
        'belongto=https://council.example/',
        'disclosure=https://news.example/ownership',
        'disclosure=https://news.example/about',
        `contact=mailto:${site.contact.email}`,
        'social=https://social.example/@news',
        'datatrainingallowed=yes',
        '',
      ].join('\n'),
    );
  });
});

describe('the key for IndexNow', () => {
  const KEY = '0f8fad5b-d9cb-469f-a165-70867728950e';
  const keyAt = (path: string) => keptDocument(generation, path, NOON);

  it('is the whole of its file, which is never kept', () => {
    vi.stubEnv('INDEXNOW_KEY', KEY);
    const { document, keep } = keyAt(`/${KEY}.txt`);
    expect([document, keep]).toEqual([{ type: 'text/plain; charset=utf-8', body: KEY }, false]);
    expect(keyAt('/another-key.txt').document).toBeUndefined();
  });

  it('is nowhere where the environment has none', () => {
    vi.stubEnv('INDEXNOW_KEY', '');
    expect(keyAt(`/${KEY}.txt`).document).toBeUndefined();
  });
});

it('the manifest names icons that are there in their sizes, and the colour of the paper', async () => {
  const manifest = JSON.parse(bodyOf('manifest')) as { icons: { src: string; sizes: string; type: string }[] } & Record<string, unknown>;
  expect(manifest).toMatchObject({ name: site.name, short_name: site.name, start_url: '/', display: 'minimal-ui', lang: 'en', dir: 'ltr' });
  expect(manifest.theme_color).toMatch(/^#[0-9a-f]{6}$/);
  expect(manifest.background_color).toBe(manifest.theme_color);
  expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(['192x192', '512x512']);
  for (const { src, sizes, type } of manifest.icons) {
    const { width, height, format } = await sharp(join('public', src)).metadata();
    expect([`${width}x${height}`, `image/${format}`]).toEqual([sizes, type]);
  }
});

it('the favicon holds pictures of 16, 32 and 48 pixels', async () => {
  const ico = readFileSync(join('public', 'favicon.ico'));
  const sizes: number[] = [];
  for (let entry = 6; entry < 6 + 16 * ico.readUInt16LE(4); entry += 16) {
    const offset = ico.readUInt32LE(entry + 12);
    const { width, height, format } = await sharp(ico.subarray(offset, offset + ico.readUInt32LE(entry + 8))).metadata();
    expect([height, format, ico.readUInt8(entry)]).toEqual([width, 'png', width]);
    sizes.push(width);
  }
  expect(sizes).toEqual([16, 32, 48]);
});

it('a browser learns how the archive is searched', () => {
  const xml = bodyOf('opensearch');
  expect(xml).toContain('template="https://news.example/search?q={searchTerms}"');
  expect(textsOf(xml, 'ShortName').map((name) => [...name].length <= 16)).toEqual([true]);
  expect(textsOf(xml, 'Language')).toEqual(['en']);
});
