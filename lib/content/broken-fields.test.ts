import { describe, expect, it } from 'vitest';
import { inFile, type Mistake, messagesOf, story } from '../testing/broken-file';

const PICTURE = { src: '2026/11/tram.jpg', alt: 'A tram.', caption: 'The first one.', credit: 'Ida Holm' };

/** A lead picture in line 10, its fields within it as JSON, which YAML reads too. */
function withPicture(fields: Readonly<Record<string, unknown>>, kind = 'news'): string {
  return story({ kind, leadImage: JSON.stringify({ ...PICTURE, ...fields }) });
}

const EMPTY = 'is empty — write it, or remove it where it may be left out';
const NO_INSTANT = 'which is no date and time — write it as 2026-11-20T17:00:00.000Z, which is 18:00 in Europe/Berlin; Z is UTC';
const TOO_EARLY = 'lies before publishedAt — correct one of the two; nothing can happen to a story before it is out';

describe('a field that is not there, not known or not of its type', () => {
  it.each<Mistake>([
    [
      'an unknown field and names the nearest',
      story({ headlin: 'Trams' }),
      ['10:1  headlin — is not known to an article — did you mean “headline”?'],
    ],
    ['a field that belongs to no article', story({ type: 'Foo' }), ['10:1  type — is not known to an article — remove it']],
    ['a field whose name is a number', story({ 2026: 'x' }), ['2:1  2026 — is not known to an article — remove it']],
    [
      'an unknown field within another and lists the few that there are',
      story({ withdrawn: '{at: 2026-11-21T08:00:00Z, reason: Wrong., because: x}' }),
      ['10:55  withdrawn.because — is not known to withdrawn — use one of at, reason'],
    ],
    ['a story without a headline', story({ headline: undefined }), ['2:1  headline — is missing — add it']],
    [
      'a picture without alt',
      withPicture({ alt: undefined }),
      ['10:1  leadImage.alt — is missing — add it to leadImage: what is in the picture, for somebody who cannot see it'],
    ],
    ['a picture without credit', withPicture({ credit: undefined }), ['10:1  leadImage.credit — is missing — add it to leadImage']],
    [
      'every missing field of an empty section',
      '',
      ['1:1  description — is missing — add it', '1:1  name — is missing — add it', '1:1  order — is missing — add it'],
      'sections/city.yml',
    ],
    ['a field that is left empty', story({ leadImage: '' }), [`10:1  leadImage — ${EMPTY}`]],
    ['an entry that is left empty', story({ authors: '\n  -' }), [`7:4  authors[0] — ${EMPTY}`]],
    ['an empty headline', story({ headline: '"  "' }), [`2:1  headline — ${EMPTY}`]],
    ['an empty slug, once', story({ section: '""' }), [`5:1  section — ${EMPTY}`]],
    ['a number for a text', story({ headline: '1984' }), ['2:1  headline — is the number 1984 — put it into quotation marks: "1984"']],
    ['a word of YAML for a text', story({ headline: 'true' }), ['2:1  headline — is the word true — put it into quotation marks: "true"']],
    ['a list for a text', story({ headline: '[Trams]' }), ['2:1  headline — is a list — write text']],
    ['a group of fields for a text', story({ headline: '{de: Trams}' }), ['2:1  headline — is a group of fields — write text']],
    [
      'a text for a list',
      story({ authors: 'ana-lund' }),
      ['6:1  authors — is text — write a list, each entry on a line of its own after “- ”'],
    ],
    [
      'a text for a group of fields',
      story({ leadImage: 'tram.jpg' }),
      ['10:1  leadImage — is text — write fields of its own, each on an indented line'],
    ],
    [
      'a text for a number',
      'name: City\ndescription: The city.\norder: "1"\n',
      ['3:1  order — is text — write a number without quotation marks'],
      'sections/city.yml',
    ],
    [
      'numbers that are none, or too great',
      'name: City\ndescription: The city.\norder: .inf\nhue: 400\n',
      ['3:1  order — is the number Infinity — write a number without quotation marks', '4:1  hue — is the number 400 — give at most 360'],
      'sections/city.yml',
    ],
    [
      'a focus outside of the picture',
      withPicture({ focus: { x: -5, y: 20 } }),
      ['10:110  leadImage.focus.x — is the number -5 — give at least 0'],
    ],
    ['an empty list', story({ topics: '[]' }), ['7:1  topics — is an empty list — give at least 1']],
    ['a name given twice', story({ authors: '[ana-lund, ana-lund]' }), ['6:21  authors[1] — is “ana-lund” again — remove it']],
  ])('refuses %s', (_kind, text, said, path) => {
    expect(messagesOf(text, path)).toEqual(inFile(said, path));
  });
});

