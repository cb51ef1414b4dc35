import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { beside, Periods, PeriodsBeside } from '#components/front/periods';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';
import { formatCalendarDate } from '#lib/time';
import site from '#site';

type Props = PageProps<'/archive/[year]/[month]'>;

async function monthOf({ params }: Props): Promise<string> {
  const { year, month } = await params;
  return `${year}-${month}`;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const month = await monthOf(props);
  const title = formatCalendarDate(month);
  return pageMetadata({ title, description: `What ${site.name} published in ${title}.`, path: pathOf({ at: 'archive-month', month }) });
}

export default async function ArchiveMonthPage(props: Props) {
  const month = await monthOf(props);
  const stories = edition().inMonth(month);
  if (stories.length === 0) notFound();
  return (
    <ListPage
      label="Archive"
      title={formatCalendarDate(month)}
      stories={stories}
      after={
        <>
          <Periods name="By day" periods={edition().daysOf(month)} pathOf={(day) => pathOf({ at: 'archive-day', day })} />
          <PeriodsBeside
            name="Other months"
            {...beside(edition().months(), month)}
            pathOf={(other) => pathOf({ at: 'archive-month', month: other })}
          />
        </>
      }
    />
  );
}
