import { createHash } from 'node:crypto';
import { parse, serialize } from 'parse5';
import type { Inline } from './headers';
import type { PageStyles } from './page-styles';
import { attributeOf, type Element, elementsOf, textOf } from './page-tree';
import { stripFramework } from './strip-framework';

/**
 * What Next rendered, as readers get it: without the framework and with its style in it. The page is parsed as a browser
 * parses it, so nothing in a story's text can be mistaken for a script or hide one.
 * @returns the page, and what in it its policy has to allow by name
 * @throws BrokenRender when React gave up on a part of the page after it had begun to answer
 */
export async function finishPage(html: string, styles: PageStyles): Promise<{ html: string; inline: Inline }> {
  const document = parse(html);
  stripFramework(document);
  await styles.putInto(document);
  const elements = elementsOf(document);
  return {
    html: serialize(document),
    inline: {
      styles: elements.filter(({ tagName }) => tagName === 'style').map(hashOf),
      scripts: elements
        .filter((element) => element.tagName === 'script' && attributeOf(element, 'type') === 'speculationrules')
        .map(hashOf),
    },
  };
}

/** As a policy names what stands in a page (CSP 3 §2.3.1). */
function hashOf(element: Element): string {
  return `'sha256-${createHash('sha256').update(textOf(element)).digest('base64')}'`;
}
