import { searchPath } from '#lib/questions';
import { pageWords } from '#lib/site/words';

interface Props {
  /** Of its field: a page may hold two forms. */
  id: string;
  label: string;
  labelShown?: boolean;
  query?: string;
}

export function SearchForm({ id, label, labelShown = false, query }: Props) {
  return (
    <search aria-label={label} className={labelShown ? 'search-large' : undefined}>
      <form action={searchPath('')} method="get">
        <label htmlFor={id} className={labelShown ? undefined : 'visually-hidden'}>
          {label}
        </label>
        <input id={id} type="search" name="q" maxLength={200} autoComplete="off" defaultValue={query} />
        <button type="submit">{pageWords.search.title}</button>
      </form>
    </search>
  );
}
