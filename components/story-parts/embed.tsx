import { Picture } from '#components/media/picture';
import { edition } from '#lib/archive/edition';
import type { PartProps } from './part-props';

/** Something of another site: a still and a plain link. Nothing of theirs loads before the reader goes there. */
export function EmbedPart({ provider, url, title, poster, posterAlt, posterCredit, words }: PartProps<'Embed'>) {
  const picture = poster ? edition().picture({ src: poster, alt: posterAlt ?? '', credit: posterCredit ?? '' }) : undefined;
  return (
    <figure className="embed">
      {picture ? <Picture picture={picture} sizes="(min-width: 40rem) 36rem, 100vw" /> : null}
      <figcaption>
        <strong>{title}</strong> <a href={url}>{words.opensElsewhere(provider)}</a>
        {picture?.credit ? <span className="credit"> {picture.credit}</span> : null}
      </figcaption>
    </figure>
  );
}
