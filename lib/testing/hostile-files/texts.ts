import { around } from '../broken-file';
import { type HostileFile, saved, stories } from './hostile-file';

/** Texts with code, HTML and story parts that are none. */
export const BROKEN_TEXTS: readonly HostileFile[] = stories('text', [
  [
    'front matter a second time',
    saved({}, '---\nheadline: Trams\nkind: news\n---\n\nText.'),
    '12:1  front matter — stands a second time in the text — keep one, at the top of the file',
  ],
  [
    'a tag that is not closed',
    saved({}, 'Text.\n\n<FactBox title="Trams">\n\nText.'),
    '14:1  <FactBox> — is not closed — close it with /> or with its end tag, each on a line of its own',
  ],
  [
    'an expression',
    saved({}, 'It is {process.env.SECRET}.'),
    '12:7  {expression} — is code — remove the braces; to show a brace, write \\{',
  ],
  [
    'an import',
    saved({}, 'import fs from "node:fs"\n\nText.'),
    '12:1  import/export — is code — remove the line; a paragraph cannot begin with a small “import” or “export”',
  ],
  [
    'a script of HTML',
    saved({}, '<script>alert(1)</script>'),
    '12:1  script — is not a story part — use Markdown or one of the story parts in docs/story-parts.md',
  ],
  [
    'a picture of HTML that runs code',
    saved({}, '<img src="x" onerror="alert(1)" />'),
    '12:1  img — is not a story part — use Markdown or one of the story parts in docs/story-parts.md',
  ],
  [
    'a frame of HTML',
    saved({}, '<iframe src="https://example.org"></iframe>'),
    '12:1  iframe — is not a story part — use Markdown or one of the story parts in docs/story-parts.md',
  ],
  [
    'a line break of HTML',
    saved({}, 'One<br>two.'),
    '12:4  <br> — is not closed — close it with /> or with its end tag, each on a line of its own',
  ],
  ['an unknown part', saved({}, '<Figur src="2026/11/tram.jpg" />'), '12:1  Figur — is not a story part — did you mean “Figure”?'],
  [
    'an unknown attribute',
    saved({}, around('<FactBox titel="Trams">', '</FactBox>')),
    '12:10  FactBox titel — is not known to FactBox — did you mean “title”?',
  ],
  [
    'an attribute that is code',
    saved({}, '<Table title="Trams" columns={fetch("/")} rows={[["a"]]} />'),
    '12:22  Table columns — is no value that can be read — write "text"; a number, true or a list stands in braces as JSON, such as {["one", "two"]}: texts in straight double quotation marks, a comma between two items and none after the last',
  ],
  [
    'attributes of an object',
    saved({}, '<Related {...story} />'),
    '12:10  Related — has {...spread} attributes, which are code — write each attribute by its name',
  ],
  [
    'curly quotation marks around an attribute',
    saved({}, around('<FactBox title=“Trams”>', '</FactBox>')),
    '12:16  body — has an attribute without quotation marks — write name="text" with straight quotation marks',
  ],
  [
    'a link that runs code',
    saved({}, '[Trams](javascript:alert(1))'),
    '12:1  link — leads to “javascript:alert(1)”, which is no address — begin with https:// or, on this site, with /',
  ],
  [
    'a picture in Markdown',
    saved({}, '![Trams](tram.jpg)'),
    '12:1  Markdown image — has no credit and no caption — use <Figure src alt caption credit />',
  ],
  [
    'a table in Markdown',
    saved({}, '| a | b |\n|---|---|\n| 1 | 2 |'),
    '12:1  Markdown table — loses its alignment in the editor — use <Table title columns rows />',
  ],
  [
    'quotations within quotations without an end',
    saved({}, `${'>'.repeat(20_000)} Text.`),
    '11:1  body — has more than 50 levels of text within text — remove signs such as > or * that were repeated by mistake',
  ],
  [
    'parts within parts without an end',
    saved({}, '<FactBox title="a">\n\n'.repeat(5000)),
    '10010:1  <FactBox> — is not closed — close it with /> or with its end tag, each on a line of its own',
  ],
  [
    'a frame that the site does not show',
    saved({}, '<Embed provider="P" url="https://example.org" title="T" kind="map" frame="https://evil.example/" />'),
    '12:68  Embed frame — leads to https://evil.example, which this site shows in no frame — remove it, use https://example.com, or have the origin added to embeds.frames in site.config.ts',
  ],
]);
