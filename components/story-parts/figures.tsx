import { CaptionedPicture } from '#components/media/captioned-picture';
import { Enhancement } from '#components/site/enhancement';
import { edition } from '#lib/archive/edition';
import { currentRendering } from '#lib/freshness/rendering';
import type { PartProps } from './part-props';

export function FigurePart({ src, alt, caption, credit, digitalSource, width = 'text' }: PartProps<'Figure'>) {
  const picture = edition().picture({ src, alt, caption, credit, digitalSource });
  return picture ? <CaptionedPicture picture={picture} width={width} /> : null;
}

export function GalleryPart({ title, images, words }: PartProps<'Gallery'>) {
  const { sequence } = words;
  const pictures = images.flatMap((image) => edition().picture(image) ?? []);
  if (pictures.length === 0) return null;
  // A picture that comes only when it is asked for is asked for by pressing it.
  const enlarged = currentRendering().reading.pictures === 'shown';
  const list = (
    <ol>
      {pictures.map((picture, index) => (
        <li key={picture.src}>
          <CaptionedPicture picture={picture} position={enlarged ? sequence.position(index + 1, pictures.length) : undefined} />
        </li>
      ))}
    </ol>
  );
  return (
    <section className="gallery" aria-label={title}>
      <h2>{title}</h2>
      {enlarged ? (
        <>
          <picture-gallery data-name={title} data-close={sequence.close} data-previous={sequence.previous} data-next={sequence.next}>
            {list}
          </picture-gallery>
          <Enhancement element="picture-gallery" />
        </>
      ) : (
        list
      )}
    </section>
  );
}
