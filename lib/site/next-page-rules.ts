import { pathOf } from '#lib/addresses/path-of';
import { scriptJson } from '#lib/seo/graph/script-json';

/**
 * What a browser may make ready while its reader is here (HTML, “speculation rules”): the page that a reader is about to
 * open, shown before the click is over, and the text of the one that most open next. Nothing that is a file, holds a form
 * of its own or is made anew for each question.
 */
export const NEXT_PAGE_RULES = scriptJson({
  prerender: [
    {
      where: {
        and: [
          { href_matches: '/*' },
          { not: { href_matches: ['/*.*', `${pathOf({ at: 'search' })}*`, pathOf({ at: 'reading' }), '/*\\?(.+)'] } },
          { not: { selector_matches: ['[href^="#"]', '[download]', '[rel~="external"]', '[rel~="nofollow"]'] } },
        ],
      },
      eagerness: 'moderate',
    },
  ],
  prefetch: [{ where: { selector_matches: ['.teaser-lead :is(h2, h3) a', 'a[rel="next"]'] }, eagerness: 'eager' }],
});