describe('a value that a field cannot have', () => {
  it.each<Mistake>([
    [
      'a status with a capital',
      story({ status: 'Draft' }),
      ['9:1  status — is “Draft”, which is not one of its values — did you mean “draft”?'],
    ],
    [
      'a kind that is none and lists those that there are',
      story({ kind: 'column' }),
      [
        '4:1  kind — is “column”, which is not one of its values — use one of news, analysis, opinion, explainer, interview, feature, review, live, fact-check, gallery, obituary, editorial',
      ],
    ],
    ['a kind misspelt', story({ kind: 'nwes' }), ['4:1  kind — is “nwes”, which is not one of its values — did you mean “news”?']],
    [
      'a rating that YAML reads as a word of its own',
      story({ kind: 'fact-check', claim: '{text: a, claimant: b, claimedAt: 2026-11-02, verdict: c, rating: true}' }),
      ['10:66  claim.rating — is the word true — put it into quotation marks: "true"'],
    ],
    [
      'half a star',
      story({ kind: 'review', review: '{item: Salt, itemType: book, verdict: Good., stars: 4.5}' }),
      ['10:54  review.stars — is the number 4.5 — write one of 1, 2, 3, 4, 5'],
    ],
    [
      'an instant without a zone',
      story({ publishedAt: '2026-11-20T17:00:00' }),
      [
        '8:1  publishedAt — is “2026-11-20T17:00:00”, which has no time zone — for 17:00:00 in Europe/Berlin write 2026-11-20T16:00:00.000Z; Z is UTC',
      ],
    ],
    [
      'a time as people write it',
      story({ publishedAt: '2026-07-28 18:00' }),
      [
        '8:1  publishedAt — is “2026-07-28 18:00”, which has no time zone — for 18:00 in Europe/Berlin write 2026-07-28T16:00:00.000Z; Z is UTC',
      ],
    ],
    [
      'a day for an instant',
      story({ publishedAt: '2026-11-20' }),
      [
        '8:1  publishedAt — is “2026-11-20”, which has no time zone — write it as 2026-11-20T17:00:00.000Z, which is 18:00 in Europe/Berlin; Z is UTC',
      ],
    ],
    [
      'a day that is not in the calendar',
      story({ publishedAt: '2026-02-30T17:00:00Z' }),
      [`8:1  publishedAt — is “2026-02-30T17:00:00Z”, ${NO_INSTANT}`],
    ],
    ['a date given as a number', story({ publishedAt: '20261120' }), [`8:1  publishedAt — is “20261120”, ${NO_INSTANT}`]],
    [
      'a zone that is nowhere on Earth',
      story({ publishedAt: '2026-11-20T17:00:00+25:00' }),
      [`8:1  publishedAt — is “2026-11-20T17:00:00+25:00”, ${NO_INSTANT}`],
    ],
    [
      'calendar dates that are none',
      story({ kind: 'obituary', obituary: '{name: Ida Holm, born: 1931, died: 2026-02-30}' }),
      [
        '10:28  obituary.born — is the number 1931 — put it into quotation marks: "1931"',
        '10:40  obituary.died — is “2026-02-30”, which is no date — write it as 2026-11-20',
      ],
    ],
    [
      'a headline of more than 200 characters',
      story({ headline: 'x'.repeat(201) }),
      ['2:1  headline — is longer than 200 characters — shorten it; the standfirst has room for the rest'],
    ],
    [
      'a control character',
      story({ headline: '"Trams\\x0Breturn"' }),
      ['2:1  headline — holds an invisible control character — delete it; it often comes with text pasted from elsewhere'],
    ],
    [
      'a slug with a space',
      story({ section: 'City Life' }),
      ['5:1  section — is “City Life”, which is no slug — write “city-life”: lower-case letters a–z, digits and single hyphens'],
    ],
    [
      'a value with the dash that divides our messages, whole',
      story({ section: 'city — centre' }),
      ['5:1  section — is “city — centre”, which is no slug — write “city-centre”: lower-case letters a–z, digits and single hyphens'],
    ],
    [
      'a long value on several lines, shown short and on one',
      story({ section: `|\n  ${'x'.repeat(50)}\n  ${'y'.repeat(50)}` }),
      [
        `5:1  section — is “${'x'.repeat(50)} ${'y'.repeat(29)}…”, which is no slug — use lower-case letters a–z, digits and single hyphens`,
      ],
    ],
    [
      'a picture outside of the pictures',
      withPicture({ src: '../Tram.JPG' }),
      [
        '10:13  leadImage.src — is “../Tram.JPG”, which is no picture — give its path below content/images/, such as 2026/11/tram.jpg, in lower case',
      ],
    ],
    [
      'an alt that repeats the caption',
      withPicture({ alt: 'The first one. ' }),
      [
        '10:38  leadImage.alt — repeats the caption — say what is in the picture to somebody who cannot see it; the caption says what it means',
      ],
    ],
    [
      'an old address that is none',
      story({ movedFrom: '[/city/2026/11/31/trams, trams]' }),
      [
        '10:13  movedFrom[0] — is “/city/2026/11/31/trams”, which is no address of a story — write the old path, such as /city/2026/11/03/old-slug',
        '10:37  movedFrom[1] — is “trams”, which is no address of a story — write the old path, such as /city/2026/11/03/old-slug',
      ],
    ],
    [
      'a related story without its month',
      story({ related: '[trams-stop]' }),
      [
        '10:11  related[0] — is “trams-stop”, which names no story — name its file below content/articles/, such as 2026/11/tram-line-four-opens',
      ],
    ],
    ...['english', 'EN', 'gr'].map(
      (lang): Mistake => [
        `the language ${lang}`,
        story({ lang }),
        [`10:1  lang — is “${lang}”, which is no language — write its code, such as en, ar or pt-BR`],
      ],
    ),
    [
      'an author’s e-mail, fediverse name and web address that are none',
      '---\nname: Ana Lund\nrole: Reporter\nemail: ana(at)example.org\nfediverse: ana@example.org\nlinks:\n  - label: Site\n    url: https:example.org\n---\n\nAna.\n',
      [
        '4:1  email — is “ana(at)example.org”, which is no e-mail address — write it as name@example.org',
        '5:1  fediverse — is “ana@example.org”, which is no fediverse name — write it as @name@server.example',
        '8:5  links[0].url — is “https:example.org”, which is no web address — give it whole, beginning with https://',
      ],
      'authors/ana-lund.mdx',
    ],
  ])('refuses %s', (_kind, text, said, path) => {
    expect(messagesOf(text, path)).toEqual(inFile(said, path));
  });
});

