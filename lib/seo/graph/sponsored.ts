import type { Graph } from 'schema-dts';
import site from '../../../site.config';
import { pathOf } from '../../addresses/path-of';
import type { Edition } from '../../archive/edition';
import { absolute } from '../../site/whole-address';
import { wordsIn } from '../../site/words';
import { isoWithOffset } from '../../time';
import { breadcrumbs, breadcrumbsName } from './breadcrumbs';
import { named, publisherName, unlessEmpty } from './names';
import { cropNodes, mediaOf, pictureNode } from './pictures';
import { publisherNode } from './publisher';
import { graphOf } from './script-json';

/** Paid material: an article of an advertiser, who is named, and of no reporter (schema.org, AdvertiserContentArticle). */
export function sponsoredGraph(material: NonNullable<ReturnType<Edition['sponsoredPage']>>): Graph {
  const { slug, headline, standfirst, sponsor, publishedAt = 0, unpublishAt, image, body } = material;
  const url = absolute(pathOf({ at: 'sponsored', slug }));
  return graphOf(
    {
      '@type': 'AdvertiserContentArticle',
      '@id': `${url}#story`,
      url,
      mainEntityOfPage: { '@type': 'WebPage', '@id': url, breadcrumb: named(breadcrumbsName(url)) },
      headline,
      description: standfirst,
      genre: wordsIn(site.language).sponsored,
      datePublished: isoWithOffset(publishedAt),
      inLanguage: site.language,
      isAccessibleForFree: true,
      image: image && [...cropNodes(image), pictureNode(image)],
      associatedMedia: unlessEmpty(mediaOf(body, publishedAt, unpublishAt)),
      sponsor: { '@type': 'Organization', name: sponsor.name, url: sponsor.url },
      publisher: named(publisherName()),
    },
    breadcrumbs(url, headline),
    publisherNode(),
  );
}
