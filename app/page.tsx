import type { Metadata } from 'next';
import { StoryList } from '#components/front/story-list';
import { Teaser } from '#components/front/teaser';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';
import site from '#site';

export function generateMetadata(): Metadata {
  return pageMetadata({ description: site.description, path: pathOf({ at: 'front' }) });
}

export default function FrontPage() {
  const { lead, rest } = edition().front();
  return (
    <>
      <h1 className="visually-hidden">{site.name}</h1>
      {lead ? <Teaser story={lead} weight="lead" /> : null}
      <section aria-labelledby="latest-heading">
        <h2 id="latest-heading" className="label">
          Most recent
        </h2>
        <StoryList stories={rest} level={3} />
      </section>
    </>
  );
}
