import type { Metadata } from 'next';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PageAddress } from '../addresses/address';
import { edition } from '../archive/edition';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { openRendering, withRendering } from '../freshness/rendering';
import { SmallEdition } from '../testing/small-edition';
import { parseInstant } from '../time';
import { pageMetadata, sponsoredMetadata, storyMetadata } from './page-metadata';

const HOSTILE = `</title><script>&"' 🛟`;
const ORIGIN = 'http://localhost:3000';

let newsroom: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_ENV', 'production');
  newsroom = await SmallEdition.open({
    '2026/11/tide': { headline: HOSTILE, authors: ['anna', 'ben'], unpublishAt: '2027-01-31T23:00:00Z' },
    '2026/11/tide-de': { lang: 'de', translationOf: '2026/11/tide' },
    '2026/11/tide-ar': { lang: 'ar', translationOf: '2026/11/tide' },
    '2026/11/alone': {},
  });
  await newsroom.write('authors/anna.mdx', '---\nname: Anna\nrole: Reporter\nfediverse: "@anna@social.example"\n---\n\nAnna reports.\n');
  await newsroom.write(
    'sponsored/walks.mdx',
    '---\nheadline: Walk\nstandfirst: On foot.\nsponsor:\n  name: Walks Ltd\n  url: https://example.com/walks\npublishedAt: 2026-11-01T08:00:00Z\nstatus: ready\n---\n\nWords.\n',
  );
  await newsroom.publish();
  generation = new CurrentGeneration(newsroom.stateDir).acquire();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  generation.release();
  await newsroom.close();
});

function made(make: () => Metadata): Metadata {
  return withRendering(openRendering(generation, parseInstant('2026-11-20T08:00:00Z')), make);
}

function ofStory(slug: string): Metadata {
  return made(() => {
    const story = edition().story(`/city/2026/11/10/${slug}`);
    if (!story) throw new Error(`There is no ${slug}.`);
    return storyMetadata(story);
  });
}

describe('a story with translations', () => {
  const LANGUAGES = {
    en: `${ORIGIN}/city/2026/11/10/tide`,
    de: `${ORIGIN}/city/2026/11/10/tide-de`,
    ar: `${ORIGIN}/city/2026/11/10/tide-ar`,
    'x-default': `${ORIGIN}/city/2026/11/10/tide`,
  };

  it.each(['tide', 'tide-de', 'tide-ar'])('is named by each version, itself included: %s', (slug) => {
    expect(ofStory(slug).alternates?.languages).toEqual(LANGUAGES);
  });

  it('and one without names no languages', () => {
    expect(ofStory('alone').alternates?.languages).toBeUndefined();
  });
});

it('a story says the same of itself to everybody who shares it', () => {
  expect(ofStory('tide')).toMatchObject({
    title: `${HOSTILE} – Standfirst`,
    alternates: {
      canonical: `${ORIGIN}/city/2026/11/10/tide`,
      types: {
        'text/markdown': `${ORIGIN}/city/2026/11/10/tide.md`,
        'application/json+oembed': [
          { url: `${ORIGIN}/oembed?url=${encodeURIComponent(`${ORIGIN}/city/2026/11/10/tide`)}&format=json`, title: HOSTILE },
        ],
      },
    },
    robots: { 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1, unavailable_after: '2027-02-01T00:00:00+01:00' },
    openGraph: {
      type: 'article',
      title: HOSTILE,
      url: `${ORIGIN}/city/2026/11/10/tide`,
      publishedTime: '2026-11-10T11:00:00+01:00',
      modifiedTime: '2026-11-10T11:00:00+01:00',
      section: 'City',
      tags: ['Trams'],
      authors: [`${ORIGIN}/authors/anna`, `${ORIGIN}/authors/ben`],
    },
    twitter: { title: HOSTILE },
    other: { 'fediverse:creator': ['@anna@social.example'] },
  });
});

it.each<PageAddress>([{ at: 'front' }, { at: 'section', section: 'city' }, { at: 'topic', topic: 'trams' }, { at: 'masthead' }])(
  'a page that no picture stands for is passed on with its card, large: $at',
  (address) => {
    const { openGraph, twitter } = made(() => pageMetadata({ title: 'City', description: 'The city.', address }));
    const images = [openGraph?.images ?? []].flat();
    expect(images).toEqual([
      {
        url: expect.stringMatching(/^http:\/\/localhost:3000\/media\/card-/),
        width: 1200,
        height: 630,
        type: 'image/png',
        alt: expect.any(String),
      },
    ]);
    expect(twitter).toMatchObject({ card: 'summary_large_image', images: [{ alt: expect.any(String) }] });
  },
);

it('every feed that a page names has a title of its own', () => {
  const { alternates } = made(() => pageMetadata({ title: 'City', description: 'The city.', address: { at: 'section', section: 'city' } }));
  const feeds = Object.entries(alternates?.types ?? {}).flatMap(([type, links]) =>
    Array.isArray(links) ? links.map(({ url, title }) => `${type} ${String(url).replace(ORIGIN, '')} ${title}`) : [],
  );
  expect(feeds).toEqual([
    'application/rss+xml /city/feed.xml City – Standfirst (RSS)',
    'application/rss+xml /feed.xml Standfirst (RSS)',
    'application/atom+xml /city/feed.atom City – Standfirst (Atom)',
    'application/atom+xml /feed.atom Standfirst (Atom)',
    'application/feed+json /city/feed.json City – Standfirst (JSON Feed)',
    'application/feed+json /feed.json Standfirst (JSON Feed)',
  ]);
});

it('paid material says so before anything else, and is kept out of Google News', () => {
  const material = made(() => {
    const found = edition().sponsoredPage('walks');
    if (!found) throw new Error('There is no paid material.');
    return sponsoredMetadata(found);
  });
  expect(material).toMatchObject({
    title: 'Paid content: Walk – Standfirst',
    openGraph: { title: 'Paid content: Walk' },
    twitter: { title: 'Paid content: Walk' },
    other: { 'googlebot-news': 'noindex' },
  });
});
