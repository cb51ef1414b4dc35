import site from '../../site.config';
import { type Address, isPage } from '../addresses/address';
import { pathOf } from '../addresses/path-of';
import type { Edition } from '../archive/edition';
import { pageWords, wordsIn } from '../site/words';
import { formatCalendarDate } from '../time';
import type { CardWords } from './cards';

/**
 * What the card of a page says, from the archive alone; `undefined` where a picture stands for the page, and for what
 * nobody passes on. Whether readers may see the page is for whoever knows the address to have asked.
 */
export function cardAt(edition: Edition, address: Address): CardWords | undefined {
  if (!isPage(address)) return undefined;
  switch (address.at) {
    case 'front':
      return inHouse({ title: site.name, text: site.description });
    case 'section':
      return ofSection(edition, address.section);
    case 'section-month':
      return ofSection(edition, address.section, formatCalendarDate(address.month));
    case 'story': {
      const story = edition.cardAt(pathOf(address));
      if (!story || story.image) return undefined;
      return { title: story.headline, lang: story.lang, label: story.section.name, hue: story.section.hue };
    }
    case 'topic':
      return ofNamed(edition.topic(address.topic), pageWords.topics.one);
    case 'topic-month':
      return ofNamed(edition.topic(address.topic), formatCalendarDate(address.month));
    case 'series':
      return ofNamed(edition.series(address.series), pageWords.series);
    case 'author': {
      const author = edition.author(address.author);
      return author?.portrait ? undefined : ofNamed(author, author?.role);
    }
    case 'author-month':
      return ofNamed(edition.author(address.author), formatCalendarDate(address.month));
    case 'page': {
      const page = edition.page(address.page);
      return page && { title: page.title, lang: page.lang ?? site.language };
    }
    case 'sponsored': {
      const material = edition.sponsoredPage(address.slug);
      if (!material || material.image) return undefined;
      // Paid material says so first, wherever it goes.
      return inHouse({ title: material.headline, label: `${wordsIn(site.language).sponsored} · ${material.sponsor.name}` });
    }
    case 'archive':
      return inHouse({ title: pageWords.archive.title });
    case 'archive-day':
      return inHouse({ title: formatCalendarDate(address.day), label: pageWords.archive.title });
    case 'archive-month':
      return inHouse({ title: formatCalendarDate(address.month), label: pageWords.archive.title });
    case 'archive-year':
      return inHouse({ title: address.year, label: pageWords.archive.title });
    case 'topics':
      return inHouse({ title: pageWords.topics.title });
    case 'corrections':
      return inHouse({ title: pageWords.corrections.title });
    case 'corrections-month':
      return inHouse({ title: pageWords.corrections.title, label: formatCalendarDate(address.month) });
    case 'masthead':
      return inHouse({ title: pageWords.masthead.title });
    case 'search':
    case 'reading':
      return undefined;
    default:
      return address satisfies never;
  }
}

function ofSection(edition: Edition, slug: string, label?: string): CardWords | undefined {
  const section = edition.section(slug);
  return section && inHouse({ title: section.name, label, hue: section.hue });
}

function ofNamed(found: { name: string } | undefined, label: string | undefined): CardWords | undefined {
  return found && inHouse({ title: found.name, label });
}

function inHouse(words: Omit<CardWords, 'lang'>): CardWords {
  return { ...words, lang: site.language };
}
