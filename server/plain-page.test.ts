import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { plainHtml, plainPage } from './plain-page';

it('a plain page shows what it is given as text, and leads on', () => {
  const html = plainHtml('<Gone>', ['A & B', { href: '/desk?a="b"', text: 'The <desk>' }]);
  expect(html).toContain('<h1>&#60;Gone&#62;</h1><p>A &#38; B</p><p><a href="/desk?a=&#34;b&#34;">The &#60;desk&#62;</a></p>');
});

it('a plain page is let in with its own style, and with nothing else', async () => {
  const { body, headers = {} } = await plainPage(200, 'Done', 'It is done.');
  const style = /<style>(?<style>[^<]*)<\/style>/.exec(body.toString())?.groups?.style ?? '';
  const hash = createHash('sha256').update(style).digest('base64');
  expect(headers['Content-Security-Policy']).toContain(`default-src 'none'; style-src 'sha256-${hash}';`);
});
