import { relOf } from '#lib/links';
import type { PartProps } from './part-props';

export function QuotePart({ speaker, role, source, href, children, words, paid }: PartProps<'Quote'>) {
  return (
    <figure className="quote">
      <blockquote cite={href}>{children}</blockquote>
      <figcaption>
        <span className="speaker">{speaker}</span>
        {role ? `, ${role}` : null}
        <span className="quote-source">
          {words.source}:{' '}
          {href ? (
            <a href={href} rel={relOf(href, paid)}>
              {source}
            </a>
          ) : (
            source
          )}
        </span>
      </figcaption>
    </figure>
  );
}

/** Words of the story once more, large. */
export function PullQuotePart({ speaker, children }: PartProps<'PullQuote'>) {
  return (
    <aside className="pull-quote">
      <blockquote>{children}</blockquote>
      {speaker ? <p className="speaker">{speaker}</p> : null}
    </aside>
  );
}
