import type { Metadata } from 'next';
import { ListPage } from '#components/front/list-page';
import { MostRecent } from '#components/front/most-recent';
import { Teaser } from '#components/front/teaser';
import { SearchForm } from '#components/site/search-form';
import { edition, type SearchResult } from '#lib/archive/edition';
import { currentRendering } from '#lib/freshness/rendering';
import { unlistedMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import site from '#site';

type Props = PageProps<'/search'>;

export const metadata: Metadata = unlistedMetadata(pageWords.search.title);

export default async function SearchPage({ searchParams }: Props) {
  // Readers ask more questions than there is room to keep answers for.
  currentRendering().doNotKeep();
  const { q } = await searchParams;
  const query = (typeof q === 'string' ? q : '').trim().slice(0, 200);
  const results = edition().search(query, site.lists.recent);
  return (
    <ListPage
      title={query === '' ? pageWords.search.title : pageWords.search.titled(query)}
      beside={
        <>
          <SearchForm id="search-again" label={pageWords.search.archive} labelShown query={query} />
          <p role="status">{statusOf(query, results)}</p>
        </>
      }
    >
      {results.length === 0 ? (
        <MostRecent />
      ) : (
        <ol className="story-list">
          {results.map(({ story, snippet }) => (
            <li key={story.id}>
              <Teaser story={story} weight="list">
                <Snippet text={snippet} lang={story.lang} />
              </Teaser>
            </li>
          ))}
        </ol>
      )}
    </ListPage>
  );
}

function statusOf(query: string, results: SearchResult[]): string {
  if (query === '') return pageWords.search.hint;
  return results.length === 0 ? pageWords.search.none : pageWords.search.found(results.length);
}

/** The words found stand between two control characters that no text can hold. */
function Snippet({ text, lang }: { text: string; lang: string }) {
  return (
    <p className="snippet" lang={lang}>
      {text.split('\u0002').flatMap((piece, index) => {
        const [found = '', rest] = piece.split('\u0003');
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one line, drawn once
        return rest === undefined ? [piece] : [<mark key={index}>{found}</mark>, rest];
      })}
    </p>
  );
}
