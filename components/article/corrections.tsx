import { pathOf } from '#lib/addresses/path-of';
import type { Story } from '#lib/archive/stories';
import { pageWords, wordsIn } from '#lib/site/words';
import { formatTime, isoWithOffset } from '#lib/time';
import site from '#site';

interface Props {
  corrections: Story['corrections'];
  lang: string;
  /** Whether it leads to all corrections of the site. */
  log?: boolean;
}

export function Corrections({ corrections, lang, log = true }: Props) {
  if (corrections.length === 0) return null;
  const words = wordsIn(lang).corrections;
  return (
    <section className="corrections" id="corrections" aria-labelledby="corrections-heading">
      <h2 id="corrections-heading">{words.heading}</h2>
      {corrections.map((correction) => (
        <p key={correction.at}>
          <strong>{words[correction.kind]}</strong>,{' '}
          <time dateTime={isoWithOffset(correction.at)}>{formatTime(correction.at, 'moment', lang)}</time>: {correction.text}
        </p>
      ))}
      {log ? (
        <p className="corrections-log">
          <a href={pathOf({ at: 'corrections' })} hrefLang={site.language} lang={site.language}>
            {pageWords.corrections.log}
          </a>
        </p>
      ) : null}
    </section>
  );
}
