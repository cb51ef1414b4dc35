import { rollup } from 'd3-array';
import type { PeriodCount } from '#lib/archive/story-lists';
import { pageWords } from '#lib/site/words';
import { formatCalendarDate, type Instant, type Month, monthOf } from '#lib/time';

interface PeriodsProps {
  name: string;
  periods: PeriodCount[];
  pathOf: (period: string) => string;
}

/** The months in which a list has stories: how a long list is paged. A full month never shifts. */
export function Periods({ name, periods, pathOf }: PeriodsProps) {
  if (periods.length === 0) return null;
  return (
    <nav className="periods" aria-label={name}>
      <h2 className="label">{name}</h2>
      <ul>
        {periods.map(({ period, stories }) => (
          <li key={period}>
            <a href={pathOf(period)}>{formatCalendarDate(period)}</a> <span>{stories}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

interface MonthsProps {
  months: PeriodCount[];
  /** The one that the page shows. */
  month: Month;
  pathOf: (month: Month) => string;
}

/** From a month of a list to the ones before and after it in which the list has stories. */
export function MonthsBeside({ months, month, pathOf }: MonthsProps) {
  return <PeriodsBeside name={pageWords.archive.otherMonths} {...beside(months, month)} pathOf={pathOf} />;
}

interface BesideProps {
  name: string;
  earlier: string | undefined;
  later: string | undefined;
  pathOf: (period: string) => string;
}

/** One step back or on in time. */
export function PeriodsBeside({ name, earlier, later, pathOf }: BesideProps) {
  if (earlier === undefined && later === undefined) return null;
  return (
    <nav className="periods-beside" aria-label={name}>
      {earlier === undefined ? <span /> : <a href={pathOf(earlier)}>← {formatCalendarDate(earlier)}</a>}
      {later === undefined ? null : <a href={pathOf(later)}>{formatCalendarDate(later)} →</a>}
    </nav>
  );
}

/** What lies on either side of a period in a list that runs from the newest to the oldest. */
export function beside(periods: PeriodCount[], period: string): { earlier: string | undefined; later: string | undefined } {
  const place = periods.findIndex((each) => each.period === period);
  return { earlier: periods[place + 1]?.period, later: periods[place - 1]?.period };
}

/** The months of what runs from the newest to the oldest, with how many each has. */
export function countByMonth(entries: { at: Instant }[]): PeriodCount[] {
  const months = rollup(
    entries,
    (ofMonth) => ofMonth.length,
    ({ at }) => monthOf(at),
  );
  return Array.from(months, ([period, stories]) => ({ period, stories }));
}
