import { describe, expect, it } from 'vitest';
import { around, type BrokenBody, inBody, inFile, type Mistake, messagesOf, story } from '../testing/broken-file';

const CODE = 'is code — remove the braces; to show a brace, write \\{';
const MODULE = 'is code — remove the line; a paragraph cannot begin with a small “import” or “export”';
const NO_PART = 'is not a story part — use Markdown or one of the story parts in docs/story-parts.md';
const NO_ADDRESS = 'which is no address — begin with https:// or, on this site, with /';

const WHOLE = `Text with **emphasis**, a [link](https://example.org), one [within](/city), a \\{ and a < sign, and a note.<Footnote text="So it is." />

## Heading

- A list
- of two

<Figure src="2026/11/tram.jpg" alt="A tram." caption="The first." credit="Ida Holm" width="wide" />

<Gallery title="Trams" images={[{ "src": "2026/11/tram.jpg", "alt": "A tram.", "caption": "The first.", "credit": "Ida Holm" }]} />

${around('<Quote speaker="Ida" source="To us" href="https://example.org">', '</Quote>')}

${around('<Timeline title="How it went">\n\n<TimelineEntry date="2026-11" title="Start">', '</TimelineEntry>\n\n</Timeline>')}

<Chart type="bar" title="Riders" source="City" columns={["Day", "Riders"]} rows={[["Monday", 12.5]]} />

<Related story="2026/11/trams-stop" />

<Embed provider="Tube" url="https://example.org/1" title="Trams" kind="video" frame="https://example.com/embed/1" />
`;

it('accepts a body of text and story parts', () => {
  expect(messagesOf(story({}, WHOLE))).toEqual([]);
});

describe('a body that cannot be read', () => {
  it.each<Mistake>(
    (
      [
        [
          'a tag that is not closed, where it opens',
          'Text.\n\n<Quote speaker="Ida" source="To us">\n\nText.',
          ['14:1  <Quote> — is not closed — close it with /> or with its end tag, each on a line of its own'],
        ],
        [
          'a tag of HTML that is not closed',
          'One line<br>and one more.',
          ['12:9  <br> — is not closed — close it with /> or with its end tag, each on a line of its own'],
        ],
        [
          'a part closed under another name',
          around('<FactBox title="Trams">', '</Factbox>'),
          ['16:1  </Factbox> — closes <FactBox> — write </FactBox>'],
        ],
        [
          'an end tag in a line of text',
          '<PullQuote>\nThey run again.</PullQuote>',
          ['13:16  </PullQuote> — stands in a line of text — put it on a line of its own, with an empty line before it'],
        ],
        [
          'more than search engines read of a page',
          'The water rises at the gauge.\n\n'.repeat(17_000),
          [
            '11:1  body — is longer than 500 kB of text, more than search engines read of a page — go on in a second story, and name each in the “related” of the other',
          ],
        ],
        ['an end tag alone', 'Text </FactBox>.', ['12:7  end tag — closes nothing — remove it']],
        ['a comment of HTML', 'Text.\n\n<!-- for Rosa -->', ['14:1  HTML comment — is not part of an article — remove it']],
        ['a comment of HTML in a sentence', 'Text <!-- for Rosa --> text.', ['12:6  HTML comment — is not part of an article — remove it']],
        ['a < before a number', 'In <5 minutes.', ['12:4  body — holds a < that opens nothing — to show it, write \\<']],
        [
          'an address in angle brackets',
          'See <https://example.org>.',
          ['12:12  link — stands in angle brackets — write [text](https://…)'],
        ],
        [
          'a quotation mark that is never closed, where it stands',
          'Text.\n\n<FactBox title="Trams>\n\nText.\n\n</FactBox>',
          ['14:16  body — has a quotation mark that is never closed — close it before the end of the tag'],
        ],
        [
          'curly quotation marks around an attribute',
          around('<PullQuote speaker=“Ida”>', '</PullQuote>'),
          ['12:20  body — has an attribute without quotation marks — write name="text" with straight quotation marks'],
        ],
        [
          'straight quotation marks within an attribute',
          around('<PullQuote speaker="Ida "Ike" Holm">', '</PullQuote>'),
          ['12:29  body — has an attribute with quotation marks inside — use curly ones, “like these”, within the straight ones'],
        ],
        [
          'a tag that never ends',
          'Text.\n\n<Figure src="a.jpg"',
          ['14:1  body — holds a < that is never closed — end the tag with >; to show a <, write \\<'],
        ],
        ['a brace that is never closed', 'Text { text.', ['12:6  body — holds a { that is never closed — to show a brace, write \\{']],
        ['braces around what is not even code', 'Text {so to speak} text.', [`12:6  {expression} — ${CODE}`]],
        ['a paragraph that begins with “import”', 'Text.\n\nimport duties rose.', [`14:1  import/export — ${MODULE}`]],
        [
          'a control character, at its very place, and what else is wrong',
          'One line.\nAnother \u000Bline.\n\n# Heading',
          [
            '13:9  body — holds an invisible control character — delete it; it often comes with text pasted from elsewhere',
            '15:1  heading — is of the first level — begin with ##; the headline is the only heading of the first level',
          ],
        ],
      ] satisfies BrokenBody[]
    ).map(inBody),
  )('refuses %s', (_kind, text, said) => {
    expect(messagesOf(text)).toEqual(inFile(said));
  });
});

