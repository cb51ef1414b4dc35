import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Name } from '#components/article/name';
import { ListPage } from '#components/front/list-page';
import { Periods } from '#components/front/periods';
import { StoryList } from '#components/front/story-list';
import { Credit } from '#components/media/credit';
import { Picture } from '#components/media/picture';
import { JsonLd } from '#components/site/json-ld';
import { StoryBody } from '#components/story-parts/story-body';
import { pathOf } from '#lib/addresses/path-of';
import { type Edition, edition } from '#lib/archive/edition';
import { profileGraph } from '#lib/seo/graph/people';
import { profileMetadata } from '#lib/seo/page-metadata';
import { fediverseProfile } from '#lib/site/fediverse';
import { pageWords } from '#lib/site/words';
import site from '#site';

type Props = PageProps<'/authors/[author]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const author = edition().author((await params).author);
  if (!author) return {};
  return profileMetadata(author, aboutOf(author));
}

export default async function AuthorPage({ params }: Props) {
  const author = edition().author((await params).author);
  if (!author) notFound();
  const stories = edition().by(author.slug, site.lists.recent);
  return (
    <ListPage label={author.role} title={<Name of={author.name} />} beside={<Biography author={author} />}>
      <StoryList stories={stories} />
      <Periods
        name={pageWords.archive.byMonth}
        periods={edition().monthsOfAuthor(author.slug)}
        pathOf={(month) => pathOf({ at: 'author-month', author: author.slug, month })}
      />
      <JsonLd graph={profileGraph(author, stories)} />
    </ListPage>
  );
}

type Author = NonNullable<ReturnType<Edition['author']>>;

function aboutOf({ name, role }: Author): string {
  return pageWords.author.about(name, role, site.name);
}

function Biography({ author }: { author: Author }) {
  return (
    <div className="biography">
      {author.portrait ? (
        <figure>
          <Picture picture={author.portrait} sizes="12rem" />
          <figcaption>
            <Credit picture={author.portrait} />
          </figcaption>
        </figure>
      ) : null}
      <StoryBody tree={author.body} lang={site.language} />
      {author.beats?.length ? <p>{pageWords.author.covers(author.beats.join(', '))}</p> : null}
      {author.email || author.fediverse || author.links?.length ? (
        <ul className="contact">
          {author.email ? (
            <li>
              <a href={`mailto:${author.email}`}>{author.email}</a>
            </li>
          ) : null}
          {author.fediverse ? (
            <li>
              <a href={fediverseProfile(author.fediverse)} rel="me">
                {author.fediverse}
              </a>
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
