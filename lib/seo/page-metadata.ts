import type { Metadata } from 'next';
import site from '../../site.config';
import { FEED_FILES, type FeedFormat, type FeedSource, hasFeeds, type PageAddress } from '../addresses/address';
import { pathOf } from '../addresses/path-of';
import { storyAddress, storyMarkdownPath } from '../addresses/read-path';
import { type Edition, edition } from '../archive/edition';
import type { Byline, Picture, Story } from '../archive/stories';
import { feedAbout } from '../feeds/feed';
import { FEED_TYPES } from '../feeds/feed-types';
import { cardAt } from '../media/page-cards';
import { oembedPath } from '../questions';
import { hasSubscribers } from '../site/environment';
import { absolute, canonical } from '../site/whole-address';
import { wordsIn } from '../site/words';
import { type Instant, isoWithOffset } from '../time';
import { cardShareImages, pictureShareImages } from './share-images';

interface PageFacts {
  /** Without the site's name, which is added. The front page has none. */
  title?: string;
  description: string;
  address: PageAddress;
  /** That stands for the page where it is passed on; without one, its card does. */
  picture?: Picture | undefined;
}

/** The most that a search engine may show of a page (Google Search Central, “Robots meta tag”). */
const SHOWN_WHOLE = { 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 } as const;

/** What the head of a page says to machines: the same facts that the page shows. */
export function pageMetadata({ title, description, address, picture }: PageFacts): Metadata {
  const shown = title ?? site.name;
  const path = pathOf(address);
  const url = canonical(path);
  const images = picture ? pictureShareImages(picture) : cardShareImages(path, cardAt(edition(), address));
  const feedsOf = hasFeeds(address) && address.at !== 'front' ? address : undefined;
  return {
    title: title ? `${title} – ${site.name}` : site.name,
    description,
    robots: SHOWN_WHOLE,
    alternates: { canonical: url, types: feedLinks(feedsOf) },
    openGraph: { type: 'website', title: shown, description, url, siteName: site.name, locale: openGraphLocale(site.language), images },
    twitter: {
      card: images.length > 0 ? 'summary_large_image' : 'summary',
      title: shown,
      description,
      images: images.map(({ url: image, alt }) => ({ url: image, alt })),
    },
  };
}

/** A page that no search engine should list although readers may open it. */
export function unlistedMetadata(title: string): Metadata {
  return { title: `${title} – ${site.name}`, robots: { index: false, follow: true } };
}

export function storyMetadata(story: Story): Metadata {
  const title = story.seo.title ?? story.headline;
  const description = story.seo.description ?? story.standfirst;
  const base = pageMetadata({ title, description, address: storyAddress(story.path), picture: story.image });
  const creators = story.authors.flatMap(({ fediverse }) => fediverse ?? []);
  return {
    ...base,
    authors: story.authors.map((author) => ({ name: author.name, url: authorUrl(author) })),
    robots: { ...SHOWN_WHOLE, ...ending(story.unpublishAt) },
    alternates: {
      ...base.alternates,
      languages: languageLinks(story),
      types: {
        ...base.alternates?.types,
        'text/markdown': absolute(storyMarkdownPath(story.path)),
        'application/json+oembed': [{ url: absolute(oembedPath(absolute(story.path))), title: story.headline }],
      },
    },
    openGraph: {
      ...base.openGraph,
      type: 'article',
      title: story.headline,
      locale: openGraphLocale(story.lang),
      alternateLocale: story.translations.map(({ lang }) => openGraphLocale(lang)),
      publishedTime: isoWithOffset(story.publishedAt),
      modifiedTime: isoWithOffset(story.changedAt),
      section: story.section.name,
      tags: story.topics.map((topic) => topic.name),
      authors: story.authors.map(authorUrl),
    },
    twitter: { ...base.twitter, title: story.headline },
    // Mastodon shows under a shared story who in the fediverse wrote it (mastodon/mastodon#30398).
    other: creators.length > 0 ? { 'fediverse:creator': creators } : {},
  };
}

/** Sponsored material says so first, wherever its title goes (FTC, Native Advertising: A Guide for Businesses). */
export function sponsoredTitle(headline: string): string {
  return `${wordsIn(site.language).sponsored}: ${headline}`;
}

export function sponsoredMetadata(material: NonNullable<ReturnType<Edition['sponsoredPage']>>): Metadata {
  const { slug, headline, standfirst, image, unpublishAt } = material;
  const title = sponsoredTitle(headline);
  return {
    ...pageMetadata({ title, description: standfirst, address: { at: 'sponsored', slug }, picture: image }),
    robots: { ...SHOWN_WHOLE, ...ending(unpublishAt) },
    // Paid material in Google News costs a publication its place there.
    other: { 'googlebot-news': 'noindex' },
  };
}

/** The page of one of the newsroom's people. */
export function profileMetadata(author: Byline, description: string): Metadata {
  const base = pageMetadata({
    title: author.name,
    description,
    address: { at: 'author', author: author.slug },
    picture: author.portrait,
  });
  return {
    ...base,
    openGraph: { ...base.openGraph, type: 'profile' },
    other: author.fediverse ? { 'fediverse:creator': author.fediverse } : {},
  };
}

function authorUrl({ slug }: Byline): string {
  return absolute(pathOf({ at: 'author', author: slug }));
}

/** Search engines need not ask again after that (Google Search Central, “Robots meta tag”). */
function ending(at: Instant | undefined): { unavailable_after?: string } {
  return at === undefined ? {} : { unavailable_after: isoWithOffset(at) };
}

/** Open Graph wants a language and a territory, as `en_GB`: where only the first is known, that where most speak it. */
function openGraphLocale(code: string): string {
  const { language, region } = new Intl.Locale(code).maximize();
  return `${language}_${region}`;
}

/** Feeds as readers' programs find them, each under its title, which is its own: those of a list before those of the site. */
function feedLinks(list: FeedSource | undefined): Record<string, { url: string; title: string }[]> {
  if (!hasSubscribers()) return {};
  const sources: FeedSource[] = [...(list ? [list] : []), { at: 'front' }];
  return Object.fromEntries(
    (Object.keys(FEED_FILES) as FeedFormat[]).map((format) => [
      FEED_TYPES[format].type,
      sources.map((of) => ({
        url: absolute(pathOf({ at: 'feed', of, format })),
        title: `${feedAbout(edition(), of)?.title ?? site.name} (${FEED_TYPES[format].name})`,
      })),
    ]),
  );
}

/**
 * A story and its translations: each page lists all of them and itself, and what to offer readers of any other language,
 * which is the one in the site's language or else the first that was out (Google Search Central, “Localized versions”).
 */
function languageLinks(story: Story): Record<string, string> | undefined {
  if (story.translations.length === 0) return undefined;
  const versions = [story, ...story.translations].sort((a, b) => a.publishedAt - b.publishedAt || (a.path < b.path ? -1 : 1));
  const fallback = versions.find(({ lang }) => lang === site.language) ?? versions[0] ?? story;
  return {
    ...Object.fromEntries(versions.map(({ lang, path }) => [lang, absolute(path)])),
    'x-default': absolute(fallback.path),
  };
}
