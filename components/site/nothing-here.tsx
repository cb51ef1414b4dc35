import type { ReactNode } from 'react';
import { ListPage } from '#components/front/list-page';
import { pathOf } from '#lib/addresses/path-of';
import { pageWords } from '#lib/site/words';
import { SearchForm } from './search-form';
import { WaysOn } from './ways-on';

/** Where nothing is: how to look for it, and where else to go. */
export function NothingHere({ children }: { children?: ReactNode }) {
  const beside = (
    <>
      <SearchForm id="search-again" label={pageWords.search.archive} isLarge />
      <WaysOn
        to={[
          { href: pathOf({ at: 'front' }), label: pageWords.frontPage },
          { href: pathOf({ at: 'topics' }), label: pageWords.topics.title },
          { href: pathOf({ at: 'archive' }), label: pageWords.archive.title },
        ]}
      />
    </>
  );
  return (
    <ListPage title={pageWords.missing.title} description={pageWords.missing.advice} beside={beside}>
      {children}
    </ListPage>
  );
}
