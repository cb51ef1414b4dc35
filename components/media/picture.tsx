import type { Picture as PictureFacts } from '#lib/archive/stories';
import { derivativePath, FORMATS, PICTURE_TYPES, widthsFor } from '#lib/media/derivatives';

interface Props {
  picture: PictureFacts;
  /** How wide it stands, as the `sizes` attribute says it. */
  sizes: string;
  /** The largest picture of the first screen: loaded at once and first. */
  first?: boolean;
  className?: string;
}

/** A picture in every size and format that is served; the browser chooses. Its place is reserved before it arrives. */
export function Picture({ picture, sizes, first = false, className }: Props) {
  const { hash, width, height, alt } = picture;
  const widths = widthsFor(width);
  const largest = widths.at(-1) ?? width;
  const sourceSet = (format: (typeof FORMATS)[number]) =>
    widths.map((each) => `${derivativePath({ hash, width: each, format })} ${each}w`).join(', ');
  return (
    <picture className={className}>
      {FORMATS.filter((format) => format !== 'jpg').map((format) => (
        <source key={format} type={PICTURE_TYPES[format]} srcSet={sourceSet(format)} sizes={sizes} />
      ))}
      <img
        src={derivativePath({ hash, width: largest, format: 'jpg' })}
        srcSet={sourceSet('jpg')}
        sizes={sizes}
        width={largest}
        height={Math.round((largest * height) / width)}
        alt={alt}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : 'auto'}
        decoding={first ? 'auto' : 'async'}
      />
    </picture>
  );
}
