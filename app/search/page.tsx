import type { Metadata } from 'next';
import { ListPage } from '#components/front/list-page';
import { MostRecent } from '#components/front/most-recent';
import { Teaser } from '#components/front/teaser';
import { SearchForm } from '#components/site/search-form';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { currentRendering } from '#lib/freshness/rendering';
import { searchPageIn, searchPath } from '#lib/questions';
import type { SnippetPiece } from '#lib/search/snippet';
import { unlistedMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import site from '#site';

type Props = PageProps<'/search'>;

export const metadata: Metadata = unlistedMetadata(pageWords.search.title);

export default async function SearchPage({ searchParams }: Props) {
  // Readers ask more questions than there is room to keep answers for.
  currentRendering().doNotKeep();
  const { q, page: asked } = await searchParams;
  const query = (typeof q === 'string' ? q : '').trim().slice(0, 200);
  const page = searchPageIn(asked);
  const size = site.lists.recent;
  const names = page === 1 ? edition().called(query) : [];
  const { found, results } = edition().search(query, size, (page - 1) * size);
  return (
    <ListPage
      title={query === '' ? pageWords.search.title : pageWords.search.titled(query)}
      beside={
        <>
          <SearchForm id="search-again" label={pageWords.search.archive} labelShown query={query} />
          <p role="status">{statusOf(query, found)}</p>
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
      {results.length === 0 ? (
        <MostRecent />
      ) : (
        <ol className="story-list">
          {results.map(({ story, snippet }) => (
            <li key={story.id}>
              <Teaser story={story} weight="list">
                <Snippet pieces={snippet} lang={story.lang} />
              </Teaser>
            </li>
          ))}
        </ol>
      )}
      <ResultPages query={query} page={page} more={found > page * size} />
    </ListPage>
  );
}

function statusOf(query: string, found: number): string {
  if (query === '') return pageWords.search.hint;
  return found === 0 ? pageWords.search.none : pageWords.search.found(found);
}

function ResultPages({ query, page, more }: { query: string; page: number; more: boolean }) {
  if (page === 1 && !more) return null;
  return (
    <nav className="periods-beside" aria-label={pageWords.search.pages}>
      {page > 1 ? <a href={searchPath(query, page - 1)}>← {pageWords.search.back}</a> : <span />}
      {more ? <a href={searchPath(query, page + 1)}>{pageWords.search.more} →</a> : null}
    </nav>
  );
}

function Snippet({ pieces, lang }: { pieces: readonly SnippetPiece[]; lang: string }) {
  return (
    <p className="snippet" lang={lang}>
      {pieces.map(({ text, found }, index) =>
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line, drawn once
        found ? <mark key={index}>{text}</mark> : text,
      )}
    </p>
  );
}
