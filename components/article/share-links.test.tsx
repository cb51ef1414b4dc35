import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { ShareLinks } from './share-links';

const URL_OF_STORY = 'https://news.example/city/2026/11/23/salt-water';
const linksIn = (html: string) => [...html.matchAll(/href="([^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));

describe('the links to pass a story on', () => {
  it('carry headline and address, whatever letters they hold, and nothing else', () => {
    const html = renderToStaticMarkup(<ShareLinks headline="Salt & water: 100 %?" url={URL_OF_STORY} lang="en" />);
    const [mail, whatsapp, bluesky] = linksIn(html).map((href) => new URL(href));
    expect([...(mail?.searchParams ?? [])]).toEqual([
      ['subject', 'Salt & water: 100 %?'],
      ['body', URL_OF_STORY],
    ]);
    for (const [address, start] of [
      [whatsapp, 'https://wa.me/'],
      [bluesky, 'https://bsky.app/intent/compose'],
    ] as const) {
      expect(`${address?.origin}${address?.pathname}`).toBe(start);
      expect([...(address?.searchParams ?? [])]).toEqual([['text', `Salt & water: 100 %? ${URL_OF_STORY}`]]);
    }
  });

  it('speak the language of the story', () => {
    expect(renderToStaticMarkup(<ShareLinks headline="خبر" url={URL_OF_STORY} lang="ar" />)).toContain('data-copy="نسخ الرابط"');
  });

  it('hold no button that only a script could make work', () => {
    expect(renderToStaticMarkup(<ShareLinks headline="Salt" url={URL_OF_STORY} lang="en" />)).not.toContain('<button');
  });
});
