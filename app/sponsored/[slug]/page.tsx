import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Picture } from '#components/media/picture';
import { StoryBody } from '#components/story-parts/story-body';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata, sponsoredTitle } from '#lib/seo/page-metadata';
import { wordsIn } from '#lib/site/words';
import site from '#site';

type Props = PageProps<'/sponsored/[slug]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const sponsored = edition().sponsoredPage((await params).slug);
  if (!sponsored) return {};
  return {
    ...pageMetadata({
      title: sponsoredTitle(sponsored.headline),
      description: sponsored.standfirst,
      path: pathOf({ at: 'sponsored', slug: sponsored.slug }),
    }),
    // Paid material in Google News costs a publication its place there.
    other: { 'googlebot-news': 'noindex' },
  };
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
        </p>
      </header>
      {sponsored.image ? (
        <Picture picture={sponsored.image} sizes="(min-width: 80rem) 60rem, (min-width: 64rem) 75vw, 100vw" first />
      ) : null}
      <div className="story-body">
        <StoryBody tree={sponsored.body} lang={site.language} />
      </div>
    </article>
  );
}
