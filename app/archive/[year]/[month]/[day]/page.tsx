import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { PeriodsBeside } from '#components/front/periods';
import { StoryList } from '#components/front/story-list';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import { formatCalendarDate } from '#lib/time';
import site from '#site';

type Props = PageProps<'/archive/[year]/[month]/[day]'>;

async function dayIn({ params }: Props): Promise<string> {
  const { year, month, day } = await params;
  return `${year}-${month}-${day}`;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const day = await dayIn(props);
  const title = formatCalendarDate(day);
  return pageMetadata({ title, description: pageWords.archive.ofPeriod(site.name, title), address: { at: 'archive-day', day } });
}

export default async function ArchiveDayPage(props: Props) {
  const day = await dayIn(props);
  const stories = edition().onDay(day);
  if (stories.length === 0) notFound();
  const { before, after } = edition().daysBeside(day);
  return (
    <ListPage label={pageWords.archive.title} title={formatCalendarDate(day)}>
      <StoryList stories={stories} />
      <PeriodsBeside
        name={pageWords.archive.otherDays}
        earlier={before}
        later={after}
        pathOf={(other) => pathOf({ at: 'archive-day', day: other })}
      />
      <JsonLd
        graph={listGraph({ address: { at: 'archive-day', day }, name: formatCalendarDate(day), items: stories.map(({ path }) => path) })}
      />
    </ListPage>
  );
}
