import type { Metadata } from 'next';
import { ListPage } from '#components/front/list-page';
import { MostRecent } from '#components/front/most-recent';
import { Teaser } from '#components/front/teaser';
import { FoundSummary } from '#components/search/found-summary';
import { NarrowSearch } from '#components/search/narrow-search';
import { Snippet } from '#components/search/snippet';
import { SearchForm } from '#components/site/search-form';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { currentRendering } from '#lib/freshness/rendering';
import { readSearch, type SearchAsked, searchPath } from '#lib/search/asked';
import { SEARCH_PAGE } from '#lib/search/search-data';
import { unlistedMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';

type Props = PageProps<'/search'>;

export const metadata: Metadata = unlistedMetadata(pageWords.search.title);

export default async function SearchPage({ searchParams }: Props) {
  currentRendering().answerQuestion();
  const asked = readSearch(sent(await searchParams));
  const names = asked.page === 1 ? edition().called(asked.text) : [];
  const found = edition().search(asked, SEARCH_PAGE);
  return (
    <ListPage
      title={asked.text === '' ? pageWords.search.title : pageWords.search.titled(asked.text)}
      beside={
        <>
          <SearchForm id="search-again" label={pageWords.search.archive} isLarge asked={asked} />
          <FoundSummary asked={asked} found={found} />
          <NarrowSearch asked={asked} facets={found.facets} />
        </>
      }
    >
      {names.length > 0 ? (
        <section className="names-found" aria-labelledby="names">
          <h2 id="names" className="label">
            {pageWords.search.names}
          </h2>
          <ul>
            {names.map(({ name, address }) => (
              <li key={pathOf(address)}>
                <a href={pathOf(address)}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {found.results.length === 0 ? (
        <MostRecent />
      ) : (
        <ol className="story-list">
          {found.results.map(({ story, snippet }) => (
            <li key={story.id}>
              <Teaser story={story} weight="list">
                <Snippet pieces={snippet} lang={story.lang} />
              </Teaser>
            </li>
          ))}
        </ol>
      )}
      <ResultPages asked={asked} more={found.found > asked.page * SEARCH_PAGE} />
    </ListPage>
  );
}

/** Of a part that was sent more than once the first counts. */
function sent(parts: Record<string, string | string[] | undefined>): URLSearchParams {
  const each = Object.entries(parts).map(([name, value]): [string, string | undefined] => [name, Array.isArray(value) ? value[0] : value]);
  return new URLSearchParams(each.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

function ResultPages({ asked, more }: { asked: SearchAsked; more: boolean }) {
  const { page } = asked;
  if (page === 1 && !more) return null;
  return (
    <nav className="periods-beside" aria-label={pageWords.search.pages}>
      {page > 1 ? <a href={searchPath({ ...asked, page: page - 1 })}>← {pageWords.search.back}</a> : <span />}
      {more ? <a href={searchPath({ ...asked, page: page + 1 })}>{pageWords.search.more} →</a> : null}
    </nav>
  );
}
