import type { Picture } from '#lib/archive/stories';
import { currentRendering } from '#lib/freshness/rendering';
import { licenceAddress } from '#lib/media/licence';
import { wordsIn } from '#lib/site/words';

/** Whose a picture is, and what software had to do with it: readers are told wherever it is captioned (Regulation (EU) 2024/1689, Article 50). */
export function Credit({ picture }: { picture: Pick<Picture, 'credit' | 'licence' | 'digitalSource'> }) {
  const { credit, digitalSource } = picture;
  const licence = licenceAddress(picture);
  return (
    <>
      <span className="credit">
        {licence ? (
          <a href={licence} rel="license">
            {credit}
          </a>
        ) : (
          credit
        )}
      </span>
      {digitalSource ? <span className="digital-source"> {wordsIn(currentRendering().language).digitalSources[digitalSource]}</span> : null}
    </>
  );
}
