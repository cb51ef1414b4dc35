import type { LoggedCorrection } from '#lib/archive/edition';
import { pageWords, wordsIn } from '#lib/site/words';
import { formatTime, isoWithOffset } from '#lib/time';
import site from '#site';

/** What was put right, newest first, each entry with a way to where it stands on its story. */
export function CorrectionLog({ entries }: { entries: LoggedCorrection[] }) {
  if (entries.length === 0) return <p>{pageWords.corrections.none}</p>;
  const words = wordsIn(site.language).corrections;
  return (
    <ol className="correction-log">
      {entries.map(({ at, kind, text, path, headline, lang }) => (
        <li key={`${path} ${at}`}>
          <p className="label">
            <time dateTime={isoWithOffset(at)}>{formatTime(at, 'day')}</time> · {words[kind]}
          </p>
          {headline === undefined ? null : (
            <h2 lang={lang}>
              <a href={notePath(path)}>{headline}</a>
            </h2>
          )}
          <p lang={lang}>{text}</p>
        </li>
      ))}
    </ol>
  );
}

/** Where the note of a correction stands on its story. */
function notePath(path: string): string {
  return `${path}#corrections`;
}

/** What the log leads to. A story that was taken back is led to no longer. */
export function correctionPaths(entries: LoggedCorrection[]): string[] {
  return entries.flatMap(({ path, headline }) => (headline === undefined ? [] : [notePath(path)]));
}
