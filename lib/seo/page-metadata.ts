import type { Metadata } from 'next';
import site from '../../site.config';
import { absoluteUrl, pathOf } from '../addresses';
import type { Story } from '../archive/stories';
import { readEnvironment } from '../site/environment';
import { wordsIn } from '../site/words';
import { isoWithOffset } from '../time';
import { shareImages } from './share-images';

interface PageFacts {
  /** Without the site's name, which is added. The front page has none. */
  title?: string;
  description: string;
  path: string;
}

/** What the head of a page says to machines: the same facts that the page shows. */
export function pageMetadata({ title, description, path }: PageFacts): Metadata {
  const { siteUrl } = readEnvironment();
  const shown = title ?? site.name;
  const url = absoluteUrl(siteUrl, path);
  return {
    title: title ? `${title} – ${site.name}` : site.name,
    description,
    alternates: {
      canonical: url,
      types: {
        'application/rss+xml': [
          { url: absoluteUrl(siteUrl, pathOf({ at: 'feed', of: { at: 'front' }, format: 'rss' })), title: site.name },
        ],
      },
    },
    openGraph: { type: 'website', title: shown, description, url, siteName: site.name },
  };
}

/** A page that no search engine should list although readers may open it. */
export function unlistedMetadata(title: string): Metadata {
  return { title: `${title} – ${site.name}`, robots: { index: false, follow: true } };
}

export function storyMetadata(story: Story): Metadata {
  const { siteUrl } = readEnvironment();
  const title = story.seo.title ?? story.headline;
  const description = story.seo.description ?? story.standfirst;
  const base = pageMetadata({ title, description, path: story.path });
  const images = shareImages(siteUrl, story);
  const translations = [story, ...story.translations];
  return {
    ...base,
    authors: story.authors.map((author) => ({
      name: author.name,
      url: absoluteUrl(siteUrl, pathOf({ at: 'author', author: author.slug })),
    })),
    robots: { 'max-image-preview': 'large', 'max-snippet': -1, 'max-video-preview': -1 },
    alternates: {
      ...base.alternates,
      ...(translations.length > 1
        ? { languages: Object.fromEntries(translations.map((other) => [other.lang, absoluteUrl(siteUrl, other.path)])) }
        : {}),
    },
    openGraph: {
      type: 'article',
      title: story.headline,
      description,
      url: absoluteUrl(siteUrl, story.path),
      siteName: site.name,
      locale: story.lang.replace('-', '_'),
      publishedTime: isoWithOffset(story.publishedAt),
      ...(story.changedAt > story.publishedAt ? { modifiedTime: isoWithOffset(story.changedAt) } : {}),
      section: story.section.name,
      tags: story.topics.map((topic) => topic.name),
      authors: story.authors.map((author) => absoluteUrl(siteUrl, pathOf({ at: 'author', author: author.slug }))),
      images,
    },
    twitter: { card: images.length > 0 ? 'summary_large_image' : 'summary', title: story.headline, description },
  };
}

/** Sponsored material says so first, wherever its title goes (FTC, Native Advertising: A Guide for Businesses). */
export function sponsoredTitle(headline: string): string {
  return `${wordsIn(site.language).sponsored}: ${headline}`;
}
