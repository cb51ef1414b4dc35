import { describe, expect, it } from 'vitest';
import { inFile, type Mistake, messagesOf, story } from '../testing/broken-file';

describe('a file that is whole', () => {
  it.each([
    ['a story', story(), undefined],
    ['a draft without a date', story({ status: 'draft', publishedAt: undefined }), undefined],
    ['a headline of 200 emoji', story({ headline: '🚋'.repeat(200) }), undefined],
    ['a text with a colon, a # and quotation marks in quotation marks', story({ headline: `'He said: "Bus #4"'` }), undefined],
    ['a comment on a line of its own', story({ headline: 'Trams\n# for Rosa to check' }), undefined],
    ['a year as text', story({ kind: 'obituary', obituary: '{name: Ida Holm, born: "1931", died: 2026-11-02}' }), undefined],
    ['a section that begins with three hyphens', '---\nname: City\ndescription: The city.\norder: 1\n', 'sections/city.yml'],
    ['an empty front', '', 'front.yml'],
  ])('accepts %s', (_kind, text, path) => {
    expect(messagesOf(text, path)).toEqual([]);
  });

  it('accepts 120,000 words in one line, in a time that grows with them and not with their square', () => {
    expect(messagesOf(story({}, 'so, '.repeat(120_000)))).toEqual([]);
  }, 40_000);
});

describe('a file that cannot be read', () => {
  it.each<Mistake>([
    [
      'an empty file',
      '',
      ['1:1  front matter — is missing — begin the file with a line of three hyphens, the fields, and three hyphens again'],
    ],
    [
      'a text without front matter',
      'They run again.\n',
      ['1:1  front matter — is missing — begin the file with a line of three hyphens, the fields, and three hyphens again'],
    ],
    [
      'front matter that is not closed',
      '---\nheadline: Trams\n',
      ['1:1  front matter — is not closed — put a line of three hyphens after the last field'],
    ],
    [
      'Windows line ends',
      '---\nheadline: Trams\r\nkind: news\r\n---\r\n',
      ['2:1  file — has Windows line ends — save it with LF line ends (git does so by itself with the .gitattributes of this repository)'],
    ],
    ['a byte order mark', `\uFEFF${story()}`, ['1:1  file — begins with a byte order mark — save it as UTF-8 without BOM']],
    ['a file that is not UTF-8', story({ headline: 'Caf\uFFFD' }), ['2:1  file — is not UTF-8 — save it as UTF-8']],
    ['a field given twice', story({ headline: 'One\nheadline: Two' }), ['3:1  headline — is given twice — keep one of the two']],
    [
      'a field given twice within another',
      story({ seo: '{title: One, title: Two}' }),
      ['10:19  title — is given twice — keep one of the two'],
    ],
    [
      'a colon in a text',
      story({ headline: 'He said: go' }),
      [
        '2:11  front matter — has a second colon here, or a field that is indented too far — put a text that holds a colon into quotation marks, and begin fields of one group in one column',
      ],
    ],
    [
      'a field without a space after its colon',
      story({ headline: 'Trams\nlang:en' }),
      ['3:1  front matter — has a line that is no field — write “field: value”, with a space after the colon'],
    ],
    [
      'a quotation mark that is never closed',
      story({ status: '"ready' }),
      ['9:9  front matter — opens a quotation mark that is never closed — close it at the end of the text'],
    ],
    [
      'text after a closing quotation mark',
      story({ headline: '"Go" they said' }),
      ['2:16  front matter — goes on after a closing quotation mark or bracket — put the whole text into quotation marks'],
    ],
    [
      'a text that begins with @',
      story({ headline: '@trams are back' }),
      ['2:11  front matter — begins a text with a sign that YAML keeps for itself — put the whole text into quotation marks'],
    ],
    [
      'a text cut off by a #',
      story({ headline: 'Bus #4 is late' }),
      [
        '2:15  front matter — loses what stands after # on this line — put the whole text into quotation marks, or a comment on a line of its own',
      ],
    ],
    ['a tab', story({ seo: '\n\ttitle: Trams' }), ['11:1  front matter — is indented with a tab — indent with spaces']],
    [
      'an anchor',
      story({ headline: '&trams Trams' }),
      [
        '2:11  front matter — uses an anchor, alias or tag of YAML — write the value itself; a text that begins with &, * or ! stands in quotation marks',
      ],
    ],
    [
      'an alias, or emphasis at the beginning of a text',
      story({ headline: '*Trams* return' }),
      [
        '2:11  front matter — uses an anchor, alias or tag of YAML — write the value itself; a text that begins with &, * or ! stands in quotation marks',
      ],
    ],
    [
      'a tag, or a text that begins with !',
      story({ headline: '!Trams return' }),
      [
        '2:11  front matter — uses an anchor, alias or tag of YAML — write the value itself; a text that begins with &, * or ! stands in quotation marks',
      ],
    ],
    [
      'three hyphens in the middle of the front matter',
      story({ headline: 'Trams\n--- more' }),
      ['3:1  front matter — has three hyphens in the middle — remove them'],
    ],
    [
      'three hyphens at the end of a file of fields',
      'name: City\n---\n',
      ['2:1  file — has three hyphens in the middle — remove them'],
      'sections/city.yml',
    ],
    [
      'a value without a field',
      story({ headline: 'Trams\n: x' }),
      ['3:1  front matter — has a value without a field — write “field: value”'],
    ],
    [
      'front matter that is a list',
      '---\n- headline\n---\n\nText.\n',
      ['2:1  front matter — holds no fields — write each field as “field: value” on a line of its own'],
    ],
    [
      'front matter that is a text',
      '---\nThe trams return\n---\n\nText.\n',
      ['2:1  front matter — holds no fields — write each field as “field: value” on a line of its own'],
    ],
    [
      'a file of fields that is a list',
      '- City\n',
      ['1:1  file — holds no fields — write each field as “field: value” on a line of its own'],
      'sections/city.yml',
    ],
    [
      'two lines that cannot be read',
      story({ headline: 'He said: go', standfirst: '@trams' }),
      [
        '2:11  front matter — has a second colon here, or a field that is indented too far — put a text that holds a colon into quotation marks, and begin fields of one group in one column',
        '3:13  front matter — begins a text with a sign that YAML keeps for itself — put the whole text into quotation marks',
      ],
    ],
  ])('refuses %s', (_kind, text, said, path) => {
    expect(messagesOf(text, path)).toEqual(inFile(said, path));
  });
});

