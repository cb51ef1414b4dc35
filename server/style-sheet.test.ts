import { describe, expect, it } from 'vitest';
import { StyleSheet } from './style-sheet';

const letters = (text: string) => new Set([...text].map((letter) => letter.codePointAt(0) ?? 0));

const ROOT = new Map([['lang', 'ar-EG']]);

function used(css: string, names: readonly string[], text = 'a'): string {
  return new StyleSheet(css, '/_next/static/chunks/a.css').usedBy({ names: new Set(names), letters: letters(text), root: ROOT }).text;
}

describe('a page is given the rules that it may use', () => {
  it.each([
    ['of a tag', 'p{color:red}', ['p']],
    ['of a class', '.kicker{color:red}', ['.kicker']],
    ['of an id', '#main{color:red}', ['#main']],
    ['of everything', '*{margin:0}', []],
    ['of a tag in other letters', 'P{color:red}', ['p']],
    ['of what stands within another', '.story h1{color:red}', ['.story', 'h1']],
    ['of one of several', ':is(.a,.b) p{color:red}', ['.b', 'p']],
    ['of one of several that stand within others', ':where(.a .b,.c)>p{color:red}', ['.c', 'p']],
    ['of what holds something', '.story:has(>.figure){color:red}', ['.story', '.figure']],
    ['of what is not something', 'p:not(.small){color:red}', ['p']],
    ['of a state', 'details[open]>summary:hover{color:red}', ['details', 'summary']],
    ['of a part that no page writes', 'p::before{content:"a"}', ['p']],
    ['of colours by class in part', '[class*=hue-]{color:red}', []],
    ['that name variables', ':root{--a:light-dark(#fff,#000)}', []],
    ['in a medium', '@media print{.a{color:red}}', ['.a']],
    ['in a medium within another', '@media screen{@supports (color:red){.a{color:red}}}', ['.a']],
    ['in a layer', '@layer base{.a{color:red}}', ['.a']],
    ['that move', '@keyframes turn{to{rotate:1turn}}', []],
    ['of transitions between pages', '@view-transition{navigation:auto}', []],
    ['of the root in its language', ':root:is([lang|=ar],[lang|=fa]){color:red}', []],
    ['of anything in a language', '[lang|=bn]{color:red}', []],
    ['of what stands below the root with an attribute', ':root [open]{color:red}', []],
    ['with rules within', '.a{color:red;&:hover{color:blue}}', ['.a']],
    ['of a class that is written with escapes', '.w-1\\/2,.md\\:x,.\\31 0{color:red}', ['.w-1/2', '.md:x', '.10']],
    ['of an id and a tag that are', '#a\\.b,x\\2d y{color:red}', ['#a.b', 'x-y']],
    ['of a tag that SVG writes in letters of two cases', 'svg clipPath{color:red}', ['svg', 'clippath']],
    ['of a tag in a namespace', 'svg|svg,*|p,|p{color:red}', ['svg', 'p']],
    ['of anything in a namespace', 'svg|*{color:red}', []],
    ['of the root in its language, in other letters', ':root[lang="AR-eg"i],:root[LANG=AR-EG]{color:red}', []],
    ['of the root in a language of any namespace', ':root[*|lang|=ar]{color:red}', []],
    ['of the root in its language, in the same letters', ':root[lang="ar-EG"s]{color:red}', []],
    ['of the root in a language that is written with escapes', ':root[lang=\\61r-EG]{color:red}', []],
  ])('%s', (_, css, names) => {
    expect(used(css, names)).toBe(css);
  });

  it.each([
    ['a tag', 'table{color:red}', ['p']],
    ['a class', '.kicker{color:red}', ['kicker', '#kicker']],
    ['a part of a selector', '.story h1{color:red}', ['h1']],
    ['each of several', ':is(.a,.b) p{color:red}', ['p']],
    ['what something has to hold', '.story:has(>.figure){color:red}', ['.story']],
    ['a language of the root', ':root[lang|=bn]{color:red}', []],
    ['a language of the root in other letters', ':root[lang="ar-eg" s]{color:red}', []],
    ['an attribute of the root', ':root[data-appearance=dark]{color:red}', []],
    ['in a medium, which is gone with its last rule', '@media print{.a{color:red}}', ['.b']],
  ])('and none for what it does not hold: %s', (_, css, names) => {
    expect(used(css, names)).toBe('');
  });

  it('keeps of a rule the selectors that matter', () => {
    expect(used('h1,.a p,h2{color:red}', ['h1', 'p', 'h2'])).toBe('h1,h2{color:red}');
  });

  it('keeps their order', () => {
    expect(used('.a{color:red}.b{color:blue}.a{color:green}', ['.a'])).toBe('.a{color:red}.a{color:green}');
  });

  it('keeps the order of layers where one of them is left with nothing', () => {
    const css = '@layer x{.zz{color:red}}@layer y{.a{color:red}}@layer x{.a{color:blue}}';
    expect(used(css, ['.a'])).toBe('@layer x{}@layer y{.a{color:red}}@layer x{.a{color:blue}}');
    expect(used('@media print{@layer x{.zz{color:red}}}', [])).toBe('@media print{@layer x{}}');
  });

  it('keeps nothing of a layer without a name that is left with nothing, which no other rule can be in', () => {
    expect(used('@layer{.zz{color:red}}', [])).toBe('');
  });

  it.each([
    ['relative', 'url(../media/a.svg)', 'url(/_next/static/media/a.svg)'],
    ['of a part of a file', 'url(a.svg#m)', 'url(/_next/static/chunks/a.svg#m)'],
    ['with a question', 'url(a.png?v=2)', 'url(/_next/static/chunks/a.png?v=2)'],
    ['with brackets', 'url("a(1).png")', 'url("/_next/static/chunks/a(1).png")'],
    ['with a sign of omission', `url("it's.png")`, `url("/_next/static/chunks/it's.png")`],
    ['in other quotes', `url( 'a.png' )`, `url( "/_next/static/chunks/a.png" )`],
    ['with escapes', 'url(a\\(1\\).png)', 'url(/_next/static/chunks/a\\(1\\).png)'],
    ['in capitals', 'URL("a.png")', 'URL("/_next/static/chunks/a.png")'],
  ])('knows an address that was relative to the sheet: %s', (_, written, known) => {
    expect(used(`.a{background:${written}}`, ['.a'])).toBe(`.a{background:${known}}`);
  });

  it.each([
    ['from the root', 'url(/s.svg#m)'],
    ['from the root, with a question', 'url("/x.png?v=2")'],
    ['of another host', 'url(//host/x)'],
    ['of another host, with a scheme', 'url(https://host/x)'],
    ['of what stands in it', 'url("data:image/png;base64,AA")'],
    ['of a part of the page', 'url(#clip)'],
    ['of nothing', 'url("")'],
    ['that cannot be read', `url("\\\\\\\\[")`],
    ['in a text', '"url(a.png)"'],
  ])('leaves an address as it is: %s', (_, written) => {
    expect(used(`.a{background:${written}}`, ['.a'])).toBe(`.a{background:${written}}`);
  });
});

