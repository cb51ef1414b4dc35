import type { Picture as PictureFacts } from '#lib/archive/stories';
import { currentRendering } from '#lib/freshness/rendering';
import { derivativePath, FORMATS, PICTURE_TYPES, widthsFor, widthsOf } from '#lib/media/derivatives';
import { pictureFile } from '#lib/media/picture-file';
import { wordsIn } from '#lib/site/words';
import { focusClass } from './focus';
import { toneClass } from './tone';

interface Props {
  picture: PictureFacts;
  /** How wide it stands, as the `sizes` attribute says it. */
  sizes: string;
  /** The largest picture of the first screen: loaded at once and first. */
  first?: boolean;
  className?: string;
  /** Language of what it belongs to, where that is not the page's. */
  lang?: string;
}

/** A picture as its reader wants pictures. */
export function Picture({ lang, ...props }: Props) {
  const { language, reading } = currentRendering();
  switch (reading.pictures) {
    case 'shown':
      return <ShownPicture {...props} />;
    case 'lite':
      return props.picture.alt === '' ? null : <AskedPicture {...props} lang={lang ?? language} />;
    default:
      return reading.pictures satisfies never;
  }
}

/** In pixels: of a picture in a list or in the text, where nothing can be chosen by its place. */
const UNSCRIPTED_WIDTH = 800;

/** An address that leads nowhere, for which no browser sends a request. */
const NOWHERE = '//';

/**
 * A picture that comes when it is asked for: closed, it is not loaded. Browsers load it all the same where scripts do
 * not run (HTML, “will lazy load element steps”), so there it has no address, and a link to it stands in its place.
 */
function AskedPicture({ className, lang, ...props }: Props & { lang: string }) {
  const { alt } = props.picture;
  const summary = wordsIn(lang).showPicture(alt);
  return (
    <>
      <details className={className ? `picture-asked ${className}` : 'picture-asked'}>
        <summary>{summary}</summary>
        <ShownPicture {...props} first={false} unscripted={NOWHERE} />
      </details>
      <noscript>
        <a className="picture-link" href={pictureFile(props.picture).path}>
          {summary}
        </a>
      </noscript>
    </>
  );
}

/**
 * In every size and format that is served; the browser chooses. Its place is reserved before it arrives.
 * @param unscripted what is loaded instead where scripts do not run
 */
function ShownPicture({ picture, sizes, first = false, className, unscripted }: Omit<Props, 'lang'> & { unscripted?: string }) {
  const { hash, width, alt, focus, tone } = picture;
  // One that waits for its place to come near is asked for in the width of that place (HTML, “sizes”, `auto`).
  const asked = first ? sizes : `auto, ${sizes}`;
  const widths = widthsFor(width);
  const largest = pictureFile(picture);
  const sourceSet = (format: (typeof FORMATS)[number]) =>
    widthsOf(format, width)
      .map((each) => `${derivativePath({ hash, width: each, format })} ${each}w`)
      .join(', ');
  return (
    <picture className={className}>
      {unscripted ? <source media="(scripting: none)" srcSet={unscripted} /> : null}
      {first || unscripted ? null : (
        // There none waits for its place, so `auto` is the width of the window (HTML, “allows auto-sizes”).
        <source
          media="(scripting: none)"
          type={PICTURE_TYPES.avif}
          srcSet={derivativePath({ hash, width: widths.findLast((each) => each <= UNSCRIPTED_WIDTH) ?? largest.width, format: 'avif' })}
        />
      )}
      {FORMATS.filter((format) => format !== 'jpg').map((format) => (
        <source key={format} type={PICTURE_TYPES[format]} srcSet={sourceSet(format)} sizes={asked} />
      ))}
      <img
        className={[focusClass(focus), tone && toneClass(tone)].filter(Boolean).join(' ') || undefined}
        src={largest.path}
        srcSet={sourceSet('jpg')}
        sizes={asked}
        width={largest.width}
        height={largest.height}
        alt={alt}
        loading={first ? 'eager' : 'lazy'}
        fetchPriority={first ? 'high' : undefined}
        decoding={first ? undefined : 'async'}
      />
    </picture>
  );
}
