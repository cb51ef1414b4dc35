import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MostRecent } from '#components/front/most-recent';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { unlistedMetadata } from '#lib/seo/page-metadata';

/** What stands at the address of a story that was taken back. The server entry asks for it and answers 410. */
type Props = PageProps<'/gone/[...path]'>;

export const metadata: Metadata = unlistedMetadata('No longer here');

export default async function GonePage({ params }: Props) {
  const note = edition().goneNote(`/${(await params).path.join('/')}`);
  if (!note) notFound();
  return (
    <div className="list-page">
      <header className="list-header">
        <h1>This story is no longer here</h1>
        <p>{note.reason ?? 'It was published for a limited time, and that time is over.'}</p>
        <p>
          What we take back and put right is in <a href={pathOf({ at: 'corrections' })}>the corrections log</a>.
        </p>
        <p>
          <a href={pathOf({ at: 'front' })}>To the front page</a>
        </p>
      </header>
      <MostRecent />
    </div>
  );
}