describe('a face', () => {
  const FACES =
    '@font-face{font-family:A;font-display:optional;src:url(/a.woff2);unicode-range:U+0-7F,U+4??}' +
    '@font-face{font-family:A;font-display:swap;src:url(/b.woff2);unicode-range:U+600-6FF}p,:root[lang|=bn]{font-family:A}' +
    '@font-face{font-family:B;font-display:optional;src:url(/c.woff2)}:root[lang|=bn]{font-family:B}';
  const sheet = new StyleSheet(FACES, '/a.css');
  const page = (text: string) => ({ names: new Set(['p']), letters: letters(text), root: ROOT });

  it('is there for a page that holds one of its letters', () => {
    expect(sheet.usedBy(page('Port Sorrel')).text).toContain('/a.woff2');
    expect(sheet.usedBy(page('Port Sorrel')).text).not.toContain('/b.woff2');
    expect(sheet.usedBy(page('خط')).text).toContain('/b.woff2');
    expect(sheet.usedBy(page('Порт')).text).toContain('/a.woff2');
  });

  it('that no rule of the page names is not there', () => {
    expect(sheet.usedBy(page('Port Sorrel')).text).not.toContain('/c.woff2');
    expect(sheet.usedBy({ ...page('Port Sorrel'), root: new Map([['lang', 'bn']]) }).text).toContain('/c.woff2');
  });

  it('is there for a rule that names it in other letters', () => {
    for (const name of ['Foo', 'Fo\\6f']) {
      const css = `@font-face{font-family:"${name}";src:url(/a.woff2)}p{font-family:foo}`;
      expect(new StyleSheet(css, '/a.css').usedBy(page('a')).text).toContain('/a.woff2');
    }
  });

  it('is there for a rule that names it behind a size', () => {
    for (const font of ['1rem A', '1rem "A"', 'bold 1rem/1.2 a,serif']) {
      const css = `@font-face{font-family:A;src:url(/a.woff2)}p{font:${font}}`;
      expect(new StyleSheet(css, '/a.css').usedBy(page('a')).text, font).toContain('/a.woff2');
    }
  });

  it('is announced under the address of its file', () => {
    const css = '@font-face{font-family:A;font-display:optional;src:url("it\'s (1).woff2")}p{font-family:A}';
    expect(new StyleSheet(css, '/faces/a.css').usedBy(page('a')).facesInTime).toEqual([
      { address: "/faces/it's%20(1).woff2", media: undefined },
    ]);
  });

  it('that has to be in time is one of those, for a page that shows it', () => {
    expect(sheet.usedBy(page('a خ')).facesInTime).toEqual([{ address: '/a.woff2', media: undefined }]);
    expect(sheet.usedBy(page('خ')).facesInTime).toEqual([]);
  });

  it('that wide screens alone use is announced to them alone', () => {
    const announced = (rules: string) =>
      new StyleSheet(`@font-face{font-family:A;font-display:optional;src:url(/a.woff2)}${rules}`, '/a.css').usedBy(page('a')).facesInTime;
    expect(announced('@media (min-width:48rem){p{font-family:A}}')).toEqual([{ address: '/a.woff2', media: '(min-width:48rem)' }]);
    const everywhere = [{ address: '/a.woff2', media: undefined }];
    expect(announced('@media (min-width:48rem){p{font-family:A}}p{--other:"A"}')).toEqual(everywhere);
    expect(announced('@media (min-width:48rem){p{font-family:A}}@media print{p{font-family:A}}')).toEqual(everywhere);
    expect(announced('@supports (color:red){p{font-family:A}}')).toEqual(everywhere);
  });

  it('is not there for a rule that names another whose name is longer', () => {
    for (const name of ['A Near', 'A-b', 'Ab', 'ba'])
      for (const quoted of [name, `"${name}"`]) {
        const css = `@font-face{font-family:A;src:url(/a.woff2)}p{font-family:${quoted},serif}`;
        expect(new StyleSheet(css, '/a.css').usedBy(page('a')).text, quoted).not.toContain('/a.woff2');
      }
  });
});
