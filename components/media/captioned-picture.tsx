import type { Picture as PictureFacts } from '#lib/archive/stories';
import { pictureFile } from '#lib/media/picture-file';
import { Credit } from './credit';
import { Picture } from './picture';

interface Props {
  picture: PictureFacts;
  width?: 'text' | 'wide' | 'full';
  first?: boolean;
  /** Where it stands in its sequence: it then leads to its largest form. */
  position?: string | undefined;
}

const SIZES = {
  text: '(min-width: 40rem) 36rem, 100vw',
  wide: '(min-width: 80rem) 60rem, (min-width: 64rem) 75vw, 100vw',
  full: '(min-width: 80rem) 76rem, 100vw',
} as const;

/** A picture with what it means and whose it is. The credit is always there. */
export function CaptionedPicture({ picture, width = 'text', first = false, position }: Props) {
  const shown = <Picture picture={picture} sizes={SIZES[width]} first={first} />;
  return (
    <figure className={`figure figure-${width}`}>
      {position ? (
        <a href={pictureFile(picture).path} data-position={position}>
          {shown}
        </a>
      ) : (
        shown
      )}
      <figcaption>
        {picture.caption} <Credit picture={picture} />
      </figcaption>
    </figure>
  );
}
