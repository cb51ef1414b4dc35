import { pathOf } from '#lib/addresses/path-of';
import type { StoryCard } from '#lib/archive/stories';
import { pageWords } from '#lib/site/words';
import { type Day, formatCalendarDate, type Month, weekdays, weeksOf } from '#lib/time';

/** A month as a calendar, in which the days that have stories lead to them. */
export function MonthCalendar({ month, days }: { month: Month; days: ReadonlyMap<Day, StoryCard[]> }) {
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
                <td key={place}>{day === undefined ? null : <DayOfMonth day={day} stories={days.get(day)?.length ?? 0} />}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </nav>
  );
}

function DayOfMonth({ day, stories }: { day: Day; stories: number }) {
  const number = Number(day.slice(-2));
  if (stories === 0) return number;
  return (
    <a href={pathOf({ at: 'archive-day', day })} aria-label={`${formatCalendarDate(day)}: ${pageWords.stories(stories)}`}>
      {number}
    </a>
  );
}
