import { type SearchAsked, searchPath } from '#lib/search/asked';
import { pageWords } from '#lib/site/words';

interface Props {
  /** Of its field: a page may hold two forms. */
  id: string;
  label: string;
  labelShown?: boolean;
  /** What was asked before, which another question keeps to. */
  asked?: SearchAsked;
}

export function SearchForm({ id, label, labelShown = false, asked }: Props) {
  return (
    <search aria-label={label} className={labelShown ? 'search-large' : undefined}>
      <form action={searchPath({})} method="get">
        <label htmlFor={id} className={labelShown ? undefined : 'visually-hidden'}>
          {label}
        </label>
        <input id={id} type="search" name="q" maxLength={200} autoComplete="off" defaultValue={asked?.text} />
        <button type="submit">{pageWords.search.title}</button>
        {asked ? <Conditions id={id} asked={asked} /> : null}
      </form>
    </search>
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
