import type { Metadata } from 'next';
import { Periods } from '#components/front/periods';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';
import site from '#site';

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: 'Archive',
    description: `Everything that ${site.name} has published, by year and month.`,
    path: pathOf({ at: 'archive' }),
  });
}

export default function ArchivePage() {
  const months = edition().months();
  const years = [...new Set(months.map(({ period }) => period.slice(0, 4)))];
  return (
    <div className="list-page">
      <header className="list-header">
        <h1>Archive</h1>
        <p>Everything that {site.name} has published.</p>
      </header>
      <div className="list-body">
        {years.map((year) => (
          <section key={year} aria-labelledby={`year-${year}`}>
            <h2 id={`year-${year}`} className="year">
              <a href={pathOf({ at: 'archive-year', year })}>{year}</a>
            </h2>
            <Periods
              name={`Months of ${year}`}
              periods={months.filter(({ period }) => period.startsWith(year))}
              pathOf={(month) => pathOf({ at: 'archive-month', month })}
            />
          </section>
        ))}
      </div>
    </div>
  );
}
