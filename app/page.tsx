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

/** Stories that stand beside the lead. */
const BESIDE = 3;

export default function FrontPage() {
  const { lead, rest } = edition().front();
  return (
    <div className="front">
      <h1 className="visually-hidden">{site.name}</h1>
      {lead ? <Teaser story={lead} weight="lead" /> : null}
      <div className="front-beside">
        <StoryList stories={rest.slice(0, BESIDE)} />
      </div>
      {rest.length > BESIDE ? (
        <section className="front-rest" aria-labelledby="latest-heading">
          <h2 id="latest-heading" className="label">
            Most recent
          </h2>
          <StoryList stories={rest.slice(BESIDE)} level={3} />
        </section>
      ) : null}
    </div>
  );
}
