import { type HostileFile, saved, stories } from './hostile-file';

const MEGABYTES_10 = 10_000_000;

/** Files that hold no story as it was meant: empty, torn, in other bytes, too large, or only a link. */
export const BROKEN_AS_SAVED: readonly HostileFile[] = stories('file', [
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
]);
