import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { Periods } from '#components/front/periods';
import { Picture } from '#components/media/picture';
import { StoryBody } from '#components/story-parts/story-body';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';
import site from '#site';

type Props = PageProps<'/authors/[author]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const author = edition().author((await params).author);
  if (!author) return {};
  return pageMetadata({
    title: author.name,
    description: `${author.name}, ${author.role} at ${site.name}: who they are and what they wrote.`,
    path: pathOf({ at: 'author', author: author.slug }),
  });
}

export default async function AuthorPage({ params }: Props) {
  const author = edition().author((await params).author);
  if (!author) notFound();
  return (
    <ListPage
      label={author.role}
      title={author.name}
      stories={edition().by(author.slug, site.lists.recent)}
      after={
        <Periods
          name="By month"
          periods={edition().monthsOfAuthor(author.slug)}
          pathOf={(month) => pathOf({ at: 'author-month', author: author.slug, month })}
        />
      }
    >
      <div className="biography">
        {author.portrait ? <Picture picture={author.portrait} sizes="12rem" /> : null}
        <StoryBody tree={author.body} lang={site.language} />
        {author.beats ? <p>Covers {author.beats.join(', ')}.</p> : null}
        <ul className="contact">
          {author.email ? (
            <li>
              <a href={`mailto:${author.email}`}>{author.email}</a>
            </li>
          ) : null}
          {author.links?.map((link) => (
            <li key={link.url}>
              <a href={link.url} rel="me">
                {link.label}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </ListPage>
  );
}
