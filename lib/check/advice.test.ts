import { describe, expect, it } from 'vitest';
import { compileBody } from '../content/body/compile-body';
import type { VisibilityState } from '../content/visibility';
import { story } from '../testing/broken-file';
import { adviceAbout, facts, storyFrom } from '../testing/checked-story';
import { adviceOn } from './advice';
import { KnownNames } from './known-names';
import type { NewsroomFacts } from './story-to-check';

const PICTURE = { src: '2026/11/tram-depot.jpg', alt: 'A tram in a yard.', caption: 'The first one.', credit: 'Ida Holm' };

/** The lead picture stands in line 10. */
const withPicture = (fields: Readonly<Record<string, unknown>>) => story({ leadImage: JSON.stringify({ ...PICTURE, ...fields }) });
const figure = (alt: string) => `<Figure src="2026/11/tram-depot.jpg" alt="${alt}" caption="The first one." credit="Ida Holm" />`;
const long = (words: number, sentence: number) =>
  Array.from({ length: words }, (_, index) => `considerations${(index + 1) % sentence === 0 ? '.' : ''}`)
    .join(' ')
    .replace(/(^|\. )c/g, '$1C');

type Case = [what: string, text: string, said: string[], known?: Partial<NewsroomFacts>];

const LEADS: Record<string, VisibilityState> = {
  '/city/2026/11/03/gone': 'withdrawn',
  '/city/2026/11/03/draft': 'draft',
  '/city/2026/12/03/later': 'scheduled',
  '/city/2026/11/03/out': 'live',
};
const links: Partial<NewsroomFacts> = {
  stateAtAddress: (path) => LEADS[path],
  stateOf: (id) => (id === '2026/11/ended' ? 'ended' : 'live'),
};
const names: Partial<NewsroomFacts> = { names: new KnownNames(['Nadia El-Khatib', 'Agda Reinholt', 'Anna Holm', 'Sound Line', 'Trams']) };
const style: Partial<NewsroomFacts> = {
  houseStyle: [
    { avoid: 'passed away', write: 'died', why: 'plain words' },
    { avoid: 'the Authority', why: 'there are three', matchCase: true },
    { avoid: 'handy', write: 'Mobiltelefon', why: 'Umgangssprache', lang: 'de' },
  ],
};

