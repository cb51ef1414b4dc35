import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import site from '../../site.config';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { keptDocument } from '../testing/kept-document';
import { SmallEdition } from '../testing/small-edition';
import { textsOf } from '../testing/xml-schema';

const NOON = Date.parse('2026-11-20T12:00:00Z');
const SITE = 'https://news.example';
const STORY = `${SITE}/city/2026/11/10/story`;

const HOSTILE = `A </script> ]]> & <b>“bold”</b> ’'" \u202Etfel\u202C 😀\u00a0é &nbsp; <!--`;

const PIXEL = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

let edition: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T09:00:00Z');
  vi.stubEnv('SITE_URL', SITE);
  edition = await SmallEdition.open({
    '2026/11/story': {
      headline: HOSTILE,
      authors: ['anna', 'ben'],
      movedFrom: ['/culture/2026/11/10/older'],
      leadImage: { src: '2026/11/pixel.png', alt: 'A dot', caption: 'One pixel', credit: 'Nobody' },
    },
    '2026/11/opinion': { kind: 'opinion', lang: 'ar' },
    '2026/11/draft': { status: 'draft', publishedAt: undefined },
    '2026/11/scheduled': { publishedAt: '2026-11-20T17:00:00Z' },
    '2026/11/mistaken': { withdrawn: { at: '2026-11-11T10:00:00Z', reason: 'Wrong.' } },
  });
  await edition.write('images/2026/11/pixel.png', PIXEL);
  await edition.write('authors/ben.mdx', `---\nname: 'Ben "]]>" & Söhne'\nrole: Critic\n---\n\nBen reviews.\n`);
  await edition.publish();
  generation = new CurrentGeneration(edition.stateDir).acquire();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await edition.close();
});

function ask(question: Record<string, string>) {
  const { document, keep } = keptDocument(generation, `/oembed?${new URLSearchParams(question)}`, NOON);
  expect(keep, 'no answer is kept').toBe(false);
  if (!document) throw new Error('There is always an answer.');
  return { status: 200, ...document };
}

const shown = (question: Record<string, string>) => JSON.parse(ask(question).body) as Record<string, string | number>;

describe('a story', () => {
  it('is a quotation with its credit and a link, and no script', () => {
    const answer = shown({ url: STORY });
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: HOSTILE,
      author_name: 'Anna, Ben "]]>" & Söhne',
      provider_name: site.name,
      provider_url: `${SITE}/`,
      width: 600,
      thumbnail_width: 1,
      thumbnail_height: 1,
    });
    expect(answer.author_url, 'of two, neither').toBeUndefined();
    expect(answer.thumbnail_url).toMatch(/^https:\/\/news\.example\/media\/[0-9a-f]{20}-1-\d+\.jpg$/);
    const html = String(answer.html);
    expect(html).toMatch(new RegExp(`^<blockquote cite="${STORY}" lang="en" dir="ltr"><p><a href="${STORY}">`));
    expect(textsOf(html, 'a')).toEqual([HOSTILE]);
    expect(textsOf(html, 'p').slice(1)).toEqual([
      'Standfirst of 2026/11/story.',
      `Anna, Ben "]]>" & Söhne · ${site.name} · 10 November 2026`,
    ]);
    expect(html).not.toMatch(/<(script|iframe|b)\b/);
  });

  it('says of which kind it is, in its own language and direction', () => {
    const answer = shown({ url: `${SITE}/city/2026/11/10/opinion` });
    expect(answer.author_url).toBe(`${SITE}/authors/anna`);
    expect(answer.html).toContain('lang="ar" dir="rtl"');
    expect(answer.html).toMatch(/<p>رأي · /);
    expect(answer.thumbnail_url).toBeUndefined();
  });

  it('is found by its old address, in any spelling that leads there, over http as well', () => {
    for (const url of [
      `${SITE}/culture/2026/11/10/older`,
      `${STORY}/?utm_source=x#top`,
      STORY.toUpperCase().replace('HTTPS', 'https'),
      STORY.replace('https', 'http'),
    ]) {
      const answer = shown({ url });
      expect(answer.title, url).toBe(HOSTILE);
      expect(answer.html, url).toContain(`href="${STORY}"`);
    }
  });

  it('is the same in XML', () => {
    const { type, body } = ask({ url: STORY, format: 'xml' });
    expect(type).toBe('text/xml; charset=utf-8');
    const json = shown({ url: STORY });
    for (const [name, value] of Object.entries(json)) expect(textsOf(body, name), name).toEqual([String(value)]);
  });
});

