import type { Metadata } from 'next';
import { ListPage } from '#components/front/list-page';
import { ReadingForm } from '#components/site/reading-form';
import { unlistedMetadata } from '#lib/seo/page-metadata';
import { wordsIn } from '#lib/site/words';
import site from '#site';

const words = wordsIn(site.language).reading;

export const metadata: Metadata = unlistedMetadata(words.appearance);

/** The form at the foot of every page, on a page of its own. */
export default function ReadingPage() {
  return (
    <ListPage title={words.appearance} description={words.remembered}>
      <ReadingForm />
    </ListPage>
  );
}
