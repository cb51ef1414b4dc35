import { pathOf, searchPath } from '#lib/addresses';

export function NothingHere() {
  return (
    <header className="list-header">
      <h1>There is nothing at this address</h1>
      <p>
        It may have been typed wrongly. <a href={searchPath('')}>Search the archive</a>, or begin at the{' '}
        <a href={pathOf({ at: 'front' })}>front page</a>.
      </p>
    </header>
  );
}
