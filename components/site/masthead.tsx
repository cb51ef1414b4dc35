import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { currentRendering } from '#lib/freshness/rendering';
import { directionOf } from '#lib/site/language';
import { pageWords, wordsIn } from '#lib/site/words';
import { formatTime, isoWithOffset, nextMidnight, startOfDay } from '#lib/time';
import site from '#site';
import { READING_FORM } from './reading-form';
import { SearchForm } from './search-form';

/** The head of every page: name, date, sections, search. It works without a script. */
export function Masthead() {
  const rendering = currentRendering();
  rendering.dependOnTime(startOfDay(rendering.now), nextMidnight(rendering.now));
  return (
    <header className="masthead" lang={site.language} dir={directionOf(site.language)}>
      <p className="nameplate">
        <a href={pathOf({ at: 'front' })}>{site.name}</a>
      </p>
      <p className="date-line">
        <time dateTime={isoWithOffset(rendering.now).slice(0, 10)}>{formatTime(rendering.now, 'weekday')}</time>
      </p>
      {rendering.returnTo === undefined ? null : (
        <p className="appearance-link">
          <a href={`#${READING_FORM}`}>{wordsIn(site.language).reading.appearance}</a>
        </p>
      )}
      <SearchForm id="search-words" label={pageWords.search.title} />
      <nav aria-label={pageWords.sections}>
        <ul>
          {edition()
            .sections()
            .map((section) => (
              <li key={section.slug}>
                <a href={pathOf({ at: 'section', section: section.slug })}>{section.name}</a>
              </li>
            ))}
        </ul>
      </nav>
    </header>
  );
}
