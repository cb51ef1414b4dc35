import { describe, expect, it } from 'vitest';
import { inFile, type Mistake, messagesOf, story } from '../testing/broken-file';

type BrokenBody = [kind: string, body: string, said: string[]];

/** The body begins in line 12 of its file. */
const inBody = ([kind, body, said]: BrokenBody): Mistake => [kind, story({}, body), said];

const around = (open: string, close: string) => `${open}\n\nText.\n\n${close}`;

const CODE = 'is code — remove the braces; to show a brace, write \\{';
const MODULE = 'is code — remove the line; a paragraph cannot begin with a small “import” or “export”';
const NO_VALUE =
  'is no value that can be read — write "text"; a number, true or a list stands in braces as JSON, such as {["one", "two"]}: texts in straight double quotation marks, a comma between two items and none after the last';
const NO_PART = 'is not a story part — use Markdown or one of the story parts in docs/story-parts.md';
const IN_LINE = 'stands inside a line of text — put its tags on lines of their own, with an empty line before and after';
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
      ] satisfies BrokenBody[]
    ).map(inBody),
  )('refuses %s', (_kind, text, said) => {
    expect(messagesOf(text)).toEqual(inFile(said));
  });
});

describe('story parts and their attributes', () => {
  it.each<Mistake>(
    (
      [
        ['an unknown part and names the nearest', '<Figur src="a.jpg" />', ['12:1  Figur — is not a story part — did you mean “Figure”?']],
        [
          'an unknown attribute where it stands, and the one that is missing for it',
          '<Figure\n  src="a.jpg"\n  alt="A tram."\n  caption="The first."\n  credt="Ida Holm"\n/>',
          ['12:1  Figure credit — is missing — add it', '16:3  Figure credt — is not known to Figure — did you mean “credit”?'],
        ],
        ['a quote without a source', around('<Quote speaker="Ida">', '</Quote>'), ['12:1  Quote source — is missing — add it']],
        [
          'a picture of a gallery without credit',
          '<Gallery title="Trams" images={[{"src": "a.jpg", "alt": "A", "caption": "B"}]} />',
          ['12:24  Gallery images[0].credit — is missing — add it to images[0]'],
        ],
        [
          'a picture of a gallery whose alt repeats its caption',
          '<Gallery title="Trams" images={[{"src": "a.jpg", "alt": "A", "caption": "A", "credit": "Ida"}]} />',
          [
            '12:24  Gallery images[0].alt — repeats the caption — say what is in the picture to somebody who cannot see it; the caption says what it means',
          ],
        ],
        [
          'a poster without alt and credit',
          '<Embed provider="Tube" url="https://example.org/1" title="Trams" kind="video" poster="a.jpg" />',
          [
            '12:1  Embed posterAlt — is missing — add it: a poster is a picture like any other',
            '12:1  Embed posterCredit — is missing — add it: a poster is a picture like any other',
          ],
        ],
        [
          'an alternative for a poster that is not there',
          '<Embed provider="Tube" url="https://example.org/1" title="Trams" kind="video" posterAlt="A tram." />',
          ['12:79  Embed posterAlt — says something of a poster that is not there — add poster, or remove it'],
        ],
        [
          'captions for a sound',
          around('<Audio src="2026/11/signal.vtt" title="The signal" credit="Ida">', '</Audio>'),
          [
            '12:8  Audio src — is “2026/11/signal.vtt”, which is no sound — give its path below content/media/, such as 2026/11/signal.mp3, in lower case; it ends with .mp3 or .ogg or .m4a',
          ],
        ],
        ...[
          ['of a site that the configuration does not name', 'https://tube.example/embed/1', 'https://tube.example'],
          ['that only begins like one', 'https://example.com.evil.example/1', 'https://example.com.evil.example'],
          ['that hides its site', 'https://example.com@evil.example/1', 'https://evil.example'],
          ['that is not secure', 'http://example.com/1', 'http://example.com'],
        ].map<BrokenBody>(([kind, frame, origin]) => [
          `a frame ${kind}`,
          `<Embed provider="Tube" url="https://example.org/1" title="Trams" kind="video" frame="${frame}" />`,
          [
            `12:79  Embed frame — leads to ${origin}, which this site shows in no frame — remove it, use https://example.com, or have the origin added to embeds.frames in site.config.ts`,
          ],
        ]),
        [
          'a frame that is no address',
          '<Embed provider="Tube" url="https://example.org/1" title="Trams" kind="video" frame="/1" />',
          ['12:79  Embed frame — is “/1”, which is no web address — give it whole, beginning with https://'],
        ],
        [
          'an attribute without a value',
          around('<PullQuote speaker>', '</PullQuote>'),
          ['12:12  PullQuote speaker — is the word true — write text in quotation marks'],
        ],
        [
          'an attribute that is null',
          around('<PullQuote speaker={null}>', '</PullQuote>'),
          ['12:12  PullQuote speaker — is empty — write it, or remove it where it may be left out'],
        ],
        [
          'an empty attribute',
          around('<FactBox title="">', '</FactBox>'),
          ['12:10  FactBox title — is empty — write it, or remove it where it may be left out'],
        ],
        [
          'a text for a list',
          '<Table title="Trams" columns="Day" rows={[["Monday"]]} />',
          ['12:22  Table columns — is text — write a JSON list in braces, such as {["one", "two"]}'],
        ],
        [
          'spread attributes',
          around('<Quote speaker="Ida" {...rest}>', '</Quote>'),
          ['12:22  Quote — has {...spread} attributes, which are code — write each attribute by its name'],
        ],
        [
          'an attribute given twice, at the second',
          around('<PullQuote speaker="Ida" speaker="Ana">', '</PullQuote>'),
          ['12:26  PullQuote speaker — is given twice — keep one of the two'],
        ],
        [
          'a comma after the last row',
          '<Table title="Trams" columns={["Day"]} rows={[["Monday"],]} />',
          [`12:40  Table rows — ${NO_VALUE}`],
        ],
        [
          'a comma that is missing between two fields',
          'Text.\n\n<Gallery title="Trams" images={[{"src": "a.jpg" "alt": "A", "caption": "B", "credit": "C"}]} />',
          [`14:24  images — ${NO_VALUE}`],
        ],
        ['an attribute that is code', around('<PullQuote speaker={ida}>', '</PullQuote>'), [`12:12  PullQuote speaker — ${NO_VALUE}`]],
        [
          'a list in single quotation marks',
          `<Table title="Trams" columns={['Day']} rows={[["Monday"]]} />`,
          [`12:22  Table columns — ${NO_VALUE}`],
        ],
        [
          'an attribute with the name of a prototype',
          around('<PullQuote __proto__="Ida">', '</PullQuote>'),
          ['12:12  PullQuote __proto__ — is not known to PullQuote — use one of speaker'],
        ],
        [
          'a chart with text for a number',
          '<Chart type="bar" title="T" source="S" columns={["Day", "Riders"]} rows={[["Monday", "12"]]} />',
          [
            '12:68  Chart rows — holds text where a number belongs — after the label in the first column, every cell of a chart is a number without quotation marks',
          ],
        ],
        [
          'a chart of one column',
          '<Chart type="bar" title="T" source="S" columns={["Day"]} rows={[["Monday"]]} />',
          ['12:40  Chart columns — is a list of 1 — give at least 2'],
        ],
        [
          'a chart of more lines than can be told apart',
          '<Chart type="line" title="T" source="S" columns={["Day", "A", "B", "C", "D", "E", "F"]} rows={[["Monday", 1, 2, 3, 4, 5, 6]]} />',
          [
            '12:41  Chart columns — has more than 5 series, which nobody can tell apart — leave some out, or give each its own drawing: type="small-multiples"',
          ],
        ],
        [
          'a chart with two columns of one name',
          '<Chart type="bar" title="Trams" source="City" columns={["Day", "Riders", "Riders"]} rows={[["Monday", 12, 13]]} />',
          ['12:47  Chart columns — names two columns alike — say what tells them apart'],
        ],
        [
          'a table with ragged rows',
          '<Table title="Trams" columns={["Day", "Riders"]} rows={[["Monday", 12], ["Tuesday"]]} />',
          ['12:50  Table rows — has 1 cells in row 2 under 2 columns — give each row one cell for each column'],
        ],
        [
          'a cell that is neither text nor number',
          '<Table title="Trams" columns={["Day"]} rows={[[true]]} />',
          ['12:40  Table rows[0][0] — holds a cell that is neither text nor number — write "text" or 12.5'],
        ],
        [
          'an update without a zone',
          around('<Update at="2026-11-20T17:00" title="Off">', '</Update>'),
          ['12:9  Update at — is “2026-11-20T17:00”, which is no instant with a time zone — write it as 2026-11-20T17:00:00.000Z'],
        ],
      ] satisfies BrokenBody[]
    ).map(inBody),
  )('refuses %s', (_kind, text, said) => {
    expect(messagesOf(text)).toEqual(inFile(said));
  });
});

