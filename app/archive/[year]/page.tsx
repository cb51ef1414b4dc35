import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { beside, PeriodsBeside } from '#components/front/periods';
import { Teaser } from '#components/front/teaser';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import type { PeriodCount } from '#lib/archive/story-lists';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import { formatCalendarDate } from '#lib/time';
import site from '#site';

type Props = PageProps<'/archive/[year]'>;

/** Stories that stand for a month. */
const LEADING = 6;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { year } = await params;
  return pageMetadata({
    title: year,
    description: pageWords.archive.ofPeriod(site.name, year),
    address: { at: 'archive-year', year },
  });
}

export default async function ArchiveYearPage({ params }: Props) {
  const { year } = await params;
  const all = edition().months();
  const months = all.filter(({ period }) => period.startsWith(year));
  if (months.length === 0) notFound();
  const years: PeriodCount[] = [...new Set(all.map(({ period }) => period.slice(0, 4)))].map((period) => ({ period, stories: 0 }));
  return (
    <ListPage label={pageWords.archive.title} title={year}>
      {months.map(({ period, stories }) => (
        <section key={period} className="month" aria-labelledby={`month-${period}`}>
          <h2 id={`month-${period}`} className="label">
            <a href={pathOf({ at: 'archive-month', month: period })}>{formatCalendarDate(period)}</a> <span>{stories}</span>
          </h2>
          <ul>
            {edition()
              .leadingInMonth(period, LEADING)
              .map((story) => (
                <li key={story.id}>
                  <Teaser story={story} weight="bare" level={3} kicker={false} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      <PeriodsBeside
        name={pageWords.archive.otherYears}
        {...beside(years, year)}
        pathOf={(other) => pathOf({ at: 'archive-year', year: other })}
      />
      <JsonLd
        graph={listGraph({
          address: { at: 'archive-year', year },
          name: year,
          items: months.map(({ period }) => pathOf({ at: 'archive-month', month: period })),
        })}
      />
    </ListPage>
  );
}
