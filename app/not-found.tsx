import type { Metadata } from 'next';
import { NothingHere } from '#components/site/nothing-here';
import { unlistedMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';

export const metadata: Metadata = unlistedMetadata(pageWords.missing.name);

/**
 * What Next shows where it runs without the server entry. Next draws this along with every page, so it asks the archive
 * nothing: a question here would make every page depend on the answer.
 */
export default function NotFoundPage() {
  return <NothingHere />;
}
