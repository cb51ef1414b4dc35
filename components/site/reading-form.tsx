import { pathOf } from '#lib/addresses/path-of';
import { currentRendering } from '#lib/freshness/rendering';
import { APPEARANCES, PICTURES } from '#lib/site/reading';
import { wordsIn } from '#lib/site/words';
import site from '#site';

/** Where the form stands on every page: links and the answer to the form itself lead there. */
export const READING_FORM = 'reading';

/** How this reader wants pages. The server entry takes the form; where there is none, there is no form. */
export function ReadingForm() {
  const { reading, returnTo } = currentRendering();
  if (returnTo === undefined) return null;
  const words = wordsIn(site.language).reading;
  return (
    <form id={READING_FORM} className="reading-form" action={pathOf({ at: 'reading' })} method="post">
      <input type="hidden" name="return" value={returnTo} />
      <fieldset>
        <legend>{words.appearance}</legend>
        {APPEARANCES.map((each) => (
          <label key={each}>
            <input type="radio" name="appearance" value={each} defaultChecked={each === reading.appearance} /> {words.appearances[each]}
          </label>
        ))}
      </fieldset>
      <fieldset>
        <legend>{words.pictures}</legend>
        {PICTURES.map((each) => (
          <label key={each}>
            <input type="radio" name="pictures" value={each} defaultChecked={each === reading.pictures} /> {words.picturesAre[each]}
          </label>
        ))}
      </fieldset>
      <button type="submit">{words.keep}</button>
    </form>
  );
}