describe('an editor is advised of', () => {
  it.each<Case>([
    [
      'a title that search results would cut',
      story({ headline: 'a'.repeat(71) }),
      ['2:1  headline — has 71 characters, and search results cut it after about 70  [headline-for-search]'],
    ],
    [
      'a title of its own for search that is no shorter',
      story({ seo: `{title: ${'a'.repeat(71)}}` }),
      ['10:7  seo.title — has 71 characters, and search results cut it after about 70  [headline-for-search]'],
    ],
    [
      'a headline that cards would cut',
      story({ headline: 'a'.repeat(101), seo: '{title: Trams}' }),
      ['2:1  headline — has 101 characters, and cards on social networks cut it after about 100  [headline-for-social]'],
    ],
    [
      'a standfirst that says the headline again',
      story({ standfirst: '“The trams return.”' }),
      ['3:1  standfirst — says what the headline says  [standfirst-repeats]'],
    ],
    [
      'the name of a file as alternative text',
      withPicture({ alt: 'IMG_2041.jpg' }),
      ['10:44  leadImage.alt — is the name of a file  [alt-file-name]'],
    ],
    ['what a camera calls a picture', story({}, figure('DSC 0412')), ['12:43  Figure alt — is the name of a file  [alt-file-name]']],
    ['the file’s own name', withPicture({ alt: 'tram-depot' }), ['10:44  leadImage.alt — is the name of a file  [alt-file-name]']],
    [
      '“image of”',
      story({}, figure('An image of a tram')),
      ['12:43  Figure alt — begins with “An image of”, which screen readers say anyway  [alt-passive]'],
    ],
    [
      '“Bild von”',
      withPicture({ alt: 'Bild von einer Bahn' }),
      ['10:44  leadImage.alt — begins with “Bild von”, which screen readers say anyway  [alt-passive]'],
    ],
    [
      'nothing but “photo”',
      withPicture({ alt: 'Photo' }),
      ['10:44  leadImage.alt — begins with “Photo”, which screen readers say anyway  [alt-passive]'],
    ],
    [
      'a caption as alternative text',
      withPicture({ alt: 'The first one' }),
      ['10:44  leadImage.alt — says what the caption says  [alt-repeats]'],
    ],
    [
      'a headline as alternative text',
      withPicture({ alt: 'The trams return.' }),
      ['10:44  leadImage.alt — says what the headline says  [alt-repeats]'],
    ],
    [
      'a picture that search shows small',
      withPicture({}),
      ['10:13  leadImage.src — is 1199 pixels wide, and search engines show a picture large from 1200 on  [picture-for-search]'],
      { pictureSize: () => ({ width: 1199, height: 800 }) },
    ],
    [
      'a picture that no card shows',
      withPicture({}),
      ['10:13  leadImage.src — is 900 × 300 pixels, and cards on social networks need 600 × 315  [picture-for-social]'],
      { pictureSize: () => ({ width: 900, height: 300 }) },
    ],
    [
      'a link that says “here”',
      story({}, 'It is all [here](https://example.org).'),
      ['12:11  link — says “here”, which is nowhere by itself  [link-words]'],
    ],
    [
      'a link that says “Click here!” and so on',
      story({}, '[Read more …](https://example.org)'),
      ['12:1  link — says “Read more …”, which is nowhere by itself  [link-words]'],
    ],
    [
      'a link that says „hier“',
      story({ lang: 'de' }, '[Hier](https://example.org)'),
      ['12:1  link — says “Hier”, which is nowhere by itself  [link-words]'].map((said) => said.replace('12:', '13:')),
    ],
    [
      'a bare address',
      story({}, 'See [https://example.org/a](https://example.org/a).'),
      ['12:5  link — shows a bare address, which is read out letter by letter  [link-words]'],
    ],
    [
      'a link to a story that is withdrawn',
      story({}, 'See [that](/city/2026/11/03/gone#end).'),
      ['12:5  link — leads to /city/2026/11/03/gone#end, which is withdrawn  [dead-link]'],
      links,
    ],
    [
      'a link to a draft',
      story({}, 'See [the bridge](/city/2026/11/03/draft).'),
      ['12:5  link — leads to /city/2026/11/03/draft, which is a draft  [dead-link]'],
      links,
    ],
    [
      'a link to a story that comes out later',
      story({}, 'See [the bridge](/city/2026/12/03/later).'),
      ['12:5  link — leads to /city/2026/12/03/later, which goes live only later  [early-link]'],
      links,
    ],
    [
      'related stories that have ended',
      story({ related: '[2026/11/ended]' }, '<Related story="2026/11/ended" />'),
      [
        '10:11  related[0] — leads to 2026/11/ended, which has ended  [dead-link]',
        '13:17  Related story — leads to 2026/11/ended, which has ended  [dead-link]',
      ],
      links,
    ],
    [
      'a name almost like one that is known',
      story({}, 'The council heard Agda Reinhold on *Monday*.'),
      ['12:19  text — has “Agda Reinhold”, which is almost “Agda Reinholt”  [name-spelling]'],
      names,
    ],
    [
      'a known name without its accent or hyphen',
      story({}, 'Words by Nadia El Khatib, and Nadia Elkhatib.'),
      ['12:31  text — has “Nadia Elkhatib”, which is almost “Nadia El-Khatib”  [name-spelling]'],
      names,
    ],
    [
      'a name misspelt in the headline',
      story({ headline: 'Councillor Agda Reinolt resigns' }),
      ['2:1  headline — has “Agda Reinolt”, which is almost “Agda Reinholt”  [name-spelling]'],
      names,
    ],
    [
      'words of somebody of whom nobody learns',
      story({}, 'It rained on the bridge.\n\n“Nobody in this town has ever seen such a thing before.”\n\nThe water rose.'),
      ['14:1  text — quotes “Nobody in this town has…” and does not say who said it  [quote-attribution]'],
    ],
    [
      'an update after the end',
      story({ unpublishAt: '2026-12-01T00:00:00Z', updatedAt: '2026-12-02T00:00:00Z' }),
      ['11:1  updatedAt — lies after 1 December 2026 at 01:00, when the story ends (unpublishAt)  [dates-contradict]'],
    ],
    [
      'a correction after the end',
      story({ unpublishAt: '2026-12-01T00:00:00Z', corrections: '[{at: 2026-12-02T00:00:00Z, kind: correction, text: So.}]' }),
      ['11:16  corrections[0].at — lies after 1 December 2026 at 01:00, when the story ends (unpublishAt)  [dates-contradict]'],
    ],
    [
      'a picture whose rights have run out before readers see it',
      withPicture({ rights: { licence: 'Ours', expires: '2026-11-19T00:00:00Z' } }),
      [
        '10:144  leadImage.rights.expires — lies before 20 November 2026 at 18:00, when the story goes live: readers will never see its picture  [dates-contradict]',
      ],
    ],
    [
      'a death after the obituary',
      story({ kind: 'obituary', obituary: '{name: Ida Holm, born: "1931", died: 2026-11-29}' }),
      ['10:42  obituary.died — lies after 2026-11-20, when the story is dated  [dates-contradict]'],
    ],
    [
      'an entry before the report began',
      story(
        { kind: 'live', live: '{startedAt: 2026-11-20T18:00:00Z}' },
        '<Update at="2026-11-20T17:30:00Z" title="Rain">\n\nIt rains.\n\n</Update>',
      ),
      ['13:13  Update at — lies before 20 November 2026 at 19:00, when the report begins (live.startedAt)  [dates-contradict]'],
    ],
    [
      'notes of a story that is out which nobody sees yet',
      story({
        updatedAt: '2026-11-29T12:00:00Z',
        corrections: '[{at: 2026-11-28T18:00:00Z, kind: correction, text: Seven.}]',
      }),
      [
        '10:1  updatedAt — lies ahead: readers have the text now, and see that it was updated on 29 November 2026 at 13:00  [note-ahead]',
        '11:16  corrections[0].at — lies ahead: readers have the text now, and see the note on 28 November 2026 at 19:00  [note-ahead]',
      ],
    ],
    [
      'a word that the house avoids, over a line end',
      story({}, 'Ida Holm passed\naway.'),
      ['12:10  text — has “passed\naway”: plain words  [house-style]'],
      style,
    ],
    [
      'a word that is avoided in one case alone',
      story({ headline: 'What the Authority knew' }, 'Ask the authority.'),
      ['2:1  headline — has “the Authority”: there are three  [house-style]'],
      style,
    ],
    [
      'a word that is avoided in another language',
      story({ lang: 'de' }, 'Das Handy.'),
      ['13:5  text — has “Handy”: Umgangssprache  [house-style]'],
      style,
    ],
    [
      'what is still to come in a story that is ready',
      story({ standfirst: 'TK' }, 'The bill is TK crowns.'),
      [
        '3:1  standfirst — still says TK, and the story is ready  [to-come]',
        '12:13  text — still says TK, and the story is ready  [to-come]',
      ],
    ],
    [
      'a text that is hard to read',
      story({}, long(200, 40)),
      [
        `12:1  text — reads like year ${Math.round(4.71 * 14 + 0.5 * 40 - 21.43)} of school; most newspapers lie between 8 and 12  [reading-grade]`,
      ],
    ],
  ])('%s', (_what, text, said, known) => {
    expect(adviceAbout(text, known)).toEqual(said);
  });
});

