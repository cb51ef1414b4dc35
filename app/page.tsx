import type { Metadata } from 'next';
import { FrontPage } from '#components/front/front-page';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';
import site from '#site';

export function generateMetadata(): Metadata {
  return pageMetadata({ description: site.description, path: pathOf({ at: 'front' }) });
}

export default function Page() {
  return <FrontPage front={edition().front()} />;
}
