import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Edition } from '../archive/edition';
import { CurrentGeneration } from '../archive/generations';
import { compileBody } from '../content/body/compile-body';
import { STORY_PART_NAMES, type StoryPartName } from '../content/story-parts';
import { Rendering } from '../freshness/rendering';
import { SmallEdition } from '../testing/small-edition';
import { PlainWriter, rootOf } from './plain-body';
import { htmlOf } from './story-content';

const NOW = Date.parse('2026-11-20T12:00:00Z');
const SITE = 'https://news.example';
const PAGE = `${SITE}/city/2026/11/10/a`;

const picture = (src: string) => `"src": "2026/11/${src}.jpg", "alt": "Alt ${src}", "caption": "Caption ${src}", "credit": "Credit ${src}"`;

/** Each part as an editor writes it, and what stands for it. `IMG` and `SOUND` are addresses of files, named by their content. */
const PARTS: Record<StoryPartName, { written: string; plain: string | RegExp }> = {
  Figure: {
    written:
      '<Figure src="2026/11/one.jpg" alt="Alt one" caption="Caption one" credit="Credit one" digitalSource="trainedAlgorithmicMedia" width="full" />',
    plain:
      '<figure><img src="IMG" alt="Alt one" width="800" height="400"><figcaption>Caption one <small>Credit one · Made with AI</small></figcaption></figure>',
  },
  Quote: {
    written: '<Quote speaker="Ada" role="Mayor" source="Interview" href="https://example.org/a?b=1&c=2">\nWe *will*.\n</Quote>',
    plain:
      '<figure><blockquote cite="https://example.org/a?b=1&#x26;c=2"><p>We <em>will</em>.</p></blockquote><figcaption><strong>Ada</strong>, Mayor. Source: <a href="https://example.org/a?b=1&#x26;c=2">Interview</a></figcaption></figure>',
  },
  PullQuote: {
    written: '<PullQuote speaker="Ada">\nWe will.\n</PullQuote>',
    plain: '<blockquote><p>We will.</p><p>— Ada</p></blockquote>',
  },
  FactBox: {
    written: '<FactBox title="Trams">\nThere are *nine*.\n</FactBox>',
    plain: '<aside><h2>Trams</h2><p>There are <em>nine</em>.</p></aside>',
  },
  KeyPoints: {
    written: '<KeyPoints>\n* One\n* Two\n</KeyPoints>',
    plain: /^<section><h2>Key points<\/h2><ul>\s*<li>One<\/li>\s*<li>Two<\/li>\s*<\/ul><\/section>$/,
  },
  Timeline: {
    written: '<Timeline title="The night">\n<TimelineEntry date="2026-11-09" title="Water">\nIt rose.\n</TimelineEntry>\n</Timeline>',
    plain: /^<section><h2>The night<\/h2><ol><li>.*<\/li><\/ol><\/section>$/,
  },
  TimelineEntry: {
    written: '<Timeline title="The night">\n<TimelineEntry date="2026-11-09" title="Water">\nIt rose.\n</TimelineEntry>\n</Timeline>',
    plain: /<li><p><time datetime="2026-11-09">9 November 2026<\/time> <strong>Water<\/strong><\/p><p>It rose.<\/p><\/li>/,
  },
  Gallery: {
    written: `<Gallery title="Two of them" images={[{${picture('one')}}, {${picture('two')}}]} />`,
    plain:
      /^<section><h2>Two of them<\/h2><figure><img.*Credit one.*<\/figure><figure><img.*Caption two <small>Credit two<\/small><\/figcaption><\/figure><\/section>$/,
  },
  Embed: {
    written:
      '<Embed provider="Tube" url="https://tube.example/w" title="The gates" kind="video" frame="https://example.com/p" poster="2026/11/one.jpg" posterAlt="Gates" posterCredit="Tube Ltd" />',
    plain:
      '<figure><img src="IMG" alt="Gates" width="800" height="400"><figcaption><strong>The gates</strong> <a href="https://tube.example/w">Open at Tube</a> <small>Tube Ltd</small></figcaption></figure>',
  },
  Chart: {
    written:
      '<Chart type="bar" title="Tonnes" source="Port" unit="Millions" columns={["Year", "Tonnes"]} rows={[["2025", 12345.5], ["2026", -2]]} />',
    plain:
      '<figure><p><strong>Tonnes</strong></p><p>Millions</p><table><thead><tr><th>Year</th><th>Tonnes</th></tr></thead><tbody><tr><th>2025</th><td>12,345.5</td></tr><tr><th>2026</th><td>−2</td></tr></tbody></table><figcaption>Source: Port</figcaption></figure>',
  },
  Table: {
    written: '<Table title="Fares" columns={["Zone", "Fare"]} rows={[["A", "2.40"], ["B", 3]]} align={["left", "right"]} />',
    plain:
      '<figure><p><strong>Fares</strong></p><table><thead><tr><th>Zone</th><th>Fare</th></tr></thead><tbody><tr><th>A</th><td>2.40</td></tr><tr><th>B</th><td>3</td></tr></tbody></table></figure>',
  },
  Audio: {
    written: '<Audio src="2026/11/horn.mp3" title="The horn" credit="Ben">\nA horn.\n</Audio>',
    plain:
      '<figure><figcaption><a href="SOUND">The horn</a> <small>Ben</small></figcaption><p><strong>Transcript</strong></p><p>A horn.</p></figure>',
  },
  Video: {
    written:
      '<Video src="2026/11/gates.webm" poster="2026/11/one.jpg" posterAlt="Gates" captions="2026/11/gates.vtt" title="The gates close" credit="Ben">\nWater.\n</Video>',
    plain:
      '<figure><img src="IMG" alt="Gates" width="800" height="400"><figcaption><a href="FILM">The gates close</a> <small>Ben</small></figcaption><p><strong>Transcript</strong></p><p>Water.</p></figure>',
  },
  Update: {
    written: '<Update at="2026-11-20T10:00:00.000Z" title="It begins" keyMoment>\nThe doors open.\n</Update>',
    plain: `<section><h2>It begins</h2><p><a href="${PAGE}#update-1795168800000"><time datetime="2026-11-20T11:00:00+01:00">20 November 2026 at 11:00</time></a></p><p>The doors open.</p></section>`,
  },
  Related: {
    written: '<Related story="2026/11/b" />',
    plain: `<p>Read more: <a href="${SITE}/city/2026/11/10/b">Headline of 2026/11/b</a></p>`,
  },
  Footnote: {
    written: 'It leaks<Footnote text="So they say." />.',
    plain: `<p>It leaks<sup><a href="${PAGE}#note-1">1</a></sup>.</p>`,
  },
};

