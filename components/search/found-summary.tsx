import type { Found } from '#lib/archive/search-questions';
import { type SearchAsked, searchPath } from '#lib/search/asked';
import { pageWords } from '#lib/site/words';

interface Props {
  asked: SearchAsked;
  found: Found;
}

/** How much was found, in which order it stands, and what may have been meant where there is nothing. */
export function FoundSummary({ asked, found: { found, isMore, meant } }: Props) {
  const words = pageWords.search;
  return (
    <>
      <p role="status">{statusOf(asked, found, isMore)}</p>
      {meant === undefined ? null : (
        <p className="did-you-mean">
          {words.didYouMean} <a href={searchPath({ ...asked, text: meant, page: 1 })}>{meant}</a>?
        </p>
      )}
      {found > 1 ? (
        <nav className="search-order" aria-label={words.order}>
          {([false, true] as const).map((newestFirst) => (
            <a
              key={String(newestFirst)}
              href={searchPath({ ...asked, newestFirst, page: 1 })}
              aria-current={newestFirst === asked.newestFirst ? 'true' : undefined}
            >
              {newestFirst ? words.byDate : words.byRelevance}
            </a>
          ))}
        </nav>
      ) : null}
    </>
  );
}

function statusOf({ text }: SearchAsked, found: number, isMore: boolean): string {
  const words = pageWords.search;
  if (text === '') return words.hint;
  if (found === 0) return words.none;
  return isMore ? words.foundAtLeast(found) : words.found(found);
}
