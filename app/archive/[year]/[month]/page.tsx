import { group } from 'd3-array';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { MonthCalendar } from '#components/front/month-calendar';
import { MonthsBeside } from '#components/front/periods';
import { StoryList } from '#components/front/story-list';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import { dayOf, formatCalendarDate } from '#lib/time';
import site from '#site';

type Props = PageProps<'/archive/[year]/[month]'>;

async function monthOf({ params }: Props): Promise<string> {
  const { year, month } = await params;
  return `${year}-${month}`;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const month = await monthOf(props);
  const title = formatCalendarDate(month);
  return pageMetadata({ title, description: pageWords.archive.ofPeriod(site.name, title), address: { at: 'archive-month', month } });
}

export default async function ArchiveMonthPage(props: Props) {
  const month = await monthOf(props);
  const stories = edition().inMonth(month);
  if (stories.length === 0) notFound();
  const days = group(stories, ({ publishedAt }) => dayOf(publishedAt));
  return (
    <ListPage label={pageWords.archive.title} title={formatCalendarDate(month)} beside={<MonthCalendar month={month} days={days} />}>
      {Array.from(days, ([day, ofDay]) => (
        <section key={day} aria-labelledby={`day-${day}`}>
          <h2 id={`day-${day}`} className="label">
            <a href={pathOf({ at: 'archive-day', day })}>{formatCalendarDate(day)}</a>
          </h2>
          <StoryList stories={ofDay} level={3} />
        </section>
      ))}
      <MonthsBeside months={edition().months()} month={month} pathOf={(other) => pathOf({ at: 'archive-month', month: other })} />
      <JsonLd
        graph={listGraph({
          address: { at: 'archive-month', month },
          name: formatCalendarDate(month),
          items: stories.map(({ path }) => path),
        })}
      />
    </ListPage>
  );
}
