import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from '@playwright/test';
import { STORIES } from '../reading/pages';
import { ReadPage } from '../support/read-page';

/** What Firefox reads a page with for its Reader View, and others after it. */
const READABILITY = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

interface ReaderView {
  title: string;
  byline: string;
  publishedTime: string;
  siteName: string;
  lang: string;
  dir: string;
  /** Blocks of text, in their order. */
  shown: string[];
  /** The same of the story, as the page has them: what stands aside or is a caption is no part of its text. */
  written: string[];
  /** What a kind of story shows before its text, which may stand there or not. */
  furniture: string[];
}

/** Run in the page, whose scripts have done their work: reading views are given what a reader sees. */
const READ = `(() => {
  ${READABILITY};
  const BLOCKS = 'p, li, h2, h3, dt, dd, td, th, caption, blockquote, summary';
  const blocks = (root) => [...root.querySelectorAll(BLOCKS)]
    .filter((block) => !block.querySelector(BLOCKS) && !block.closest('figcaption, aside, embed-frame'))
    .map((block) => block.textContent.replace(/\\s+/g, ' ').trim())
    .filter((text) => text !== '');
  const view = new Readability(document.cloneNode(true)).parse();
  const shown = document.createElement('div');
  shown.innerHTML = view.content;
  return {
    ...view,
    shown: blocks(shown),
    written: blocks(document.querySelector('.story-body')),
    furniture: [...document.querySelectorAll('.kind-furniture')].flatMap((part) => [part.textContent.replace(/\\s+/g, ' ').trim(), ...blocks(part)]),
  };
})()`;

for (const [kind, path] of Object.entries(STORIES))
  test(`${kind}: a reading view has its title, byline, date and language, and exactly its text`, async ({ page }) => {
    const response = await page.goto(path);
    const view = (await page.evaluate(READ)) as ReaderView;
    const read = new ReadPage((await response?.text()) ?? '');
    const story = read.subject(page.url()) as { headline: string; author: { name: string }[]; datePublished: string; inLanguage: string };
    expect(view).toMatchObject({
      title: story.headline,
      byline: story.author.map(({ name }) => name).join(', '),
      publishedTime: story.datePublished,
      siteName: 'Standfirst',
      lang: story.inLanguage,
    });
    const before = view.shown.slice(0, -view.written.length);
    expect(view.shown.slice(before.length)).toEqual(view.written);
    expect(before.filter((text) => !view.furniture.includes(text))).toEqual([]);
  });
