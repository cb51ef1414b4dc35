import type { STORY_PARTS, StoryPartName, StoryPartProps } from '#lib/content/story-parts';
import type { Entered } from './fill-form';

type Recipe<N extends StoryPartName> = { fields: Entered<StoryPartProps<N>> } & Between<N>;

/** What stands between the tags of a part; a timeline has its entries there. */
type Between<N extends StoryPartName> = N extends 'Timeline'
  ? { entry: 'TimelineEntry' }
  : (typeof STORY_PARTS)[N]['children'] extends 'required'
    ? { words: string }
    : unknown;

const CREDIT = 'Illustration: Standfirst';

/** What an editor enters for each story part, in every field that it has: a new part or field does not compile without. */
export const STORY_PART_RECIPES: { [N in StoryPartName]: Recipe<N> } = {
  Figure: {
    fields: {
      src: '2026/11/harbour-light.jpg',
      alt: 'A striped light at the end of a mole.',
      caption: 'Where the bell hung until 1974: “in the wind”, as they say.',
      credit: CREDIT,
      digitalSource: 'algorithmicMedia',
      width: 'wide',
    },
  },
  Quote: {
    fields: {
      speaker: 'Gwen Tarrow',
      role: 'Chief engineer, 2009–2021',
      source: 'Interview with Standfirst',
      href: 'https://example.com/interview?page=2&line=4',
    },
    words: 'You put your hand on the thing.',
  },
  PullQuote: { fields: { speaker: 'Mirela Santoso' }, words: 'Listen to the lighthouse.' },
  FactBox: { fields: { title: 'What a bell weighs' }, words: 'Forty kilos, without its clapper.' },
  KeyPoints: { fields: { title: 'What we know of the bell' }, words: 'It rings in B flat.' },
  Timeline: { fields: { title: 'How the bell came back' }, entry: 'TimelineEntry' },
  TimelineEntry: { fields: { date: '1974-10', title: 'The last crossing' }, words: 'The bell is taken down.' },
  Gallery: {
    fields: {
      title: 'A morning on the quay',
      images: [
        {
          src: '2026/11/harbour-nets.jpg',
          alt: 'A man mends a net.',
          caption: '04:50, Cordage Basin.',
          credit: CREDIT,
          digitalSource: 'compositeSynthetic',
        },
        {
          src: '2026/11/fish-auction.jpg',
          alt: 'Crates of fish in a hall.',
          caption: '06:10, the auction.',
          credit: CREDIT,
          digitalSource: 'trainedAlgorithmicMedia',
        },
      ],
    },
  },
  Embed: {
    fields: {
      provider: 'Port Sorrel Philharmonic',
      url: 'https://example.com/philharmonic/bell',
      title: 'The bell in the hall',
      kind: 'video',
      frame: 'https://example.com/philharmonic/bell/player',
      poster: '2026/11/concert-hall.jpg',
      posterAlt: 'A stage seen from the balcony.',
      posterCredit: CREDIT,
    },
  },
  Chart: {
    fields: {
      type: 'bar',
      title: 'Crossings of the ferry',
      source: 'Harbour Board, annual reports',
      unit: 'thousand',
      columns: ['Year', 'Summer', 'Winter'],
      rows: [
        ['1972', 14.2, 9],
        [1973, 11.8, -0.5],
      ],
    },
  },
  Table: {
    fields: {
      title: 'Bells of the harbour',
      source: 'Harbour Board',
      columns: ['Bell', 'Kilos'],
      align: ['left', 'right'],
      rows: [
        ['Ferry', 40],
        ['West Mole', 112.5],
        ['Kettle Point', '1,093'],
      ],
    },
  },
  Audio: {
    fields: { src: '2026/11/fog-signal.mp3', title: 'Two blasts', credit: 'Sound: Standfirst' },
    words: 'Two long blasts, and a pause.',
  },
  Video: {
    fields: {
      src: '2026/11/gates-closing.webm',
      poster: '2026/11/kettle-gates.jpg',
      posterAlt: 'A barrier with its gates raised.',
      captions: '2026/11/gates-closing.vtt',
      title: 'The gates closing',
      credit: 'Animation: Standfirst',
    },
    words: 'The gates come down one after the other.',
  },
  Update: {
    fields: { at: '2026-11-20T19:12:00.000Z', title: 'The bell rings', keyMoment: true },
    words: 'It could be heard in Northmoor.',
  },
  Related: { fields: { story: '2026/11/inquiry-opens' } },
  Footnote: { fields: { text: 'Harbour register, entry 1974/311.' } },
};
