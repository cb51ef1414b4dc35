import { type HostileFile, saved } from './hostile-file';

/** Files that may hold anything, but not under this name or not here. */
export const MISPLACED: readonly HostileFile[] = [
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
    what: 'figures with a unit',
    path: 'articles/2026/11/levels.csv',
    content: 'Time,Level\n18:00,1.42 m\n',
    said: '1:1  file — is used by no chart — name it in a Chart, as data="levels.csv", or remove it',
  },
];