const LIVE = '{startedAt: 2026-11-20T17:00:00Z}';

function sponsored(fields: string, body = ''): string {
  return `---\nheadline: Walks\nstandfirst: Along the quay.\nsponsor: {name: Port, url: "https://example.org"}\nstatus: ready\n${fields}---\n${body}`;
}

describe('fields that do not agree with each other', () => {
  it.each<Mistake>([
    [
      'a story that is ready without a date',
      story({ publishedAt: undefined }),
      ['2:1  publishedAt — is missing — a story that is ready needs the instant at which it goes live, such as 2026-11-20T17:00:00.000Z'],
    ],
    [
      'a story that is ready without a date, also when another field is wrong',
      story({ publishedAt: undefined, headline: '1984' }),
      [
        '2:1  headline — is the number 1984 — put it into quotation marks: "1984"',
        '2:1  publishedAt — is missing — a story that is ready needs the instant at which it goes live, such as 2026-11-20T17:00:00.000Z',
      ],
    ],
    ['a change before publication', story({ updatedAt: '2026-11-20T16:59:59Z' }), [`10:1  updatedAt — ${TOO_EARLY}`]],
    [
      'a correction before publication',
      story({ corrections: '\n  - at: 2026-11-19T08:00:00Z\n    kind: correction\n    text: It was Tuesday.' }),
      [`11:5  corrections[0].at — ${TOO_EARLY}`],
    ],
    [
      'a withdrawal before publication',
      story({ withdrawn: '{at: 2026-11-19T08:00:00Z, reason: Wrong.}' }),
      [`10:13  withdrawn.at — ${TOO_EARLY}`],
    ],
    [
      'an end that is no later than the beginning',
      story({ unpublishAt: '2026-11-20T17:00:00Z' }),
      ['10:1  unpublishAt — does not lie after publishedAt — give a later instant, or remove it'],
    ],
    ['a live story without its field', story({ kind: 'live' }), ['2:1  live — is missing — a story of kind live needs it']],
    ['a review without its field', story({ kind: 'review' }), ['2:1  review — is missing — a story of kind review needs it']],
    [
      'a field of another kind',
      story({ live: LIVE }),
      ['10:1  live — does not belong to kind news — remove it, or change the kind to live'],
    ],
    [
      'a live story that ended before it began',
      story({ kind: 'live', live: '{startedAt: 2026-11-20T17:00:00Z, endedAt: 2026-11-20T16:00:00Z}' }),
      ['10:41  live.endedAt — does not lie after startedAt — correct one of the two'],
    ],
    [
      'an obituary of one who died before the birth',
      story({ kind: 'obituary', obituary: '{name: Ida, born: "1950-03-01", died: "1949"}' }),
      ['10:43  obituary.died — lies before born — correct one of the two'],
    ],
    ['a gallery without a picture', story({ kind: 'gallery' }), ['2:1  leadImage — is missing — a gallery opens with a picture']],
    ['an empty body', story({}, ''), ['11:1  body — is empty — write the text below the front matter']],
    [
      'an empty body beside a wrong field',
      story({ status: 'Draft' }, ''),
      [
        '9:1  status — is “Draft”, which is not one of its values — did you mean “draft”?',
        '11:1  body — is empty — write the text below the front matter',
      ],
    ],
    [
      'a paid link with a text',
      sponsored('publishedAt: 2026-11-20T17:00:00Z\nlink: https://example.org/walks\n', 'Walk.\n'),
      ['9:1  body — stands beside a link — keep one of the two: a paid link has no page here'],
      'sponsored/walks.mdx',
    ],
    [
      'a paid link that ends before it begins',
      sponsored('publishedAt: 2026-11-20T17:00:00Z\nunpublishAt: 2026-11-01T17:00:00Z\nlink: https://example.org/walks\n'),
      ['7:1  unpublishAt — does not lie after publishedAt — give a later instant, or remove it'],
      'sponsored/walks.mdx',
    ],
    [
      'sponsored material that is ready without a date',
      sponsored('', 'Walk.\n'),
      [
        '2:1  publishedAt — is missing — sponsored material that is ready needs the instant at which it begins, such as 2026-11-20T17:00:00.000Z',
      ],
      'sponsored/walks.mdx',
    ],
    [
      'a wrong name and a wrong field of one file together',
      story({ status: 'Draft' }),
      [
        '1:1  file name — “Trams” is no slug — rename it with lower-case letters a–z, digits and single hyphens',
        '9:1  status — is “Draft”, which is not one of its values — did you mean “draft”?',
      ],
      'articles/2026/11/Trams.mdx',
    ],
  ])('refuses %s', (_kind, text, said, path) => {
    expect(messagesOf(text, path)).toEqual(inFile(said, path));
  });
});

it('refuses a front that names a section twice', () => {
  expect(messagesOf('sections:\n  - section: city\n  - section: city\n', 'front.yml')).toEqual([
    'content/front.yml:3:5  sections[1].section — names “city” a second time — keep one of the two',
  ]);
});