describe('an editor is left in peace about', () => {
  it.each<[what: string, text: string, known?: Partial<NewsroomFacts>]>([
    ['a story as it should be', story({}, 'They run again.')],
    ['a long headline with a short title for search', story({ headline: 'a'.repeat(90), seo: '{title: Trams}' })],
    ['a picture of one word that is also its file', withPicture({ src: '2026/11/tram.jpg', alt: 'Tram' })],
    ['an alternative text about a picture', withPicture({ alt: 'Two people look at a picture of a tram.' })],
    ['a large picture', withPicture({}), { pictureSize: () => ({ width: 1200, height: 800 }) }],
    ['“here” among other words of a link', story({}, '[What happened here in 1974](https://example.org)')],
    ['“more” in a language in which it is a word', story({ lang: 'bn' }, '[more](https://example.org)')],
    ['links to what is out', story({}, 'See [the bridge](/city/2026/11/03/out).'), links],
    ['a known name', story({}, 'Nadia El-Khatib’s tram; Agda Reinholt’s handle.'), names],
    ['somebody else of almost the same name', story({}, 'Anne Holm, Anna Holt and Agda Rein.'), names],
    ['the plural of a known name', story({}, 'The Sound Lines of the coast.'), names],
    [
      'a quotation with its speaker beside it',
      story({}, '“Nobody in this town has ever seen such a thing before.”\n\nSo Councillor Marsh told the gallery.'),
    ],
    ['words that somebody uses', story({}, 'It was “nearer forty than thirty”.')],
    [
      'a Quote, which names its speaker',
      story({}, '<Quote speaker="Ida" source="To us">\n\nNobody in this town has ever seen such a thing.\n\n</Quote>'),
    ],
    ['a word of the house style in a quotation', story({}, '“She passed away,” said her son.'), style],
    ['a word of the house style in a Quote', story({}, '<Quote speaker="Ida" source="To us">\n\nShe passed away.\n\n</Quote>'), style],
    ['a word of the house style within a longer one', story({}, 'Surpassed awayday.'), style],
    ['a word of another language’s list', story({}, 'It is handy.'), style],
    ['what is to come in a draft', story({ status: 'draft', standfirst: 'TK' }, 'TK')],
    ['notes of a story that comes out later itself', story({ publishedAt: '2026-11-30T12:00:00Z', updatedAt: '2026-12-01T12:00:00Z' })],
    ['TK within a word', story({}, 'The TKS tower.')],
    ['short sentences', story({}, long(200, 5).replaceAll('onsiderations', 'at'))],
  ])('%s', (_what, text, known) => {
    expect(adviceAbout(text, known)).toEqual([]);
  });
});

it('a compiled story, which knows no lines, is told the same without them', () => {
  const text = story({ standfirst: 'TK' }, 'See [here](https://example.org).');
  const read = storyFrom(text);
  const { body } = compileBody(read.source?.body ?? '', { file: read.file, firstLine: 1, live: false });
  const compiled = { ...read, source: undefined, body: body?.tree ?? read.body };
  const bare = (findings: ReturnType<typeof adviceOn>) => findings.map(({ line: _line, column: _column, ...rest }) => rest);
  expect(adviceOn(compiled, facts())).toEqual(bare(adviceOn(read, facts())));
  expect(adviceOn(compiled, facts())).toHaveLength(2);
});