let newsroom: SmallEdition;
let shown: Edition;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T12:00:00Z');
  newsroom = await SmallEdition.open({ '2026/11/b': {}, '2026/11/embargoed': { publishedAt: '2026-11-20T17:00:00Z' } });
  await newsroom.write(
    'sponsored/paid.mdx',
    `---\nheadline: Buy\nstandfirst: Now.\nsponsor: {name: Shop, url: https://shop.example}\npublishedAt: 2026-11-01T10:00:00.000Z\nstatus: ready\n---\n\nBuy.\n`,
  );
  for (const name of ['one', 'two']) {
    const colour = name === 'one' ? 'red' : 'blue';
    const bytes = await sharp({ create: { width: 800, height: 400, channels: 3, background: colour } })
      .jpeg()
      .toBuffer();
    await newsroom.write(`images/2026/11/${name}.jpg`, bytes);
  }
  for (const name of ['horn.mp3', 'gates.webm', 'gates.vtt']) await newsroom.write(`media/2026/11/${name}`, `Bytes of ${name}`);
  // The archive knows the files that a story is made with.
  const { Gallery, Audio, Video } = PARTS;
  await newsroom.writeStory('2026/11/a', {}, [Gallery, Audio, Video].map(({ written }) => written).join('\n\n'));
  await newsroom.publish();
  shown = new Edition(new Rendering(new CurrentGeneration(newsroom.stateDir).acquire(), NOW, 'reader', 0));
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await newsroom.close();
});

function plain(markdown: string): { html: string; writer: PlainWriter } {
  const { body, problems } = compileBody(markdown, { file: 'a.mdx', firstLine: 1, live: true });
  expect(problems).toEqual([]);
  const writer = new PlainWriter(shown, SITE, PAGE, 'en');
  return { html: htmlOf(rootOf(body ? writer.body(body.tree) : [])), writer };
}

