import { CaptionedPicture } from '#components/media/captioned-picture';
import { edition } from '#lib/archive/edition';
import type { PartProps } from './part-props';

export function FigurePart({ src, alt, caption, credit, width = 'text' }: PartProps<'Figure'>) {
  const picture = edition().picture({ src, alt, caption, credit });
  return picture ? <CaptionedPicture picture={picture} width={width} /> : null;
}

export function GalleryPart({ title, images }: PartProps<'Gallery'>) {
  return (
    <section className="gallery" aria-label={title}>
      <h2>{title}</h2>
      <ol>
        {images.map((image) => (
          <li key={image.src}>
            <FigurePartInList {...image} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function FigurePartInList(image: { src: string; alt: string; caption: string; credit: string }) {
  const picture = edition().picture(image);
  return picture ? <CaptionedPicture picture={picture} /> : null;
}
