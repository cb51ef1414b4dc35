import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { MonthsBeside } from '#components/front/periods';
import { StoryList } from '#components/front/story-list';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { formatCalendarDate } from '#lib/time';

type Props = PageProps<'/[section]/[year]/[month]'>;

async function load({ params }: Props) {
  const { section: slug, year, month: number } = await params;
  const month = `${year}-${number}`;
  const section = edition().section(slug);
  return (
    section && { section, month, title: `${section.name}, ${formatCalendarDate(month)}`, stories: edition().inSectionMonth(slug, month) }
  );
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found) return {};
  const { section, month, title } = found;
  return pageMetadata({ title, description: section.description, address: { at: 'section-month', section: section.slug, month } });
}

export default async function SectionMonthPage(props: Props) {
  const found = await load(props);
  if (!found || found.stories.length === 0) notFound();
  const { section, month, title, stories } = found;
  return (
    <ListPage title={title}>
      <StoryList stories={stories} />
      <MonthsBeside
        months={edition().monthsOfSection(section.slug)}
        month={month}
        pathOf={(other) => pathOf({ at: 'section-month', section: section.slug, month: other })}
      />
      <JsonLd
        graph={listGraph({
          address: { at: 'section-month', section: section.slug, month },
          name: title,
          items: stories.map(({ path }) => path),
        })}
      />
    </ListPage>
  );
}