it('refuses two updates of one instant, since a link to an update names its instant', () => {
  const update = around('<Update at="2026-11-20T17:00:00Z" title="Off">', '</Update>');
  const live = story({ kind: 'live', live: '{ startedAt: 2026-11-20T16:00:00Z }' }, `${update}\n\n${update}`);
  expect(messagesOf(live)).toEqual([
    expect.stringMatching(/:19:9 {2}Update at — is the instant of another update — make it a second later: a link to an update names it$/),
  ]);
});

describe('story parts in the wrong place', () => {
  it.each<Mistake>(
    (
      [
        [
          'a wrapper with nothing in it',
          '<FactBox title="Trams">\n\n</FactBox>',
          ['12:1  FactBox — is empty — write its text between <FactBox> and </FactBox>'],
        ],
        [
          'text in a part that closes itself',
          around('<Related story="2026/11/trams-stop">', '</Related>'),
          ['12:1  Related — holds text — close it with /> and give everything as attributes'],
        ],
        [
          'text in a part that closes itself, on one line, once',
          '<Related story="2026/11/trams-stop">Text</Related>',
          ['12:1  Related — holds text — close it with /> and give everything as attributes'],
        ],
        [
          'an update in a story that is not live',
          around('<Update at="2026-11-20T17:00:00Z" title="Off">', '</Update>'),
          ['12:1  Update — stands in a story that is not live — set kind: live, or use a heading'],
        ],
        [
          'an entry outside of a timeline',
          around('<TimelineEntry date="2026-11" title="Start">', '</TimelineEntry>'),
          ['12:1  TimelineEntry — stands outside a Timeline — put it between <Timeline> and </Timeline>'],
        ],
        [
          'text between the entries of a timeline',
          around('<Timeline title="Trams">', '</Timeline>'),
          ['12:1  Timeline — holds something else than entries — put each text into a <TimelineEntry>'],
        ],
        ['a part inside a line of text', 'See <Related story="2026/11/trams-stop" /> too.', [`12:5  Related — ${IN_LINE}`]],
        ['a wrapper and its text on one line', '<PullQuote>They run again.</PullQuote>', [`12:1  PullQuote — ${IN_LINE}`]],
        [
          'a footnote on a line of its own',
          'Text.\n\n<Footnote text="So it is." />',
          ['14:1  Footnote — stands on a line of its own — put it into the sentence that it belongs to'],
        ],
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

  it('says what is wrong in the front matter and in the body together', () => {
    expect(messagesOf(story({ status: 'Draft' }, '# Trams'))).toEqual(
      inFile([
        '9:1  status — is “Draft”, which is not one of its values — did you mean “draft”?',
        '12:1  heading — is of the first level — begin with ##; the headline is the only heading of the first level',
      ]),
    );
  });
});