/** The same with names in the place of addresses that are made from the content of files. */
function settled(html: string): string {
  return html
    .replace(/"https:\/\/news\.example\/media\/[0-9a-f]{20}[^".]*\.jpg"/g, '"IMG"')
    .replace(/"https:\/\/news\.example\/media\/[0-9a-f]{20}\.mp3"/g, '"SOUND"')
    .replace(/"https:\/\/news\.example\/media\/[0-9a-f]{20}\.webm"/g, '"FILM"')
    .replace(/\n\s*/g, '');
}

describe('what stands for a story part', () => {
  it.each(STORY_PART_NAMES)('%s', (name) => {
    const { written, plain: expected } = PARTS[name];
    const { html } = plain(written);
    if (typeof expected === 'string') expect(settled(html)).toBe(expected);
    else expect(settled(html)).toMatch(expected);
  });

  it('loads nothing but pictures and bears no trace of our pages', () => {
    for (const { written } of Object.values(PARTS)) {
      const { html } = plain(written);
      expect(html).not.toMatch(
        /<(script|iframe|style|svg|audio|video|details|embed|object|[a-z]+-[a-z]+)|\s(class|style|data-[a-z-]+|on[a-z]+)=/,
      );
      for (const [, address = ''] of html.matchAll(/\s(?:src|href|cite)="([^"]*)"/g)) expect(address).toMatch(/^https:\/\//);
    }
  });

  it('a picture, a recording or a story that is not there leaves no empty frame', () => {
    const missing = [
      '<Figure src="2026/11/none.jpg" alt="A" caption="C" credit="D" />',
      '<Audio src="2026/11/none.mp3" title="T" credit="C">\nWords.\n</Audio>',
      '<Related story="2026/11/embargoed" />',
    ];
    for (const written of missing) expect(plain(written).html).toBe('');
  });

  it('the credit of every picture is kept', () => {
    expect(plain(PARTS.Gallery.written).writer.pictures.map(({ credit }) => credit)).toEqual(['Credit one', 'Credit two']);
  });

  it('notes are counted in the order of their marks', () => {
    const { html, writer } = plain(
      'One<Footnote text="First." /> two.\n\n<FactBox title="T">\nThree<Footnote text="Second." />.\n</FactBox>',
    );
    expect(writer.notes).toEqual(['First.', 'Second.']);
    expect(html.match(/#note-\d/g)).toEqual(['#note-1', '#note-2']);
  });
});

describe('a link in a body', () => {
  it.each([
    ['of this site is absolute', '[w](/city/2026/11/10/b?x=1#y)', `<p><a href="${SITE}/city/2026/11/10/b?x=1#y">w</a></p>`],
    ['within the page names the page', '[w](#update-1)', `<p><a href="${PAGE}#update-1">w</a></p>`],
    ['out of the site stays', '[w](https://example.org/)', '<p><a href="https://example.org/">w</a></p>'],
    ['to a person stays', '[w](mailto:a@example.org)', '<p><a href="mailto:a@example.org">w</a></p>'],
    ['to what is not out yet is its words alone', '[*w*](/city/2026/11/20/embargoed)', '<p><em>w</em></p>'],
    ['to what has never been is its words alone', '[w](/city/2026/11/20/nothing)', '<p>w</p>'],
    ['to paid material says so', '[w](/sponsored/paid)', `<p><a href="${SITE}/sponsored/paid" rel="sponsored">w</a></p>`],
  ])('%s', (_, written, expected) => {
    expect(plain(written).html).toBe(expected);
  });
});

describe('hostile text', () => {
  it('is text, whatever it looks like', () => {
    const { html } = plain('\\<script>alert(1)\\</script> ]]> & "quotes" 😀 \u202Etxet\u202C');
    expect(html).toBe('<p>&#x3C;script>alert(1)&#x3C;/script> ]]> &#x26; "quotes" 😀 \u202Etxet\u202C</p>');
  });

  it('in an attribute of a part is text, too', () => {
    const { html } = plain(`<Table title={${JSON.stringify('</table><script>"\'&')}} columns={["<b>"]} rows={[["</td>"]]} />`);
    expect(html).toContain(`<strong>&#x3C;/table>&#x3C;script>"'&#x26;</strong>`);
    expect(html).toContain('<th>&#x3C;b></th>');
    expect(html).toContain('<th>&#x3C;/td></th>');
  });
});
