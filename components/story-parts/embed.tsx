import { Picture } from '#components/media/picture';
import { Enhancement } from '#components/site/enhancement';
import { edition } from '#lib/archive/edition';
import { relOf } from '#lib/links';
import type { PartProps } from './part-props';

/**
 * Something of another site: a still and a plain link, and where the editor gave a `frame`, a button that loads it.
 * Nothing of theirs is asked for before the reader asks.
 */
export function EmbedPart({ provider, url, title, kind, poster, posterAlt, posterCredit, frame, words, paid }: PartProps<'Embed'>) {
  const picture = poster ? edition().picture({ src: poster, alt: posterAlt ?? '', credit: posterCredit ?? '' }) : undefined;
  const still = picture ? <Picture picture={picture} sizes="(min-width: 40rem) 36rem, 100vw" /> : null;
  return (
    <figure className={`embed embed-${kind}`}>
      {frame ? (
        <>
          <embed-frame
            data-address={frame}
            data-name={title}
            data-load={words.loadFrom(provider)}
            data-notice={words.learnsOfVisit(provider)}
          >
            {still}
          </embed-frame>
          <Enhancement element="embed-frame" />
        </>
      ) : (
        still
      )}
      <figcaption>
        <strong>{title}</strong>{' '}
        <a href={url} rel={relOf(url, paid)}>
          {words.opensElsewhere(provider)}
        </a>
        {picture?.credit ? <span className="credit"> {picture.credit}</span> : null}
      </figcaption>
    </figure>
  );
}