describe('the room that a consumer has', () => {
  const shownIn = (maxwidth: number, maxheight: number) => {
    const answer = shown({ url: STORY, maxwidth: String(maxwidth), maxheight: String(maxheight) });
    for (const length of ['width', 'thumbnail_width']) expect(Number(answer[length] ?? 0), length).toBeLessThanOrEqual(maxwidth);
    for (const length of ['height', 'thumbnail_height']) expect(Number(answer[length] ?? 0), length).toBeLessThanOrEqual(maxheight);
    return answer;
  };

  it('is never exceeded', () => {
    for (const width of [1, 219, 220, 400, 5000]) for (const height of [1, 100, 150, 200, 5000]) shownIn(width, height);
  });

  it('holds less where it is smaller, and in the end a link', () => {
    expect(shownIn(400, 5000).html).toContain('Standfirst of');
    const full = Number(shownIn(400, 5000).height);
    expect(shownIn(400, full - 1).html).not.toContain('Standfirst of');
    for (const small of [shownIn(400, 50), shownIn(100, 5000)]) {
      expect(small).toMatchObject({ type: 'link', title: HOSTILE });
      expect([small.html, small.width, small.height]).toEqual([undefined, undefined, undefined]);
    }
  });
});

describe('a refusal has its reason, in plain words', () => {
  it.each([
    ['another site', 404, { url: 'https://elsewhere.example/city/2026/11/10/story' }, 'This address is not one of https://news.example.'],
    ['a site that only begins alike', 404, { url: `${SITE}.evil.example/city/2026/11/10/story` }, 'This address is not one of'],
    ['another port', 404, { url: STORY.replace('example', 'example:8443') }, 'This address is not one of'],
    ['nothing', 404, { url: `${SITE}/city/2026/11/10/nothing` }, 'There is no story at this address.'],
    ['a draft', 404, { url: `${SITE}/city/2026/11/01/draft` }, 'There is no story at this address.'],
    ['a scheduled story', 404, { url: `${SITE}/city/2026/11/20/scheduled` }, 'There is no story at this address.'],
    ['a withdrawn story', 404, { url: `${SITE}/city/2026/11/10/mistaken` }, 'There is no story at this address.'],
    ['a page that is no story', 404, { url: `${SITE}/about` }, 'There is no story at this address.'],
    ['no address', 400, {}, 'Give the whole address of a story'],
    ['a path alone', 400, { url: '/city/2026/11/10/story' }, 'Give the whole address of a story'],
    ['what is no address', 400, { url: 'https://' }, 'Give the whole address of a story'],
    ['another scheme', 400, { url: 'javascript:alert(1)' }, 'Give the whole address of a story'],
    ['a width that is none', 400, { url: STORY, maxwidth: 'wide' }, 'Give “maxwidth” and “maxheight”'],
    ['a height below one', 400, { url: STORY, maxheight: '0' }, 'Give “maxwidth” and “maxheight”'],
    ['a form that is not spoken', 501, { url: STORY, format: 'yaml' }, 'Ask for the format “json” or “xml”.'],
  ])('%s', (_, status, question, reason) => {
    const answer = ask(question as Record<string, string>);
    expect([answer.status, answer.type]).toEqual([status, 'text/plain; charset=utf-8']);
    expect(answer.body).toContain(reason);
  });
});
