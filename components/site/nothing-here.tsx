import { pathOf } from '#lib/addresses';
import { pageWords } from '#lib/site/words';
import { SearchForm } from './search-form';
import { WaysOn } from './ways-on';

export function NothingHere() {
  return (
    <header className="list-header">
      <h1>{pageWords.missing.title}</h1>
      <p>{pageWords.missing.advice}</p>
      <SearchForm id="search-again" label={pageWords.search.archive} labelShown />
      <WaysOn
        to={[
          { href: pathOf({ at: 'front' }), label: pageWords.frontPage },
          { href: pathOf({ at: 'topics' }), label: pageWords.topics.title },
          { href: pathOf({ at: 'archive' }), label: pageWords.archive.title },
        ]}
      />
    </header>
  );
}
