import type { BreadcrumbList } from 'schema-dts';
import site from '../../../site.config';
import { pathOf } from '../../addresses/path-of';
import { absolute } from '../../site/whole-address';

/** A page above another. */
export interface Crumb {
  name: string;
  path: string;
}

export const breadcrumbsName = (url: string) => `${url}#breadcrumbs`;

/**
 * The way to a page from the front: the last item is the page itself and has no address (Google, “Breadcrumb”).
 * @param above pages between the front and this one, the highest first
 */
export function breadcrumbs(url: string, name: string, above: readonly Crumb[] = []): Exclude<BreadcrumbList, string> {
  const way = [{ name: site.name, path: pathOf({ at: 'front' }) }, ...above];
  return {
    '@type': 'BreadcrumbList',
    '@id': breadcrumbsName(url),
    itemListElement: [
      ...way.map((crumb, index) => ({
        '@type': 'ListItem' as const,
        position: index + 1,
        name: crumb.name,
        item: absolute(crumb.path),
      })),
      { '@type': 'ListItem', position: way.length + 1, name },
    ],
  };
}
