import { around, story } from './broken-file';

/** A file as somebody saved it by mistake, or on purpose; and what the check says of it, behind the file's name. */
export interface HostileFile {
  what: string;
  /** Below `content/`. */
  path: string;
  content: string | Buffer | { linkTo: string };
  /** `line:column  field — what is wrong — what to do` */
  said: string;
  /** Where another file is blamed than the one that is broken. */
  blamed?: string;
}

type Row = [what: string, content: HostileFile['content'], said: string];

/** Each row as a story of its own, in the newsroom of a small edition. */
export function stories(prefix: string, rows: readonly Row[]): HostileFile[] {
  return rows.map(([what, content, said], index) => ({ what, path: `articles/2026/11/${prefix}-${index + 1}.mdx`, content, said }));
}

const SMALL = { authors: '[anna]' };
/** A story of the small edition. */
export const saved = (fields: Readonly<Record<string, string | undefined>> = {}, body?: string) => story({ ...SMALL, ...fields }, body);
const MEGABYTES_10 = 10_000_000;

/** What can be seen in one file by itself. */
export const BROKEN_BY_THEMSELVES: readonly HostileFile[] = [
  ...stories('file', [
    [
      'an empty file',
      '',
      '1:1  front matter — is missing — begin the file with a line of three hyphens, the fields, and three hyphens again',
    ],
    [
      'blanks and nothing else',
      '\n\n  \n',
      '1:1  front matter — is missing — begin the file with a line of three hyphens, the fields, and three hyphens again',
    ],
    ['only front matter', saved({}, ''), '11:1  body — is empty — write the text below the front matter'],
    [
      'a text without front matter',
      'The trams run again.\n',
      '1:1  front matter — is missing — begin the file with a line of three hyphens, the fields, and three hyphens again',
    ],
    [
      'front matter that is never closed',
      saved().replace('\n---\n\n', '\n\n'),
      '1:1  front matter — is not closed — put a line of three hyphens after the last field',
    ],
    [
      'Windows line ends',
      saved().replaceAll('\n', '\r\n'),
      '1:1  file — has Windows line ends — save it with LF line ends (git does so by itself with the .gitattributes of this repository)',
    ],
    [
      'line ends of an old Macintosh',
      saved().replaceAll('\n', '\r'),
      '1:1  file — has Windows line ends — save it with LF line ends (git does so by itself with the .gitattributes of this repository)',
    ],
    ['a byte order mark', `\uFEFF${saved()}`, '1:1  file — begins with a byte order mark — save it as UTF-8 without BOM'],
    ['UTF-16', Buffer.from(`\uFEFF${saved()}`, 'utf16le'), '1:1  file — is not UTF-8 — save it as UTF-8'],
    ['Latin-1', Buffer.from(saved({ headline: 'Der Zug fährt' }), 'latin1'), '2:1  file — is not UTF-8 — save it as UTF-8'],
    [
      'a NUL byte in the text',
      saved({}, 'The trams\u0000 run.'),
      '12:10  body — holds an invisible control character — delete it; it often comes with text pasted from elsewhere',
    ],
    [
      'a NUL byte in a field',
      saved({ headline: 'The \u0000trams' }),
      '2:1  headline — holds an invisible control character — delete it; it often comes with text pasted from elsewhere',
    ],
    [
      'a file of NUL bytes',
      Buffer.alloc(4096),
      '1:1  file — is no text — save it as plain text in UTF-8, or put it where files of its kind belong',
    ],
    [
      'a terminal’s escape codes in a field',
      saved({ headline: '"\\e[2J\\e[1mTrams"' }),
      '2:1  headline — holds an invisible control character — delete it; it often comes with text pasted from elsewhere',
    ],
    [
      'ten megabytes of text',
      saved({}, 'The water rises. '.repeat(MEGABYTES_10 / 17)),
      '1:1  file — is larger than 2 million characters — remove what was pasted into it; figures of a chart can stand in a file of their own',
    ],
    [
      'ten megabytes of headline',
      saved({ headline: `"${'a'.repeat(MEGABYTES_10)}"` }),
      '1:1  file — is larger than 2 million characters — remove what was pasted into it; figures of a chart can stand in a file of their own',
    ],
    [
      'a merge that was not finished, in the text',
      saved({}, '<<<<<<< HEAD\nFour.\n=======\nFive.\n>>>>>>> trams\n'),
      '12:1  file — holds the marks of two versions that were not brought together — keep what is right of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>',
    ],
    [
      'a merge that was not finished, in the fields',
      saved({ kind: 'news\n<<<<<<< HEAD\nsection: city\n=======\nsection: culture\n>>>>>>> trams' }),
      '5:1  file — holds the marks of two versions that were not brought together — keep what is right of the two, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>',
    ],
    [
      'a program',
      Buffer.from('7f454c4602010100000000000000000003003e00', 'hex'),
      '1:1  file — is no text — save it as plain text in UTF-8, or put it where files of its kind belong',
    ],
    ['a link to a file elsewhere', { linkTo: '/etc/passwd' }, '1:1  file — is a link — put the file itself there'],
    ['a link to nothing', { linkTo: '/nowhere/at/all' }, '1:1  file — is a link — put the file itself there'],
    ['a link in a circle', { linkTo: '.' }, '1:1  file — is a link — put the file itself there'],
  ]),
  ...stories('fields', [
    ['a tab', saved({ leadImage: '\n\tsrc: 2026/11/tram.jpg' }), '11:1  front matter — is indented with a tab — indent with spaces'],
    [
      'curly quotation marks around a text with a colon',
      saved({ headline: '“Trams: they return”' }),
      '2:11  front matter — has a second colon here, or a field that is indented too far — put a text that holds a colon into quotation marks, and begin fields of one group in one column',
    ],
    [
      'a colon in a headline',
      saved({ headline: 'Trams: they return' }),
      '2:11  front matter — has a second colon here, or a field that is indented too far — put a text that holds a colon into quotation marks, and begin fields of one group in one column',
    ],
    [
      'a quotation and words after it',
      saved({ headline: '"They return", says Anna' }),
      '2:24  front matter — goes on after a closing quotation mark or bracket — put the whole text into quotation marks',
    ],
    [
      'a quotation mark that is never closed',
      saved({ headline: '"The trams return' }),
      '2:11  front matter — opens a quotation mark that is never closed — close it at the end of the text',
    ],
    [
      'an @ at the beginning',
      saved({ headline: '@trams return' }),
      '2:11  front matter — begins a text with a sign that YAML keeps for itself — put the whole text into quotation marks',
    ],
    [
      'a % at the beginning',
      saved({ headline: '% of riders doubles' }),
      '2:11  front matter — begins a text with a sign that YAML keeps for itself — put the whole text into quotation marks',
    ],
    [
      'a # in a text',
      saved({ headline: 'Tram #4 returns' }),
      '2:16  front matter — loses what stands after # on this line — put the whole text into quotation marks, or a comment on a line of its own',
    ],
    ['a field twice', saved({ kind: 'news\nheadline: Again' }), '5:1  headline — is given twice — keep one of the two'],
    [
      'a bomb of aliases',
      saved({ related: '&a [*a, *a]' }),
      '10:10  front matter — uses an anchor, alias or tag of YAML — write the value itself; a text that begins with &, * or ! stands in quotation marks',
    ],
    [
      'a tag of YAML',
      saved({ headline: '!!js/function "function () {}"' }),
      '2:11  front matter — uses an anchor, alias or tag of YAML — write the value itself; a text that begins with &, * or ! stands in quotation marks',
    ],
    ['fields of every object', saved({ __proto__x: 'x', constructor: 'x' }), '10:1  __proto__x — is not known to an article — remove it'],
    [
      'lists within lists without an end',
      saved({ related: '['.repeat(20_000) }),
      '2:1  front matter — is nested too deeply — remove brackets that were opened by mistake',
    ],
    [
      'a line that is no field',
      saved({ kind: 'news\nby Anna' }),
      '5:1  front matter — has a line that is no field — write “field: value”, with a space after the colon',
    ],
    [
      'a date as people write it',
      saved({ publishedAt: '20.11.2026 18:00' }),
      '8:1  publishedAt — is “20.11.2026 18:00”, which is no date and time — write it as 2026-11-20T17:00:00.000Z, which is 18:00 in Europe/Berlin; Z is UTC',
    ],
    [
      'a date without a time',
      saved({ publishedAt: '2026-11-20' }),
      '8:1  publishedAt — is “2026-11-20”, which has no time zone — write it as 2026-11-20T17:00:00.000Z, which is 18:00 in Europe/Berlin; Z is UTC',
    ],
    [
      'a time without a zone',
      saved({ publishedAt: '2026-11-20T18:00:00' }),
      '8:1  publishedAt — is “2026-11-20T18:00:00”, which has no time zone — for 18:00:00 in Europe/Berlin write 2026-11-20T17:00:00.000Z; Z is UTC',
    ],
    [
      'a day that does not exist',
      saved({ publishedAt: '2026-02-30T18:00:00Z' }),
      '8:1  publishedAt — is “2026-02-30T18:00:00Z”, which is no date and time — write it as 2026-11-20T17:00:00.000Z, which is 18:00 in Europe/Berlin; Z is UTC',
    ],
    [
      'a date as a number',
      saved({ publishedAt: '1763658000' }),
      '8:1  publishedAt — is “1763658000”, which is no date and time — write it as 2026-11-20T17:00:00.000Z, which is 18:00 in Europe/Berlin; Z is UTC',
    ],
    [
      'a date of another month than the folder',
      saved({ publishedAt: '2026-12-01T18:00:00Z' }),
      '8:1  publishedAt — is in 2026/12 in the newsroom’s time zone, but the file lies in 2026/11 — move the file to content/articles/2026/12/, or correct the date',
    ],
    [
      'an update before the publication',
      saved({ updatedAt: '2026-11-19T17:00:00Z' }),
      '10:1  updatedAt — lies before publishedAt — correct one of the two; nothing can happen to a story before it is out',
    ],
    [
      'an end before the beginning',
      saved({ unpublishAt: '2026-11-19T17:00:00Z' }),
      '10:1  unpublishAt — does not lie after publishedAt — give a later instant, or remove it',
    ],
    [
      'a status with a capital letter',
      saved({ status: 'Ready' }),
      '9:1  status — is “Ready”, which is not one of its values — did you mean “ready”?',
    ],
    [
      'a ready story without a date',
      saved({ publishedAt: undefined }),
      '2:1  publishedAt — is missing — a story that is ready needs the instant at which it goes live, such as 2026-11-20T17:00:00.000Z',
    ],
    [
      'a headline of 300 characters',
      saved({ headline: 'a'.repeat(300) }),
      '2:1  headline — is longer than 200 characters — shorten it; the standfirst has room for the rest',
    ],
    [
      'a drawing in SVG as picture',
      saved({ leadImage: '{src: 2026/11/tram.svg, alt: A tram., caption: One., credit: Ida}' }),
      '10:13  leadImage.src — is “2026/11/tram.svg”, which is no picture — give its path below content/images/, such as 2026/11/tram.jpg, in lower case',
    ],
    [
      'a picture outside of the content',
      saved({ leadImage: '{src: ../../etc/passwd.jpg, alt: A tram., caption: One., credit: Ida}' }),
      '10:13  leadImage.src — is “../../etc/passwd.jpg”, which is no picture — give its path below content/images/, such as 2026/11/tram.jpg, in lower case',
    ],
    [
      'a picture without alternative text',
      saved({ leadImage: '{src: 2026/11/tram.jpg, alt: "", caption: One., credit: Ida}' }),
      '10:36  leadImage.alt — is empty — write it, or remove it where it may be left out',
    ],
  ]),
  ...stories('text', [
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
  ]),
  {
    what: 'a file name with a capital letter',
    path: 'articles/2026/11/Trams.mdx',
    content: saved(),
    said: '1:1  file name — “Trams” is no slug — rename it with lower-case letters a–z, digits and single hyphens',
  },
  {
    what: 'a file name with a blank',
    path: 'articles/2026/11/trams return.mdx',
    content: saved(),
    said: '1:1  file name — “trams return” is no slug — rename it with lower-case letters a–z, digits and single hyphens',
  },
  {
    what: 'a file name with an accent',
    path: 'articles/2026/11/züge.mdx',
    content: saved(),
    said: '1:1  file name — “züge” is no slug — rename it with lower-case letters a–z, digits and single hyphens',
  },
  {
    what: 'a file name with markup and a mention',
    path: 'articles/2026/11/<b>`@all`.mdx',
    content: saved(),
    said: '1:1  file name — “<b>`@all`” is no slug — rename it with lower-case letters a–z, digits and single hyphens',
  },
  {
    what: 'another ending',
    path: 'articles/2026/11/trams.md',
    content: saved(),
    said: '1:1  file — is no document — documents end in .mdx or .yml; pictures belong in content/images/, recordings in content/media/',
  },
  {
    what: 'a document of a word processor',
    path: 'articles/2026/11/trams.docx',
    content: Buffer.from('504b0304', 'hex'),
    said: '1:1  file — is no document — documents end in .mdx or .yml; pictures belong in content/images/, recordings in content/media/',
  },
  {
    what: 'a story in no month',
    path: 'articles/2026/trams.mdx',
    content: saved(),
    said: '1:1  file — lies where no document belongs — move it to one of content/articles/YYYY/MM/slug.mdx, content/authors/slug.mdx, content/sections/slug.yml, content/topics/slug.yml, content/series/slug.yml, content/pages/slug.mdx, content/sponsored/slug.mdx, content/front.yml, content/house-style.yml',
  },
  {
    what: 'a story in a thirteenth month',
    path: 'articles/2026/13/trams.mdx',
    content: saved(),
    said: '1:1  file — lies where no document belongs — move it to one of content/articles/YYYY/MM/slug.mdx, content/authors/slug.mdx, content/sections/slug.yml, content/topics/slug.yml, content/series/slug.yml, content/pages/slug.mdx, content/sponsored/slug.mdx, content/front.yml, content/house-style.yml',
  },
  {
    what: 'a folder that is a link',
    path: 'articles/2026/10',
    content: { linkTo: '/etc' },
    said: '1:1  file — is a link — put the file itself there',
  },
  {
    what: 'a section with an address of the site',
    path: 'sections/archive.yml',
    content: 'name: A\ndescription: B\norder: 1\n',
    said: '1:1  file name — “archive” is an address of the site itself — rename it',
  },
  {
    what: 'a word of the house style without its reason',
    path: 'house-style.yml',
    content: 'words:\n  - avoid: utilise\n    wright: use\n',
    said: '2:5  words[0].why — is missing — add it to words[0]',
  },
  {
    what: 'figures with a unit',
    path: 'articles/2026/11/levels.csv',
    content: 'Time,Level\n18:00,1.42 m\n',
    said: '1:1  file — is used by no chart — name it in a Chart, as data="levels.csv", or remove it',
  },
];
