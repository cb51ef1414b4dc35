import type { Metadata } from 'next';
import { StoryList } from '#components/front/story-list';
import { NothingHere } from '#components/site/nothing-here';
import { edition } from '#lib/archive/edition';
import { unlistedMetadata } from '#lib/seo/page-metadata';

export const metadata: Metadata = unlistedMetadata('Not found');

/** What stands at every address that has nothing. The server entry asks for it and answers 404. */
export default function MissingPage() {
  return (
    <div className="list-page">
      <NothingHere />
      <section className="list-body" aria-labelledby="latest-heading">
        <h2 id="latest-heading" className="label">
          Most recent
        </h2>
        <StoryList stories={edition().latest(5)} level={3} />
      </section>
    </div>
  );
}
