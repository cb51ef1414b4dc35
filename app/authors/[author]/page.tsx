import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { Periods } from '#components/front/periods';
import { StoryList } from '#components/front/story-list';
import { Picture } from '#components/media/picture';
import { StoryBody } from '#components/story-parts/story-body';
import { pathOf } from '#lib/addresses';
import { type Edition, edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import site from '#site';

type Props = PageProps<'/authors/[author]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const author = edition().author((await params).author);
  if (!author) return {};
  return pageMetadata({
    title: author.name,
    description: pageWords.author.about(author.name, author.role, site.name),
    path: pathOf({ at: 'author', author: author.slug }),
  });
}

export default async function AuthorPage({ params }: Props) {
  const author = edition().author((await params).author);
  if (!author) notFound();
  return (
    <ListPage label={author.role} title={author.name} beside={<Biography author={author} />}>
      <StoryList stories={edition().by(author.slug, site.lists.recent)} />
      <Periods
        name={pageWords.archive.byMonth}
        periods={edition().monthsOfAuthor(author.slug)}
        pathOf={(month) => pathOf({ at: 'author-month', author: author.slug, month })}
      />
    </ListPage>
  );
}

function Biography({ author }: { author: NonNullable<ReturnType<Edition['author']>> }) {
  return (
    <div className="biography">
      {author.portrait ? <Picture picture={author.portrait} sizes="12rem" /> : null}
      <StoryBody tree={author.body} lang={site.language} />
      {author.beats?.length ? <p>{pageWords.author.covers(author.beats.join(', '))}</p> : null}
      {author.email || author.links?.length ? (
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
      ) : null}
    </div>
  );
}
