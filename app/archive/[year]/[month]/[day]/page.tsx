import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { PeriodsBeside } from '#components/front/periods';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';
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
  return pageMetadata({ title, description: `What ${site.name} published on ${title}.`, path: pathOf({ at: 'archive-day', day }) });
}

export default async function ArchiveDayPage(props: Props) {
  const day = await dayIn(props);
  const stories = edition().onDay(day);
  if (stories.length === 0) notFound();
  const { before, after } = edition().daysBeside(day);
  return (
    <ListPage
      label="Archive"
      title={formatCalendarDate(day)}
      stories={stories}
      after={
        <PeriodsBeside name="Other days" earlier={before} later={after} pathOf={(other) => pathOf({ at: 'archive-day', day: other })} />
      }
    />
  );
}
