import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CaptionedPicture } from '#components/media/captioned-picture';
import { JsonLd } from '#components/site/json-ld';
import { StoryBody } from '#components/story-parts/story-body';
import { edition } from '#lib/archive/edition';
import { sponsoredGraph } from '#lib/seo/graph/sponsored';
import { sponsoredMetadata } from '#lib/seo/page-metadata';
import { wordsIn } from '#lib/site/words';
import { formatTime, isoWithOffset } from '#lib/time';
import site from '#site';

type Props = PageProps<'/sponsored/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sponsored = edition().sponsoredPage((await params).slug);
  return sponsored ? sponsoredMetadata(sponsored) : {};
}

export default async function SponsoredPage({ params }: Props) {
  const sponsored = edition().sponsoredPage((await params).slug);
  if (!sponsored) notFound();
  const words = wordsIn(site.language);
  return (
    <article className="story story-sponsored">
      <header>
        <p className="label">{words.sponsored}</p>
        <h1>{sponsored.headline}</h1>
        <p className="standfirst">{sponsored.standfirst}</p>
        <p className="sponsor">
          {words.paidBy}{' '}
          <a href={sponsored.sponsor.url} rel="sponsored">
            {sponsored.sponsor.name}
          </a>
          {sponsored.publishedAt === undefined ? null : (
            <>
              {' · '}
              {words.published} <time dateTime={isoWithOffset(sponsored.publishedAt)}>{formatTime(sponsored.publishedAt, 'moment')}</time>
            </>
          )}
        </p>
      </header>
      {sponsored.image ? <CaptionedPicture picture={sponsored.image} width="wide" first /> : null}
      <div className="story-body">
        <StoryBody tree={sponsored.body} lang={site.language} paid />
      </div>
      <JsonLd graph={sponsoredGraph(sponsored)} />
    </article>
  );
}
