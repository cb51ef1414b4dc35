import { updateId } from '#lib/content/live-updates';
import { formatCalendarDate, formatTime, isoWithOffset, parseInstant } from '#lib/time';
import type { PartProps } from './part-props';

export function FactBoxPart({ title, children }: PartProps<'FactBox'>) {
  return (
    // It belongs to the text: reading views leave out what stands aside.
    <section className="fact-box" aria-label={title}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function KeyPointsPart({ title, children, words }: PartProps<'KeyPoints'>) {
  return (
    <section className="key-points" aria-label={title ?? words.keyPoints}>
      <h2>{title ?? words.keyPoints}</h2>
      {children}
    </section>
  );
}

export function TimelinePart({ title, children }: PartProps<'Timeline'>) {
  return (
    <section className="timeline" aria-label={title}>
      <h2>{title}</h2>
      <ol>{children}</ol>
    </section>
  );
}

export function TimelineEntryPart({ date, title, children, lang }: PartProps<'TimelineEntry'>) {
  return (
    <li>
      <time dateTime={date}>{formatCalendarDate(date, lang)}</time>
      <h3>{title}</h3>
      {children}
    </li>
  );
}

export function UpdatePart({ at, title, keyMoment, children, lang }: PartProps<'Update'>) {
  const instant = parseInstant(at) ?? 0;
  const id = updateId(instant);
  return (
    <section className={keyMoment ? 'update update-key' : 'update'} id={id} aria-labelledby={`${id}-title`}>
      <p className="update-time">
        <a href={`#${id}`}>
          <time dateTime={isoWithOffset(instant)}>{formatTime(instant, 'clock', lang)}</time>
        </a>
      </p>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}
