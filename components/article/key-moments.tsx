import type { LiveUpdate } from '#lib/content/live-updates';
import { wordsIn } from '#lib/site/words';
import { formatTime, isoWithOffset } from '#lib/time';

/** A way into a live story for whoever comes late: what mattered, and where it stands. */
export function KeyMoments({ updates, lang }: { updates: LiveUpdate[]; lang: string }) {
  const moments = updates.filter(({ keyMoment }) => keyMoment);
  if (moments.length === 0) return null;
  return (
    <nav className="key-moments" aria-labelledby="key-moments-heading">
      <h2 id="key-moments-heading" className="label">
        {wordsIn(lang).keyMoments}
      </h2>
      <ol>
        {moments.map(({ id, at, title }) => (
          <li key={id}>
            <a href={`#${id}`}>
              <time dateTime={isoWithOffset(at)}>{formatTime(at, 'clock', lang)}</time> {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
