import { createHash } from 'node:crypto';
import { parse, serialize } from 'parse5';
import { NEXT_PAGE_RULES } from '#lib/site/next-page-rules';
import type { Inline } from './headers';
import type { PageStyles } from './page-styles';
import { attributeOf, type Element, elementsOf, textOf } from './page-tree';
import { stripFramework } from './strip-framework';

/**
 * What Next rendered, as readers get it: without the framework and with its style in it. The page is parsed as a browser
 * parses it, so nothing in a story's text can be mistaken for a script or hide one.
 * @param savesData whether it is for a reader who saves data
 * @returns the page, and what in it its policy has to allow by name
 * @throws BrokenRender when React gave up on a part of the page after it had begun to answer
 */
export async function finishPage(html: string, styles: PageStyles, savesData = false): Promise<{ html: string; inline: Inline }> {
  const document = parse(html);
  stripFramework(document);
  const style = await styles.putInto(document, savesData);
  return {
    html: serialize(document),
    // Only what the site itself put there: whatever got into a page in another way is held back by its policy.
    inline: {
      styles: style ? [nameOf(textOf(style))] : [],
      scripts: elementsOf(document).some(isNextPageRules) ? [NEXT_PAGE_RULES_NAME] : [],
    },
  };
}

function isNextPageRules(element: Element): boolean {
  return element.tagName === 'script' && attributeOf(element, 'type') === 'speculationrules' && textOf(element) === NEXT_PAGE_RULES;
}

/** As a policy names what stands in a page (CSP 3 §2.3.1). */
function nameOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

const NEXT_PAGE_RULES_NAME = nameOf(NEXT_PAGE_RULES);
