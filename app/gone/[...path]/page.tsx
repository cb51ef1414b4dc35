import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { MostRecent } from '#components/front/most-recent';
import { WaysOn } from '#components/site/ways-on';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { unlistedMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import { formatTime, isoWithOffset } from '#lib/time';

/** What stands at the address of a story that was taken back. The server entry asks for it and answers 410. */
type Props = PageProps<'/gone/[...path]'>;

export const metadata: Metadata = unlistedMetadata(pageWords.gone.name);

export default async function GonePage({ params }: Props) {
  const note = edition().goneNote(`/${(await params).path.join('/')}`);
  if (!note) notFound();
  return (
    <ListPage
      label={<time dateTime={isoWithOffset(note.at)}>{formatTime(note.at, 'day')}</time>}
      title={pageWords.gone.title}
      description={note.reason ?? pageWords.gone.ended}
      beside={
        <WaysOn
          to={[
            { href: pathOf({ at: 'front' }), label: pageWords.frontPage },
            { href: pathOf({ at: 'corrections' }), label: pageWords.corrections.log },
          ]}
        />
      }
    >
      <MostRecent />
    </ListPage>
  );
}
