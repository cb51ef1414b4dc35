import type { Metadata } from 'next';
import { MostRecent } from '#components/front/most-recent';
import { NothingHere } from '#components/site/nothing-here';
import { unlistedMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';

export const metadata: Metadata = unlistedMetadata(pageWords.missing.name);

/** What stands at every address that has nothing. The server entry asks for it and answers 404. */
export default function MissingPage() {
  return (
    <NothingHere>
      <MostRecent />
    </NothingHere>
  );
}
