import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { Name } from '#components/article/name';
import { ListPage } from '#components/front/list-page';
import { MonthsBeside } from '#components/front/periods';
import { StoryList } from '#components/front/story-list';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import { formatCalendarDate } from '#lib/time';
import site from '#site';

type Props = PageProps<'/authors/[author]/[year]/[month]'>;

async function load({ params }: Props) {
  const { author: slug, year, month: number } = await params;
  const month = `${year}-${number}`;
  const author = edition().author(slug);
  return author && { author, month, title: `${author.name}, ${formatCalendarDate(month)}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found) return {};
  const { author, month, title } = found;
  const description = pageWords.author.inMonth(author.name, site.name, formatCalendarDate(month));
  return pageMetadata({ title, description, address: { at: 'author-month', author: author.slug, month } });
}

export default async function AuthorMonthPage(props: Props) {
  const found = await load(props);
  const stories = found ? edition().byInMonth(found.author.slug, found.month) : [];
  if (!found || stories.length === 0) notFound();
  const { author, month, title } = found;
  return (
    <ListPage label={author.role} title={<Name of={title} />}>
      <StoryList stories={stories} />
      <MonthsBeside
        months={edition().monthsOfAuthor(author.slug)}
        month={month}
        pathOf={(other) => pathOf({ at: 'author-month', author: author.slug, month: other })}
      />
      <JsonLd
        graph={listGraph({
          address: { at: 'author-month', author: author.slug, month },
          name: title,
          items: stories.map(({ path }) => path),
        })}
      />
    </ListPage>
  );
}
