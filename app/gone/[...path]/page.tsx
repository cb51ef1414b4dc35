import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MostRecent } from '#components/front/most-recent';
import { WaysOn } from '#components/site/ways-on';
import { pathOf } from '#lib/addresses';
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
    <div className="list-page">
      <header className="list-header">
        <p className="label">
          <time dateTime={isoWithOffset(note.at)}>{formatTime(note.at, 'day')}</time>
        </p>
        <h1>{pageWords.gone.title}</h1>
        <p>{note.reason ?? pageWords.gone.ended}</p>
        <WaysOn
          to={[
            { href: pathOf({ at: 'front' }), label: pageWords.frontPage },
            { href: pathOf({ at: 'corrections' }), label: pageWords.corrections.log },
          ]}
        />
      </header>
      <MostRecent />
    </div>
  );
}
