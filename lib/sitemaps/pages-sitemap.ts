import site from '../../site.config';
import { pathOf } from '../addresses/path-of';
import type { Edition } from '../archive/edition';
import type { MappedMonth } from '../archive/machine-questions';
import { authorList, LATEST, sectionList, seriesList, type Tag, topicList } from '../freshness/tags';
import { type SitemapEntry, urlSet } from './url-set';

/** Of a list that is read whole. */
const ALL = -1;

/**
 * Every page that is no story and is meant to be found. Of a list, the time of its last change is that of the newest
 * change of what it shows; of the newsroom's own pages nobody has noted one.
 */
export function pagesToFind(edition: Edition, months: readonly MappedMonth[]): SitemapEntry[] {
  const { recent } = site.lists;
  /** A list without stories is nothing to find. */
  const filled = (path: string, list: Tag, limit: number): SitemapEntry[] => {
    const changedAt = edition.newestChange(list, limit);
    return changedAt === undefined ? [] : [{ path, changedAt }];
  };
  return [
    { path: pathOf({ at: 'front' }), changedAt: edition.newestChange(LATEST, site.front.latest) },
    ...edition.sections().map(({ slug }) => ({
      path: pathOf({ at: 'section', section: slug }),
      changedAt: edition.newestChange(sectionList(slug), recent),
    })),
    { path: pathOf({ at: 'topics' }) },
    ...edition.slugsOf('Topic').flatMap((topic) => filled(pathOf({ at: 'topic', topic }), topicList(topic), recent)),
    ...edition.slugsOf('Series').flatMap((series) => filled(pathOf({ at: 'series', series }), seriesList(series), ALL)),
    ...edition.slugsOf('Author').flatMap((author) => filled(pathOf({ at: 'author', author }), authorList(author), recent)),
    { path: pathOf({ at: 'archive' }) },
    ...months.map(({ month, changedAt }) => ({ path: pathOf({ at: 'archive-month', month }), changedAt })),
    { path: pathOf({ at: 'masthead' }) },
    { path: pathOf({ at: 'corrections' }), changedAt: edition.corrections()[0]?.at },
    ...edition.slugsOf('Page').map((page) => ({ path: pathOf({ at: 'page', page }) })),
  ];
}

export function pagesSitemap(edition: Edition): string {
  return urlSet(pagesToFind(edition, edition.mappedMonths()));
}
