import type { ReactNode } from 'react';
import { type SearchAsked, searchPath, suggestionsPath } from '#lib/search/asked';
import { pageWords } from '#lib/site/words';
import { Enhancement } from './enhancement';

interface Props {
  /** Of its field: a page may hold two forms. */
  id: string;
  label: string;
  /** Where the search is what the page is for, and not a part of its head: there it suggests while somebody types. */
  isLarge?: boolean;
  /** What was asked before, which another question keeps to. */
  asked?: SearchAsked;
}

export function SearchForm({ id, label, isLarge = false, asked }: Props) {
  const field = <input id={id} type="search" name="q" maxLength={200} autoComplete="off" dir="auto" defaultValue={asked?.text} />;
  return (
    <search aria-label={label} className={isLarge ? 'search-large' : undefined}>
      <form action={searchPath({})} method="get">
        <label htmlFor={id} className={isLarge ? undefined : 'visually-hidden'}>
          {label}
        </label>
        {isLarge ? <Suggesting>{field}</Suggesting> : field}
        <button type="submit">{pageWords.search.title}</button>
        {asked ? <Conditions id={id} asked={asked} /> : null}
      </form>
    </search>
  );
}

function Suggesting({ children }: { children: ReactNode }) {
  const { search, series } = pageWords;
  return (
    <>
      <search-suggestions
        data-address={suggestionsPath('')}
        data-name={search.suggestions}
        data-author={search.by.author}
        data-section={search.by.section}
        data-series={series}
        data-topic={search.by.topic}
      >
        {children}
      </search-suggestions>
      <Enhancement element="search-suggestions" />
    </>
  );
}

function Conditions({ id, asked }: { id: string; asked: SearchAsked }) {
  const { section, topic, author, kind, from, to, newestFirst } = asked;
  const words = pageWords.search;
  return (
    <>
      {Object.entries({ section, topic, author, kind, sort: newestFirst ? 'date' : undefined }).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
      <details className="search-dates" open={from !== undefined || to !== undefined}>
        <summary>{words.dates}</summary>
        <label htmlFor={`${id}-from`}>{words.from}</label>
        <input id={`${id}-from`} type="date" name="from" defaultValue={from} />
        <label htmlFor={`${id}-to`}>{words.to}</label>
        <input id={`${id}-to`} type="date" name="to" defaultValue={to} />
      </details>
    </>
  );
}
