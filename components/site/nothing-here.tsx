import { pathOf, searchPath } from '#lib/addresses';

export function NothingHere() {
  return (
    <header className="list-header">
      <h1>There is nothing at this address</h1>
      <p>It may have been typed wrongly. A story that moved is found by its words:</p>
      <search className="search-again">
        <form action={searchPath('')} method="get">
          <label htmlFor="search-again">Search the archive</label>
          <input id="search-again" type="search" name="q" maxLength={200} autoComplete="off" />
          <button type="submit">Search</button>
        </form>
      </search>
      <p>
        Or begin at the <a href={pathOf({ at: 'front' })}>front page</a>, go through the <a href={pathOf({ at: 'topics' })}>topics</a>, or
        open the <a href={pathOf({ at: 'archive' })}>archive</a> by date.
      </p>
    </header>
  );
}
