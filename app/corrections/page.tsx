import type { Metadata } from 'next';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';
import { wordsIn } from '#lib/site/words';
import { formatTime, isoWithOffset } from '#lib/time';
import site from '#site';

/** Entries on the page. Older ones stand on their stories, where they stay. */
const MOST = 100;

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: 'Corrections',
    description: `What ${site.name} got wrong, and when it was put right.`,
    path: pathOf({ at: 'corrections' }),
  });
}

export default function CorrectionsPage() {
  const entries = edition().corrections(MOST);
  const words = wordsIn(site.language).corrections;
  return (
    <div className="list-page">
      <header className="list-header">
        <h1>Corrections</h1>
        <p>What we got wrong, and when we put it right. Every note stands on its story, too.</p>
      </header>
      <div className="list-body">
        {entries.length === 0 ? <p>Nothing has been corrected yet.</p> : null}
        <ol className="correction-log">
          {entries.map(({ at, kind, text, path, headline, lang }) => (
            <li key={`${path} ${at}`}>
              <p className="label">
                <time dateTime={isoWithOffset(at)}>{formatTime(at, 'day')}</time> · {words[kind]}
              </p>
              {headline === undefined ? null : (
                <h2 lang={lang}>
                  <a href={`${path}#corrections`}>{headline}</a>
                </h2>
              )}
              <p lang={lang}>{text}</p>
            </li>
          ))}
        </ol>
      </div>
    </div>
  );
}
