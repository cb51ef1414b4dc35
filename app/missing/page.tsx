import type { Metadata } from 'next';
import { MostRecent } from '#components/front/most-recent';
import { NothingHere } from '#components/site/nothing-here';
import { unlistedMetadata } from '#lib/seo/page-metadata';

export const metadata: Metadata = unlistedMetadata('Not found');

/** What stands at every address that has nothing. The server entry asks for it and answers 404. */
export default function MissingPage() {
  return (
    <div className="list-page">
      <NothingHere />
      <MostRecent />
    </div>
  );
}
