import { edition } from '#lib/archive/edition';
import type { Facet } from '#lib/archive/search-questions';
import { type SearchAsked, type SearchFilter, searchPath } from '#lib/search/asked';
import { pageWords, wordsIn } from '#lib/site/words';
import { formatCalendarDate } from '#lib/time';
import site from '#site';

interface Props {
  asked: SearchAsked;
  facets: readonly Facet[];
}

/**
 * Ways to narrow a search, each with how many stories it leaves, and to undo those that were taken. On a narrow screen they
 * stand before what was found, so there they are folded until a reader narrows (app/styles/search.css).
 */
export function NarrowSearch({ asked, facets }: Props) {
  const words = pageWords.search;
  const met = conditionsOf(asked);
  if (met.length === 0 && facets.length === 0) return null;
  return (
    <nav className="narrow-search" aria-label={words.narrow}>
      {met.length > 0 ? (
        <ul className="conditions">
          {met.map(({ name, without }) => (
            <li key={name}>
              <a href={searchPath({ ...asked, ...without, page: 1 })} aria-label={words.without(name)}>
                {name} <span aria-hidden="true">×</span>
              </a>
            </li>
          ))}
        </ul>
      ) : null}
      {facets.length > 0 ? (
        <details open={met.length > 0}>
          <summary>{words.narrow}</summary>
          {facets.map(({ by, values }) => (
            <details key={by} open={by === 'section'}>
              <summary>{words.by[by]}</summary>
              <ul>
                {values.map(({ value, name, stories }) => (
                  <li key={value}>
                    <a href={searchPath({ ...asked, ...filterOf(by, value), page: 1 })}>
                      {nameOf(by, name)} <span className="count">{stories}</span>
                    </a>
                  </li>
                ))}
              </ul>
            </details>
          ))}
        </details>
      ) : null}
    </nav>
  );
}

function filterOf(by: Facet['by'], value: string): SearchFilter {
  return by === 'year' ? { from: `${value}-01-01`, to: `${value}-12-31` } : { [by]: value };
}

function nameOf(by: Facet['by'], name: string): string {
  return by === 'kind' ? (Object.entries(wordsIn(site.language).kinds).find(([kind]) => kind === name)?.[1] ?? name) : name;
}

interface Condition {
  name: string;
  without: SearchFilter;
}

/** The conditions of a search by their names, each with what undoes it. */
function conditionsOf({ section, topic, author, kind, from, to }: SearchFilter): Condition[] {
  const words = pageWords.search;
  const conditions: Condition[] = [];
  if (section) conditions.push({ name: edition().section(section)?.name ?? section, without: { section: undefined } });
  if (kind) conditions.push({ name: nameOf('kind', kind), without: { kind: undefined } });
  if (topic) conditions.push({ name: edition().topic(topic)?.name ?? topic, without: { topic: undefined } });
  if (author) conditions.push({ name: edition().author(author)?.name ?? author, without: { author: undefined } });
  if (from) conditions.push({ name: `${words.from} ${formatCalendarDate(from)}`, without: { from: undefined } });
  if (to) conditions.push({ name: `${words.to} ${formatCalendarDate(to)}`, without: { to: undefined } });
  return conditions;
}
