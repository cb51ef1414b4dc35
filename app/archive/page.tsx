import type { Metadata } from 'next';
import { ListPage } from '#components/front/list-page';
import { Periods } from '#components/front/periods';
import { JsonLd } from '#components/site/json-ld';
import { NothingYet } from '#components/site/nothing-yet';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import site from '#site';

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: pageWords.archive.title,
    description: pageWords.archive.about(site.name),
    address: { at: 'archive' },
  });
}

export default function ArchivePage() {
  const months = edition().months();
  const years = [...new Set(months.map(({ period }) => period.slice(0, 4)))];
  return (
    <ListPage title={pageWords.archive.title} description={pageWords.archive.about(site.name)}>
      {years.length === 0 ? <NothingYet /> : null}
      {years.map((year) => (
        <section key={year} aria-labelledby={`year-${year}`}>
          <h2 id={`year-${year}`} className="year">
            <a href={pathOf({ at: 'archive-year', year })}>{year}</a>
          </h2>
          <Periods
            name={pageWords.archive.monthsOf(year)}
            periods={months.filter(({ period }) => period.startsWith(year))}
            pathOf={(month) => pathOf({ at: 'archive-month', month })}
          />
        </section>
      ))}
      <JsonLd
        graph={listGraph({
          address: { at: 'archive' },
          name: pageWords.archive.title,
          description: pageWords.archive.about(site.name),
          items: years.map((year) => pathOf({ at: 'archive-year', year })),
        })}
      />
    </ListPage>
  );
}
