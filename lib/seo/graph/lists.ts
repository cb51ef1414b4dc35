import type { CollectionPage, Graph, ItemList } from 'schema-dts';
import site from '../../../site.config';
import type { Address } from '../../addresses/address';
import { pathOf } from '../../addresses/path-of';
import { edition } from '../../archive/edition';
import { absolute } from '../../site/whole-address';
import { pageWords } from '../../site/words';
import { formatCalendarDate } from '../../time';
import { breadcrumbs, breadcrumbsName, type Crumb } from './breadcrumbs';
import { named, personName, publisherName, seriesName } from './names';
import { publisherNode } from './publisher';
import { graphOf } from './script-json';

type ListAddress = Extract<
  Address,
  {
    at:
      | 'front'
      | 'section'
      | 'section-month'
      | 'topic'
      | 'topic-month'
      | 'topics'
      | 'author-month'
      | 'series'
      | 'archive'
      | 'archive-day'
      | 'archive-month'
      | 'archive-year'
      | 'corrections'
      | 'corrections-month'
      | 'masthead';
  }
>;

interface ListFacts {
  address: ListAddress;
  /** As its heading has it. */
  name: string;
  description?: string;
  /** Paths that it leads to, in their order. One that is shown twice counts once. */
  items: readonly string[];
}

/** A page that is a list: of stories, of months, of people. */
export function listGraph(facts: ListFacts): Graph {
  const { address, name } = facts;
  const url = absolute(pathOf(address));
  return graphOf(listNode(facts), breadcrumbs(url, name, pagesAbove(address)), publisherNode());
}

/** The list without the way to it, which the front does not have. */
export function listNode({ address, name, description, items }: ListFacts): Exclude<CollectionPage, string> {
  const url = absolute(pathOf(address));
  return {
    '@type': 'CollectionPage',
    '@id': `${url}#page`,
    url,
    name,
    description,
    inLanguage: site.language,
    breadcrumb: address.at === 'front' ? undefined : named(breadcrumbsName(url)),
    about: aboutOf(address),
    publisher: named(publisherName()),
    mainEntity: itemList(`${url}#list`, items),
  };
}

function itemList(name: string, items: readonly string[]): Exclude<ItemList, string> {
  const each = [...new Set(items)];
  return {
    '@type': 'ItemList',
    '@id': name,
    numberOfItems: each.length,
    itemListElement: each.map((path, index) => ({ '@type': 'ListItem', position: index + 1, url: absolute(path) })),
  };
}

/** Whom or what a list is about, where that is somebody or something that has a name of its own. */
function aboutOf(address: ListAddress) {
  switch (address.at) {
    case 'author-month':
      return {
        '@type': 'Person' as const,
        '@id': personName(address.author),
        name: edition().author(address.author)?.name,
        url: absolute(pathOf({ at: 'author', author: address.author })),
      };
    case 'masthead':
      return named(publisherName());
    case 'series':
      return {
        '@type': 'CreativeWorkSeries' as const,
        '@id': seriesName(address.series),
        name: edition().series(address.series)?.name,
        url: absolute(pathOf(address)),
      };
    default:
      return undefined;
  }
}

/** What stands between the front and a page, the highest first. */
export function pagesAbove(address: ListAddress | Extract<Address, { at: 'author' | 'page' | 'sponsored' }>): Crumb[] {
  switch (address.at) {
    case 'front':
    case 'section':
    case 'topics':
    case 'masthead':
    case 'archive':
    case 'corrections':
    case 'page':
    case 'sponsored':
      return [];
    case 'section-month':
      return [crumb({ at: 'section', section: address.section }, edition().section(address.section)?.name)];
    case 'topic':
    case 'series':
      return [crumb({ at: 'topics' }, pageWords.topics.title)];
    case 'topic-month': {
      const topic: ListAddress = { at: 'topic', topic: address.topic };
      return [...pagesAbove(topic), crumb(topic, edition().topic(address.topic)?.name)];
    }
    case 'author':
      return [crumb({ at: 'masthead' }, pageWords.masthead.title)];
    case 'author-month': {
      const author = { at: 'author', author: address.author } as const;
      return [...pagesAbove(author), crumb(author, edition().author(address.author)?.name)];
    }
    case 'archive-year':
      return [crumb({ at: 'archive' }, pageWords.archive.title)];
    case 'archive-month': {
      const year = address.month.slice(0, 4);
      return [...pagesAbove({ at: 'archive-year', year }), crumb({ at: 'archive-year', year }, year)];
    }
    case 'archive-day': {
      const month = address.day.slice(0, 7);
      return [...pagesAbove({ at: 'archive-month', month }), crumb({ at: 'archive-month', month }, formatCalendarDate(month))];
    }
    case 'corrections-month':
      return [crumb({ at: 'corrections' }, pageWords.corrections.title)];
    default:
      return address satisfies never;
  }
}

function crumb(address: Address, name: string | undefined): Crumb {
  const path = pathOf(address);
  return { name: name ?? path, path };
}
