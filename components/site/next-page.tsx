import { pathOf } from '#lib/addresses/path-of';
import { scriptJson } from '#lib/seo/graph/script-json';

/**
 * What a browser may make ready while its reader is here (HTML, “speculation rules”): the page that a reader is about to
 * open, shown before the click is over, and the text of the one that most open next. Nothing that is a file, holds a form
 * of its own or is made anew for each question.
 */
const RULES = {
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
};

/** Never for readers who save data. It is data and no script: a browser that does not know it passes over it. */
export function NextPage() {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a script element takes no children; scriptJson leaves no `<` in it
  return <script type="speculationrules" dangerouslySetInnerHTML={{ __html: scriptJson(RULES) }} />;
}
