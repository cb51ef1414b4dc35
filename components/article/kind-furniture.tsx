import type { Furniture } from '#lib/archive/stories';
import { wordsIn } from '#lib/site/words';
import { formatCalendarDate, formatTime, isoWithOffset, yearsBetween } from '#lib/time';

/** What one kind of story shows before its text. */
export function KindFurniture({ furniture, lang }: { furniture: Furniture; lang: string }) {
  const words = wordsIn(lang);
  switch (furniture.kind) {
    case 'live': {
      const { startedAt, endedAt } = furniture;
      return (
        <p className="kind-furniture live-mark">
          <strong>{endedAt ? words.liveEnded : words.liveNow}</strong> · {endedAt ? null : `${words.started} `}
          <time dateTime={isoWithOffset(startedAt)}>{formatTime(startedAt, 'moment', lang)}</time>
          {endedAt === undefined ? null : (
            <>
              {' – '}
              <time dateTime={isoWithOffset(endedAt)}>{formatTime(endedAt, 'moment', lang)}</time>
            </>
          )}
        </p>
      );
    }
    case 'fact-check': {
      const { claim } = furniture;
      return (
        <section className="kind-furniture claim" aria-label={words.claim}>
          <p className="label">{words.claim}</p>
          <blockquote cite={claim.source}>
            <p>{claim.text}</p>
          </blockquote>
          <p>
            {words.claimedBy} {claim.claimant}, <time dateTime={claim.claimedAt}>{formatCalendarDate(claim.claimedAt, lang)}</time>
            {claim.source ? (
              <>
                {' · '}
                <a href={claim.source}>{words.source}</a>
              </>
            ) : null}
          </p>
          <p>
            <strong>
              {words.verdict}: {words.ratings[claim.rating]}
            </strong>{' '}
            {claim.verdict}
          </p>
        </section>
      );
    }
    case 'review': {
      const { review } = furniture;
      return (
        <section className="kind-furniture" aria-label={words.verdict}>
          <p className="label">{words.reviewed[review.itemType]}</p>
          <p>
            <cite>{review.item}</cite>
            {review.creator ? `, ${review.creator}` : null}
          </p>
          {review.stars === undefined ? null : (
            <p className="stars">
              <span aria-hidden="true">{'★'.repeat(review.stars) + '☆'.repeat(5 - review.stars)}</span>
              <span className="visually-hidden">{words.stars(review.stars)}</span>
            </p>
          )}
          <p>
            <strong>{words.verdict}:</strong> {review.verdict}
          </p>
        </section>
      );
    }
    case 'obituary': {
      const { name, born, died } = furniture.obituary;
      return (
        <p className="kind-furniture lifetime">
          <strong>{name}</strong> <time dateTime={born}>{formatCalendarDate(born, lang)}</time> –{' '}
          <time dateTime={died}>{formatCalendarDate(died, lang)}</time> ({yearsBetween(born, died)})
        </p>
      );
    }
    case 'interview': {
      const { subject, role } = furniture.interview;
      return (
        <p className="kind-furniture voices">
          <span className="label">{words.interviewWith}</span>
          <strong>{subject}</strong> <span>{role}</span>
        </p>
      );
    }
    case 'news':
    case 'analysis':
    case 'opinion':
    case 'explainer':
    case 'feature':
    case 'gallery':
    case 'editorial':
      return null;
    default:
      return furniture satisfies never;
  }
}
