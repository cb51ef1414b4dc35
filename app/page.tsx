import type { Metadata } from 'next';
import { FrontPage } from '#components/front/front-page';
import { JsonLd } from '#components/site/json-ld';
import { edition } from '#lib/archive/edition';
import { frontGraph } from '#lib/seo/graph/front';
import { pageMetadata } from '#lib/seo/page-metadata';
import site from '#site';

export function generateMetadata(): Metadata {
  return pageMetadata({ description: site.description, address: { at: 'front' } });
}

export default function Page() {
  const front = edition().front();
  return (
    <>
      <FrontPage front={front} />
      <JsonLd graph={frontGraph(front)} />
    </>
  );
}
