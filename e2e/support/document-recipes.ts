import type { z } from 'zod';
import type { FURNITURE } from '#lib/content/schema/article';
import type { DOCUMENT_TYPES, DocumentType } from '#lib/content/schema/document-types';
import type { Entered } from './fill-form';

type FieldsOf<T extends DocumentType> = z.input<(typeof DOCUMENT_TYPES)[T]['schema']>;
type Furniture = typeof FURNITURE;

const CREDIT = 'Illustration: Ada Lund for Standfirst';

/** A live report in which every field is filled in but what belongs to other kinds. */
export const WHOLE_STORY: Omit<Entered<FieldsOf<'Article'>>, Exclude<Furniture[keyof Furniture], 'live'>> = {
  headline: 'Die Glocke der alten Fähre: “Salt” & <air>',
  standfirst: 'Sie lag in einem Keller: an der Cordage Street.',
  kind: 'live',
  section: 'city',
  weight: 'minor',
  authors: ['nadia-el-khatib', 'marek-dvorsky'],
  topics: ['harbour', 'trams'],
  series: 'the-long-quay',
  dateline: 'Port Sorrel',
  publishedAt: '2026-11-20T17:00:00.000Z',
  updatedAt: '2026-11-20T20:15:30.000Z',
  unpublishAt: '2027-07-01T06:00:00.000Z',
  status: 'ready',
  leadImage: {
    src: '2026/11/night-ferry.jpg',
    alt: 'A ferry at night.',
    credit: CREDIT,
    focus: { x: 25.5, y: 50 },
    digitalSource: 'algorithmicMedia',
    caption: 'The ferry that carried the bell.',
    rights: { licence: 'https://example.com/licence', creator: 'Ada Lund', expires: '2028-01-01T00:00:00.000Z' },
  },
  related: ['2026/11/inquiry-opens', '2026/11/last-night-ferry'],
  corrections: [
    { at: '2026-11-20T18:00:00.000Z', kind: 'correction', text: 'The bell weighs 40 kilos, not 400.' },
    { at: '2026-11-20T19:00:00.000Z', kind: 'editors-note', text: 'The year was added.' },
  ],
  withdrawn: { at: '2026-11-21T08:00:00.000Z', reason: 'It was another bell.' },
  movedFrom: ['/city/2026/11/20/ferry-bell-first', '/science/2026/11/20/ferry-bell-second'],
  lang: 'de',
  translationOf: '2026/11/last-night-ferry',
  seo: { title: 'Die Glocke', description: 'Was aus ihr wurde.' },
  aiDisclosure: 'Software hat die Mitschrift gemacht.',
  live: { startedAt: '2026-11-20T17:00:00.000Z', endedAt: '2026-11-20T20:15:00.000Z' },
};

/** What else a story has to say, for each kind that needs it. */
export const FURNISHED: { [K in Exclude<keyof Furniture, 'live'>]: Entered<Pick<FieldsOf<'Article'>, Furniture[K]>> } = {
  'fact-check': {
    claim: {
      text: 'Line 4 came in eleven per cent over budget.',
      claimant: 'Alasdair Quill, mayor of Port Sorrel',
      claimantIs: 'person',
      claimedAt: '2026-11-20',
      source: 'https://example.com/debate',
      rating: 'false',
      verdict: 'It measures against another budget.',
    },
  },
  review: {
    review: { item: 'Symphony No. 2, “Salt”', itemType: 'concert', creator: 'Jonas Achterberg', verdict: 'A movement too many.', stars: 4 },
  },
  obituary: { obituary: { name: 'Agnete Rowe', born: '1931', died: '2026-11' } },
  interview: { interview: { subject: 'Mirela Santoso', role: 'Chief conductor' } },
};

/** Everything else that the newsroom keeps, and its text where it has one. Lists that are there already are added to. */
export const DOCUMENT_RECIPES: { [T in Exclude<DocumentType, 'Article'>]: { fields: Entered<FieldsOf<T>>; text?: string } } = {
  Author: {
    fields: {
      name: 'Ada Lund',
      role: 'Illustrator',
      desk: 'Pictures',
      order: 3.5,
      beats: ['The harbour', 'Bells, buoys'],
      email: 'ada@standfirst.example',
      portrait: {
        src: '2026/11/harbour-pilot.jpg',
        alt: 'A woman at a window.',
        credit: CREDIT,
        focus: { x: 40, y: 12 },
        digitalSource: 'algorithmicMedia',
      },
      links: [
        { label: 'Her drawings', url: 'https://example.com/ada' },
        { label: 'Her maps', url: 'https://example.com/ada/maps' },
      ],
      fediverse: '@ada@social.example',
    },
    text: 'Ada Lund draws what cannot be photographed.',
  },
  Section: { fields: { name: 'Maps', description: 'Where it is: and how far.', order: 95, hue: 210 } },
  Topic: { fields: { name: 'Bells', description: 'What rings in Port Sorrel.' } },
  Series: { fields: { name: 'Below the clock', description: 'Six mornings on the quay.' } },
  Page: { fields: { title: 'Our bells', description: 'Who rings them.', lang: 'de' }, text: 'Wir läuten selbst.' },
  Sponsored: {
    fields: {
      headline: 'Walk the quay',
      standfirst: 'A map of the harbour, for nothing.',
      sponsor: { name: 'Harbour Walks', url: 'https://example.com/walks' },
      publishedAt: '2026-11-01T06:00:00.000Z',
      unpublishAt: '2026-12-24T12:00:00.000Z',
      status: 'ready',
      image: {
        src: '2026/11/the-slip.jpg',
        alt: 'A slipway.',
        credit: CREDIT,
        focus: { x: 0, y: 100 },
        digitalSource: 'algorithmicMedia',
      },
      link: 'https://example.com/walks/map',
      sections: ['city', 'living'],
    },
  },
  Front: {
    fields: {
      top: [{ story: '2026/11/forty-chairs', until: '2026-12-03T05:00:00.000Z' }],
      sections: [
        { section: 'opinion', arrangement: 'numbered', pinned: [{ story: '2026/11/say-who-checks', until: '2026-12-04T05:00:00.000Z' }] },
      ],
    },
  },
  HouseStyle: {
    fields: { words: [{ avoid: 'ding-dong', write: 'ring', why: 'bells are no toys', matchCase: true, lang: 'de' }] },
  },
};