describe('code, HTML and the corners of Markdown', () => {
  it.each<Mistake>(
    (
      [
        ['an import', 'import tram from "./tram.js"', [`12:1  import/export — ${MODULE}`]],
        ['an export', 'export const trams = 4', [`12:1  import/export — ${MODULE}`]],
        ['an expression on lines of its own', 'Text.\n\n{1 + 1}', [`14:1  {expression} — ${CODE}`]],
        ['an expression in a sentence', 'Trams: {trams}.', [`12:8  {expression} — ${CODE}`]],
        ['a comment of MDX', '{/* for Rosa */}', [`12:1  {expression} — ${CODE}`]],
        ['a tag of HTML', 'Text <b>text</b>.', [`12:6  b — ${NO_PART}`]],
        ['tags without a name', around('<>', '</>'), [`12:1  <> — ${NO_PART}`]],
        [
          'a picture in Markdown',
          '![A tram](2026/11/tram.jpg)',
          ['12:1  Markdown image — has no credit and no caption — use <Figure src alt caption credit />'],
        ],
        [
          'a table in Markdown',
          '| Day | Riders |\n|---|---|\n| Monday | 12 |',
          ['12:1  Markdown table — loses its alignment in the editor — use <Table title columns rows />'],
        ],
        [
          'a footnote in Markdown, at the mark and at the note',
          'Text.[^1]\n\n[^1]: So it is.',
          [
            '12:6  Markdown footnote — is lost in the editor — use <Footnote text="…" /> in the sentence',
            '14:1  Markdown footnote — is lost in the editor — use <Footnote text="…" /> in the sentence',
          ],
        ],
        ['a task list', '- [ ] Call Ida\n- Write', ['12:1  task list — is lost in the editor — use a plain list']],
        [
          'a reference link and its definition',
          'See [the site][1].\n\n[1]: https://example.org',
          [
            '12:5  reference link — is lost in the editor — write the address in the link: [text](https://…)',
            '14:1  link definition — is lost in the editor — write the address in the link: [text](https://…)',
          ],
        ],
        [
          'the title of a link',
          '[Site](https://example.org "Our site")',
          ['12:1  link — has a title, which is lost in the editor — remove the title in quotation marks'],
        ],
        ['a link without https', 'See [the site](example.org).', [`12:5  link — leads to “example.org”, ${NO_ADDRESS}`]],
        ['a link without words', 'See [](/city).', ['12:5  link — has no words — write them between [ and ]']],
        ['a link to nowhere', '[Site](https://)', [`12:1  link — leads to “https://”, ${NO_ADDRESS}`]],
        ['a link that runs code', '[Site](javascript:alert)', [`12:1  link — leads to “javascript:alert”, ${NO_ADDRESS}`]],
        [
          'a link to another site that looks like one of ours',
          '[Site](//example.org)',
          [`12:1  link — leads to “//example.org”, ${NO_ADDRESS}`],
        ],
        [
          'a heading of the first level',
          '# Trams',
          ['12:1  heading — is of the first level — begin with ##; the headline is the only heading of the first level'],
        ],
        [
          'a heading underlined with =',
          'Trams\n===',
          ['12:1  heading — is of the first level — begin with ##; the headline is the only heading of the first level'],
        ],
        ['a heading of the fifth level', '##### Trams', ['12:1  heading — is of level 5 — use ## or ###']],
        [
          'several mistakes of one body, all of them',
          '# Trams\n\n{trams}\n\n[Site](example.org)\n\n<Figur />',
          [
            '12:1  heading — is of the first level — begin with ##; the headline is the only heading of the first level',
            `14:1  {expression} — ${CODE}`,
            `16:1  link — leads to “example.org”, ${NO_ADDRESS}`,
            '18:1  Figur — is not a story part — did you mean “Figure”?',
          ],
        ],
      ] satisfies BrokenBody[]
    ).map(inBody),
  )('refuses %s', (_kind, text, said) => {
    expect(messagesOf(text)).toEqual(inFile(said));
  });
});

it('says what is wrong in the front matter and in the body together', () => {
  expect(messagesOf(story({ status: 'Draft' }, '# Trams'))).toEqual(
    inFile([
      '9:1  status — is “Draft”, which is not one of its values — did you mean “draft”?',
      '12:1  heading — is of the first level — begin with ##; the headline is the only heading of the first level',
    ]),
  );
});
