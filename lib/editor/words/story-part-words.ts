import type { StoryPartName } from '../../content/story-parts';
import type { PartWords } from './field-words';
import { PICTURE, SHOWN_PICTURE } from './shared-words';

const TITLE = { label: 'Title' };
const CREDIT = PICTURE.credit;

/** What the editor's forms say of story parts: in the menu of the text, and of each of their fields. */
export const STORY_PART_WORDS: { [N in StoryPartName]: PartWords<N> } = {
  Figure: {
    label: 'Picture (photo, image)',
    description: 'A picture with caption and credit',
    fields: {
      ...SHOWN_PICTURE,
      width: { label: 'Width', options: { text: 'As wide as the text', wide: 'Wider than the text', full: 'The whole page' } },
    },
  },
  Quote: {
    label: 'Quote',
    description: 'What somebody said, and where',
    fields: {
      speaker: { label: 'Who said it' },
      role: { label: 'Who they are' },
      source: { label: 'Where they said it' },
      href: { label: 'Address of the source' },
    },
  },
  PullQuote: {
    label: 'Pull quote',
    description: 'Words of the story once more, large',
    fields: { speaker: { label: 'Who said it' } },
  },
  FactBox: { label: 'Fact box', description: 'Background beside the story', fields: { title: TITLE } },
  KeyPoints: { label: 'Key points', description: 'What matters, at the top', fields: { title: TITLE } },
  Timeline: { label: 'Timeline', description: 'What happened when', fields: { title: TITLE } },
  TimelineEntry: {
    label: 'Entry of a timeline',
    description: 'One date of a timeline',
    fields: { date: { label: 'Date', description: 'As 2026-11-20, 2026-11 or 2026.' }, title: TITLE },
  },
  Gallery: {
    label: 'Gallery',
    description: 'Pictures in an order, each of which can be had large',
    fields: { title: TITLE, images: { label: 'Pictures', fields: SHOWN_PICTURE } },
  },
  Embed: {
    label: 'Embed',
    description: 'Something of another site; nothing of it loads before a reader asks',
    fields: {
      provider: { label: 'Whose it is', description: 'The name of the other site.' },
      url: { label: 'Address', description: 'Where readers find it on the other site.' },
      title: { label: 'What it is' },
      kind: { label: 'Kind', options: { video: 'Video', post: 'Post', map: 'Map' } },
      frame: { label: 'Address of its frame', description: 'Only of a site that may be shown within a page here.' },
      poster: { label: 'Still picture' },
      posterAlt: { label: 'What is in the still picture', long: true },
      posterCredit: { label: 'Credit of the still picture' },
    },
  },
  Chart: {
    label: 'Chart',
    description: 'Figures as a drawing, with their table',
    fields: {
      type: {
        label: 'Type',
        options: { bar: 'Bars', line: 'Lines', stacked: 'Parts of a whole', 'small-multiples': 'A drawing for each' },
      },
      title: TITLE,
      source: { label: 'Source of the figures' },
      unit: { label: 'Unit' },
      columns: { label: 'Columns', description: 'One a line; the first is that of the labels.' },
      rows: { label: 'Figures', description: 'A row on each line, cells parted by commas. Cells copied from a spreadsheet are taken too.' },
      data: {
        label: 'File of figures',
        description:
          'In the place of columns and figures: the name of a table that lies beside the story, saved as CSV from a spreadsheet, such as figures.csv.',
      },
    },
  },
  Table: {
    label: 'Table',
    description: 'Figures or words as they are',
    fields: {
      title: TITLE,
      source: { label: 'Source' },
      columns: { label: 'Columns', description: 'One a line.' },
      align: { label: 'Alignment of the columns', description: 'One a line, left or right.', options: { left: 'Left', right: 'Right' } },
      rows: { label: 'Rows', description: 'A row on each line, cells parted by commas. Cells copied from a spreadsheet are taken too.' },
    },
  },
  Audio: {
    label: 'Sound (audio)',
    description: 'Sound with its transcript',
    fields: {
      src: { label: 'File', description: 'Its name in the newsroom’s folder of sound and film, with the month: 2026/11/signal.mp3.' },
      title: TITLE,
      credit: CREDIT,
    },
  },
  Video: {
    label: 'Film (video)',
    description: 'Film with captions and its transcript',
    fields: {
      src: { label: 'File', description: 'Its name in the newsroom’s folder of sound and film, with the month: 2026/11/gates.webm.' },
      poster: { label: 'Still picture' },
      posterAlt: { label: 'What is in the still picture', long: true },
      captions: { label: 'Captions', description: 'The name of their file in the same folder, such as 2026/11/gates.vtt.' },
      title: TITLE,
      credit: CREDIT,
    },
  },
  Update: {
    label: 'Update',
    description: 'An entry of a live report, the newest on top',
    fields: {
      at: { label: 'When' },
      title: TITLE,
      keyMoment: { label: 'A key moment', description: 'Listed at the top of the live report.' },
    },
  },
  Related: { label: 'Related story', description: 'Another story, in the middle of this one', fields: { story: { label: 'Story' } } },
  Footnote: {
    label: 'Footnote',
    description: 'A note to a sentence',
    fields: { text: { label: 'Note', long: true } },
  },
};
