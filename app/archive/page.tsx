import type { Metadata } from 'next';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';
import { formatCalendarDate } from '#lib/time';
import site from '#site';

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: 'Archive',
    description: `Everything that ${site.name} has published, by month.`,
    path: pathOf({ at: 'archive' }),
  });
}

export default function ArchivePage() {
  return (
    <div className="list-page">
      <header className="list-header">
        <h1>Archive</h1>
      </header>
      <ul className="list-body months">
        {edition()
          .months()
          .map(({ month, stories }) => (
            <li key={month}>
              <a href={pathOf({ at: 'archive-month', month })}>{formatCalendarDate(month)}</a> <span>{stories}</span>
            </li>
          ))}
      </ul>
    </div>
  );
}
