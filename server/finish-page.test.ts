import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterAll, describe, expect, it } from 'vitest';
import { NextPage } from '#components/site/next-page';
import { NEXT_PAGE_RULES } from '#lib/site/next-page-rules';
import { finishPage } from './finish-page';
import { PageStyles } from './page-styles';
import { StaticFiles } from './static-files';

const folder = mkdtempSync(join(tmpdir(), 'standfirst-page-'));
const write = (path: string, text: string) => {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
};
write(
  'built/chunks/a.css',
  '@font-face{font-family:A;font-display:optional;src:url(../media/a.woff2)}p{color:red;font-family:A}.dialog{color:blue}table{margin:0}linearGradient{color:red}clipPath{color:red}',
);
write('built/chunks/b.css', 'p{margin:0}');
write(
  'built/chunks/near.css',
  '@font-face{font-family:A;font-display:optional;src:url(../media/a.woff2)}@font-face{font-family:B;src:local("Times New Roman")}p{font-family:A,B}',
);
write('built/chunks/broken.css', 'p{--a:"</style><script>"}');
write('public/enhance/gallery.js', 'document.createElement("div").className = "dialog"; document.createElementNS(SVG, "clipPath")');
const styles = new PageStyles(new StaticFiles(join(folder, 'public'), join(folder, 'built')));
afterAll(() => rmSync(folder, { recursive: true }));

const link = (name: string) => `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next">`;
const page = (body: string, head = link('a')) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}<title>A page</title></head><body>${body}</body></html>`;
const finish = (html: string) => finishPage(html, styles);
const named = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const styleOf = (html: string) => /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';

describe('a page that readers get', () => {
  it('holds the rules that it uses, and no link to a sheet', async () => {
    const { html } = await finish(page('<p>text</p>'));
    expect(html).not.toContain('rel="stylesheet"');
    expect(styleOf(html)).toContain('p{color:red;font-family:A}');
    expect(styleOf(html)).not.toMatch(/table|dialog/);
    expect(html.indexOf('<title>')).toBeLessThan(html.indexOf('<style>'));
  });

  it('brings no face to a reader who saves data, but for those of the machine', async () => {
    const { html } = await finishPage(page('<p>text</p>', link('near')), styles, true);
    expect(html).not.toContain('woff2');
    expect(styleOf(html)).toContain('local("Times New Roman")');
    expect((await finish(page('<p>text</p>', link('near')))).html).toContain('woff2');
  });

  it('holds the rules of what its enhancements may bring into it', async () => {
    const { html } = await finish(page('<p>text</p><script type="module" src="/enhance/gallery.js"></script>'));
    expect(styleOf(html)).toContain('.dialog{color:blue}');
  });

  it('holds the rules of what stands in a noscript or a template', async () => {
    expect(styleOf((await finish(page('<noscript><table></table></noscript>'))).html)).toContain('table{margin:0}');
    expect(styleOf((await finish(page('<template><table></table></template>'))).html)).toContain('table{margin:0}');
  });

  it('holds the rules of tags that SVG writes in letters of two cases', async () => {
    expect(styleOf((await finish(page('<svg><linearGradient/></svg>'))).html)).toContain('linearGradient{color:red}');
    const { html } = await finish(page('<script type="module" src="/enhance/gallery.js"></script>'));
    expect(styleOf(html)).toContain('clipPath{color:red}');
  });

  it('holds those of several sheets in their order', async () => {
    expect(styleOf((await finish(page('<p>text</p>', link('a') + link('b')))).html)).toMatch(/p\{color:red;font-family:A\}p\{margin:0\}$/);
  });

  it('announces the faces that have to be there in time', async () => {
    const { html } = await finish(page('<p>text</p>'));
    expect(html).toContain('<link rel="preload" as="font" type="font/woff2" href="/_next/static/media/a.woff2" crossorigin="">');
    expect(html.indexOf('charset')).toBeLessThan(html.indexOf('preload'));
  });

  it('keeps a link to what is no sheet of this site, and to one that would end the style', async () => {
    for (const name of ['missing', 'broken']) {
      const { html, inline } = await finish(page('<p>text</p>', link(name)));
      expect(html).toContain(`href="/_next/static/chunks/${name}.css"`);
      expect(html).not.toContain('<style>');
      expect(inline.styles).toEqual([]);
    }
  });

  it('has its policy told of its style and its rules for fetching ahead', async () => {
    const { html, inline } = await finish(page(`<p>text</p>${renderToStaticMarkup(NextPage())}`));
    expect(inline).toEqual({ styles: [named(styleOf(html))], scripts: [named(NEXT_PAGE_RULES)] });
  });

  it.each([
    ['a style', '<style>p{color:blue}</style>'],
    ['a style within SVG', '<svg><style>p{color:blue}</style></svg>'],
    ['a style within MathML', '<math><mtext><style>p{color:blue}</style></mtext></math>'],
    ['other rules for fetching ahead', '<script type="speculationrules">{"prefetch":[]}</script>'],
    ['rules within SVG', '<svg><script type="speculationrules">{"prefetch":[]}</script></svg>'],
    ['data', '<script type="application/ld+json">{}</script>'],
  ])('has its policy told of nothing else: %s', async (_, other) => {
    const { html, inline } = await finish(page(`<p>text</p>${other}`));
    expect(inline).toEqual({ styles: [named(styleOf(html))], scripts: [] });
  });
});
