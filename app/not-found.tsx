import type { Metadata } from 'next';
import { StoryList } from '#components/front/story-list';
import { pathOf, searchPath } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { unlistedMetadata } from '#lib/seo/page-metadata';

export const metadata: Metadata = unlistedMetadata('Not found');

export default function NotFoundPage() {
  return (
    <>
      <header className="list-header">
        <h1>There is nothing at this address</h1>
        <p className="standfirst">
          It may have been typed wrongly. <a href={searchPath('')}>Search the archive</a>, or begin at the{' '}
          <a href={pathOf({ at: 'front' })}>front page</a>.
        </p>
      </header>
      <section aria-labelledby="latest-heading">
        <h2 id="latest-heading" className="label">
          Most recent
        </h2>
        <StoryList stories={edition().latest(5)} level={3} />
      </section>
    </>
  );
}
