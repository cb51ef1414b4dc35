import { describe, expect, it } from 'vitest';
import { around, type BrokenBody, inBody, inFile, type Mistake, messagesOf, story } from '../testing/broken-file';

const NO_VALUE =
  'is no value that can be read — write "text"; a number, true or a list stands in braces as JSON, such as {["one", "two"]}: texts in straight double quotation marks, a comma between two items and none after the last';
const IN_LINE = 'stands inside a line of text — put its tags on lines of their own, with an empty line before and after';

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
      ] satisfies BrokenBody[]
    ).map(inBody),
  )('refuses %s', (_kind, text, said) => {
    expect(messagesOf(text)).toEqual(inFile(said));
  });
});
