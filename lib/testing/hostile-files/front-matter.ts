import { type HostileFile, saved, stories } from './hostile-file';

/** Fields that are no YAML, or say what cannot be. */
export const BROKEN_FIELDS: readonly HostileFile[] = [
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
  {
    what: 'a word of the house style without its reason',
    path: 'house-style.yml',
    content: 'words:\n  - avoid: utilise\n    wright: use\n',
    said: '2:5  words[0].why — is missing — add it to words[0]',
  },
];
