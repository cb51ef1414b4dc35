import type { Graph } from 'schema-dts';
import site from '../../../site.config';
import { pathOf } from '../../addresses/path-of';
import type { Edition } from '../../archive/edition';
import { absolute } from '../../site/whole-address';
import { breadcrumbs, breadcrumbsName } from './breadcrumbs';
import { named, publisherName } from './names';
import { publisherNode } from './publisher';
import { graphOf } from './script-json';

/** One of the newsroom's own pages: what it is about is the newsroom. */
export function informationGraph({ slug, title, description, lang }: NonNullable<ReturnType<Edition['page']>>): Graph {
  const url = absolute(pathOf({ at: 'page', page: slug }));
  return graphOf(
    {
      '@type': pageType(slug),
      '@id': `${url}#page`,
      url,
      name: title,
      description,
      inLanguage: lang ?? site.language,
      breadcrumb: named(breadcrumbsName(url)),
      about: named(publisherName()),
      publisher: named(publisherName()),
    },
    breadcrumbs(url, title),
    publisherNode(),
  );
}

function pageType(slug: string) {
  switch (slug) {
    case site.pages.about:
      return 'AboutPage';
    case site.pages.contact:
      return 'ContactPage';
    default:
      return 'WebPage';
  }
}
