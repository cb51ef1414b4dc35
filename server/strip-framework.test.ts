import { type DefaultTreeAdapterTypes, defaultTreeAdapter, parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { BrokenRender, stripFramework } from './strip-framework';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function strippedOf(html: string): string {
  const document = parse(html);
  stripFramework(document);
  return serialize(document);
}

function page(body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><meta charSet="utf-8"/><title>A page</title>${head}</head><body>${body}</body></html>`;
}

/** Every element of a page as a browser without scripts builds it, in templates and noscripts too. */
function elementsOf(html: string, scriptingEnabled: boolean): Element[] {
  const found: Element[] = [];
  const visit = (node: Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) found.push(node);
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parse(html, { scriptingEnabled }));
  return found;
}

function scriptsOf(html: string): string[] {
  return [true, false].flatMap((scripting) =>
    elementsOf(html, scripting)
      .filter(({ tagName }) => tagName === 'script')
      .map((script) => script.attrs.map(({ name, value }) => `${name}=${value}`).join(' ')),
  );
}

/** What the page says: all text but that of scripts. */
function textOf(html: string): string {
  const read = (node: Node): string => {
    if (defaultTreeAdapter.isTextNode(node)) return node.value;
    if (defaultTreeAdapter.isElementNode(node) && node.tagName === 'script') return '';
    return 'childNodes' in node ? node.childNodes.map(read).join('') : '';
  };
  return read(parse(html));
}

describe('no script of the framework reaches a reader', () => {
  it.each([
    ['as Next writes it', '<script src="/_next/static/chunks/main.js" async=""></script>'],
    ['flight data', '<script>self.__next_f.push([1,"0:{\\"a\\":\\"<p>\\"}"])</script>'],
    ['flight data that mentions an end tag', '<script>self.__next_f.push([1,"\\u003c/script>"])</script>'],
    ['in upper case', '<SCRIPT SRC=/_next/x.js></SCRIPT>'],
    ['with room before the end', '<script>alert(1)</script   >'],
    ['with an attribute at the end tag', '<script>alert(1)</script foo="bar">'],
    ['with a slash in its name', '<script/src="/_next/x.js"></script>'],
    ['never closed', '<script>alert(1)'],
    ['in a comment within a script', '<script><!--<script>alert(1)</script>--></script>'],
    ['of type module', '<script type="module" src="/_next/x.js"></script>'],
    ['that says it is text', '<script type="text/plain">alert(1)</script>'],
    ['whose type only looks like data', '<script type="application/ld+json;charset=x">alert(1)</script>'],
    ['in SVG', '<svg><script>alert(1)</script></svg>'],
    ['in SVG by its own attribute', '<svg><script xlink:href="/_next/x.js"/></svg>'],
    ['in SVG with the address of an enhancement, which it would not load', '<svg><script src="/enhance/a.js">alert(1)</script></svg>'],
    ['in HTML within SVG', '<svg><foreignObject><p><script>alert(1)</script></p></foreignObject></svg>'],
    ['in MathML', '<math><mtext><script>alert(1)</script></mtext></math>'],
    ['in a template', '<template><script>alert(1)</script></template>'],
    ['in a template within a template', '<template><p><template><script>alert(1)</script></template></p></template>'],
    ['in a shadow root', '<div><template shadowrootmode="open"><script>alert(1)</script></template></div>'],
    ['in a template of SVG', '<svg><template><script>alert(1)</script></template></svg>'],
    ['in a noscript', '<noscript><script>alert(1)</script></noscript>'],
    ['in a template in a noscript', '<noscript><template><script>alert(1)</script></template></noscript>'],
    ['in an attribute within a noscript', '<noscript><p title="</noscript><script>alert(1)</script>">x</p></noscript>'],
    ['in a style within a noscript', '<noscript><style></noscript><script>alert(1)</script></style></noscript>'],
    ['in a table', '<table><script>alert(1)</script><tr><td>1</td></tr></table>'],
    ['in a list of choices', '<select><option>1</option><script>alert(1)</script></select>'],
    ['from another site', '<script src="https://evil.example/enhance/x.js"></script>'],
    ['from another site without a scheme', '<script src="//evil.example/enhance/x.js"></script>'],
    ['that climbs out of the enhancements', '<script src="/enhance/../_next/x.js"></script>'],
    ['that climbs out in disguise', '<script src="/enhance/%2e%2e/_next/x.js"></script>'],
    ['that only begins like an enhancement', '<script src="/enhancement.js"></script>'],
    ['without an address that can be read', '<script src="http://["></script>'],
    ['after the end of the page', '</body></html><script>alert(1)</script>'],
  ])('%s', (_, script) => {
    const stripped = strippedOf(page(`<p>before</p>${script}<p>after</p>`));
    expect(scriptsOf(stripped)).toEqual([]);
    expect(textOf(stripped)).toContain('before');
    expect(strippedOf(stripped)).toBe(stripped);
  });

  it.each([
    ['a preload', '<link rel="preload" as="script" href="/_next/x.js"/>'],
    ['a preload in other letters', '<LINK REL=preload AS=Script HREF=/_next/x.js>'],
    ['a module', '<link rel="modulepreload" href="/_next/x.js"/>'],
    ['a module among other things', '<link rel="preload ModulePreload" href="/_next/x.js"/>'],
    ['a module in a noscript', '<noscript><link rel="modulepreload" href="/_next/x.js"></noscript>'],
    ['the mark of Next’s fonts', '<meta name="next-size-adjust" content=""/>'],
  ])('nothing asks a browser to fetch one ahead: %s', (_, head) => {
    const stripped = strippedOf(page('<p>text</p>', head));
    expect(stripped).not.toMatch(/_next|size-adjust/);
  });

  it('nothing of React’s start is left', () => {
    const stripped = strippedOf(
      page('<!--$--><p>one<!-- --> two</p><!--/$--><div hidden=""><!--$--><!--/$--></div><template><!--$--><b>x</b></template>'),
    );
    expect(stripped).toBe(
      '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A page</title></head><body><p>one two</p><template><b>x</b></template></body></html>',
    );
  });

  it.each([
    ['as React writes it', '<!--$!--><template data-dgst="123"></template><!--/$-->'],
    ['without a number', '<template data-dgst=""></template>'],
    ['within a template', '<template><template data-dgst="1"></template></template>'],
    ['deep in the page', '<main><ul><li><!--$!--><template data-dgst="NEXT"></template></li></ul></main>'],
  ])('a page of which a part failed is never served: %s', (_, mark) => {
    expect(() => strippedOf(page(mark))).toThrow(BrokenRender);
  });
});

describe('what belongs to the page stays', () => {
  it.each([
    '<script type="application/ld+json">{"headline":"A \\u003c/script> in a headline","n":1}</script>',
    '<script type="application/ld+json">{"a":"<!-- <b>&amp;</b> -->"}</script>',
    '<script type="speculationrules">{"prefetch":[]}</script>',
    '<script type="module" src="/enhance/live.js"></script>',
    '<script src="/enhance/share.js" defer=""></script>',
    '<link rel="stylesheet" href="/_next/static/a.css">',
    '<link rel="preload" as="style" href="/_next/static/a.css">',
    '<link rel="preload" as="font" href="/_next/static/a.woff2" crossorigin="">',
    '<link rel="canonical" href="https://news.example/city/2026/11/20/a">',
    '<noscript><p>Comments need scripts &amp; patience.</p></noscript>',
    '<template><p>ready</p></template>',
    '<svg viewBox="0 0 1 1"><title>A chart</title><path d="M0 0"></path></svg>',
    '<div hidden="" id="more">x</div>',
  ])('%s', (piece) => {
    expect(strippedOf(page(piece))).toContain(piece);
  });

  it('a style sheet loses only what React put there', () => {
    expect(strippedOf(page('', '<link rel="stylesheet" href="/a.css" data-precedence="next"/>'))).toContain(
      '<link rel="stylesheet" href="/a.css">',
    );
  });

  it.each([
    ['a headline about a script', '<h1>&lt;script&gt;alert(1)&lt;/script&gt; explained</h1>'],
    ['a headline about entities', '<h1>&amp;lt;script&amp;gt; &amp;amp; more</h1>'],
    ['a comment that is text', '<p>&lt;!-- not a comment --&gt;</p>'],
    ['an attribute that looks like a tag', '<p title="&quot;><script>alert(1)</script>">text</p>'],
    ['a story in Arabic', '<p dir="rtl">خط الترام &rlm;الرابع</p>'],
    ['spaces that matter', '<p>10\u00a0km&nbsp;and\u202f5 %</p>'],
    ['code that begins on a line of its own', '<pre>\n\n\nfirst\n  second\n</pre>'],
    ['a form that was filled in on a line of its own', '<textarea>\n\nfirst</textarea>'],
    ['code about scripts', '<pre><code>&lt;script src="/_next/x.js"&gt;&lt;/script&gt;</code></pre>'],
    ['a table', '<table><caption>Votes</caption><tbody><tr><td>1</td></tr></tbody></table>'],
    ['a page torn by scripts', '<p>one<script>a()</script>two<!-- c -->three<svg><script>b()</script><text>four</text></svg></p>'],
    ['a headline with a lone bracket', '<h1>3 < 4 and 5 > 2 &</h1>'],
  ])('not a letter of the text changes: %s', (_, body) => {
    const html = page(body);
    const stripped = strippedOf(html);
    expect(textOf(stripped)).toBe(textOf(html));
    expect(textOf(stripped).trim().length).toBeGreaterThan('A page'.length);
    expect(scriptsOf(stripped)).toEqual([]);
  });
});