const EVERY_PLACE =
  'content/articles/YYYY/MM/slug.mdx, content/authors/slug.mdx, content/sections/slug.yml, content/topics/slug.yml, content/series/slug.yml, content/pages/slug.mdx, content/sponsored/slug.mdx, content/front.yml, content/house-style.yml';
const SECTION = 'name: City\ndescription: The city.\norder: 1\n';
const PAGE = '---\ntitle: About\ndescription: Who we are.\n---\n\nWe are.\n';

describe('a file in the wrong place or under the wrong name', () => {
  it.each<Mistake>([
    [
      'a story outside of a month',
      story(),
      [`1:1  file — lies where no document belongs — move it to one of ${EVERY_PLACE}`],
      'articles/trams.mdx',
    ],
    [
      'a story in a thirteenth month',
      story(),
      [`1:1  file — lies where no document belongs — move it to one of ${EVERY_PLACE}`],
      'articles/2026/13/trams.mdx',
    ],
    [
      'a file of another kind',
      'Notes.',
      ['1:1  file — is no document — documents end in .mdx or .yml; pictures belong in content/images/, recordings in content/media/'],
      'articles/2026/11/notes.txt',
    ],
    [
      'a story in the folder of another month',
      story(),
      [
        '8:1  publishedAt — is in 2026/11 in the newsroom’s time zone, but the file lies in 2026/10 — move the file to content/articles/2026/11/, or correct the date',
      ],
      'articles/2026/10/trams.mdx',
    ],
    [
      'a story that is out in the next month by the newsroom’s clock',
      story({ publishedAt: '2026-11-30T23:30:00.000Z' }),
      [
        '8:1  publishedAt — is in 2026/12 in the newsroom’s time zone, but the file lies in 2026/11 — move the file to content/articles/2026/12/, or correct the date',
      ],
    ],
    [
      'a file name with capitals',
      story(),
      ['1:1  file name — “Trams_Return” is no slug — rename it with lower-case letters a–z, digits and single hyphens'],
      'articles/2026/11/Trams_Return.mdx',
    ],
    [
      'a section with an address of the site’s own',
      SECTION,
      ['1:1  file name — “archive” is an address of the site itself — rename it'],
      'sections/archive.yml',
    ],
    ['a section named like a year', SECTION, ['1:1  file name — “2026” is an address of the site itself — rename it'], 'sections/2026.yml'],
    [
      'a page with an address of the site’s own',
      PAGE,
      ['1:1  file name — “search” is an address of the site itself — rename it'],
      'pages/search.mdx',
    ],
  ])('refuses %s', (_kind, text, said, path) => {
    expect(messagesOf(text, path)).toEqual(inFile(said, path));
  });
});
