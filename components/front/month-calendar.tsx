import { pathOf } from '#lib/addresses';
import type { PeriodCount } from '#lib/archive/story-lists';
import { pageWords } from '#lib/site/words';
import { formatCalendarDate, type Month, weekdays, weeksOf } from '#lib/time';

/** A month as a calendar, in which the days that have stories lead to them. */
export function MonthCalendar({ month, days }: { month: Month; days: PeriodCount[] }) {
  const stories = new Map(days.map((day) => [day.period, day.stories]));
  return (
    <nav aria-label={pageWords.archive.byDay}>
      <table className="calendar">
        <caption className="visually-hidden">{formatCalendarDate(month)}</caption>
        <thead>
          <tr>
            {weekdays().map(({ short, long }) => (
              <th key={long} scope="col" abbr={long}>
                {short}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.find((day) => day !== undefined)}>
              {week.map((day, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a place in the week
                <td key={place}>{day === undefined ? null : <DayOfMonth day={day} stories={stories.get(day) ?? 0} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </nav>
  );
}

function DayOfMonth({ day, stories }: { day: string; stories: number }) {
  const number = Number(day.slice(-2));
  if (stories === 0) return number;
  return (
    <a href={pathOf({ at: 'archive-day', day })} aria-label={`${formatCalendarDate(day)}: ${pageWords.stories(stories)}`}>
      {number}
    </a>
  );
}
