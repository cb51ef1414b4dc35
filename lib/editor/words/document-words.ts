import type { z } from 'zod';
import type { DOCUMENT_TYPES, DocumentType } from '../../content/schema/document-types';
import type { TypeWords } from './field-words';
import { CAPTION, LANGUAGE, PICTURE, RIGHTS, STATUS } from './shared-words';

type AllDocumentWords = { [T in DocumentType]: TypeWords<z.input<(typeof DOCUMENT_TYPES)[T]['schema']>> };

const NAME_IN_ADDRESS = {
  label: 'Name in the address',
  description: 'Small letters a–z, digits and hyphens. It follows the name above until you change it.',
};

const TEXT = { label: 'Text', description: 'Type / for everything that can stand in it.' };

const CHOSEN = { story: { label: 'Story' }, until: { label: 'Until', description: 'From then on it stands where it would without you.' } };

/** What the editor's forms say of everything that the newsroom keeps as files. */
export const DOCUMENT_WORDS: AllDocumentWords = {
  Article: {
    label: 'Stories',
    slug: {
      label: 'Month and name in the address',
      description:
        'Year, month and a short name: 2026/11/tram-line-four-opens. It follows the headline until you change it. Once the story is out, leave it.',
    },
    body: TEXT,
    fields: {
      headline: { label: 'Headline', description: '200 characters at most; search engines show about 60.' },
      standfirst: {
        label: 'Standfirst',
        description: 'One or two sentences below the headline. Lists and search engines show them too.',
        long: true,
      },
      kind: {
        label: 'Kind',
        description: 'Some kinds need more, further down: a review its verdict, a fact check its claim.',
        options: {
          news: 'News',
          analysis: 'Analysis',
          opinion: 'Opinion',
          explainer: 'Explainer',
          interview: 'Interview',
          feature: 'Feature',
          review: 'Review',
          live: 'Live report',
          'fact-check': 'Fact check',
          gallery: 'Gallery',
          obituary: 'Obituary',
          editorial: 'Editorial',
        },
      },
      section: { label: 'Section', description: 'It stands in the address. Once the story is out, a change needs the old address below.' },
      weight: {
        label: 'Weight on the front',
        description: 'Left open, it is normal. Minor stories are the briefs of the front.',
        options: { major: 'Major', normal: 'Normal', minor: 'Minor' },
      },
      authors: { label: 'Authors', description: 'In the order of the byline.' },
      topics: { label: 'Topics', description: 'One at least.' },
      series: { label: 'Series' },
      dateline: { label: 'Dateline', description: 'The place it is reported from.' },
      publishedAt: { label: 'Goes out', description: 'A story that is ready goes out at this time, to the second.' },
      updatedAt: { label: 'Updated', description: 'Only of a change that matters to readers.' },
      unpublishAt: { label: 'Ends', description: 'From then on readers no longer find it.' },
      status: STATUS,
      leadImage: {
        label: 'Lead picture',
        description: 'Above the story, on the front, and wherever the story is shared.',
        fields: { ...PICTURE, caption: CAPTION, rights: RIGHTS },
      },
      related: { label: 'Related stories', description: 'Shown after the story, in this order.' },
      corrections: {
        label: 'Corrections',
        description: 'What was wrong and what is right. Readers see them with the story and on the page of corrections.',
        fields: {
          at: { label: 'When' },
          kind: { label: 'Kind', options: { correction: 'Correction', clarification: 'Clarification', 'editors-note': 'Editors’ note' } },
          text: { label: 'Text', long: true },
        },
      },
      withdrawn: {
        label: 'Withdrawn',
        description: 'Takes the story back: its address says why, and it stands in no list.',
        fields: { at: { label: 'When' }, reason: { label: 'Reason', description: 'Readers see it.', long: true } },
      },
      movedFrom: {
        label: 'Earlier addresses',
        description: 'One a line, the first of all first: /city/2026/11/17/old-name. Readers who come by them are led here.',
      },
      lang: LANGUAGE,
      translationOf: { label: 'Translation of', description: 'The story in its original language.' },
      seo: {
        label: 'For search and social',
        description: 'Only where they must differ from headline and standfirst.',
        fields: { title: { label: 'Title' }, description: { label: 'Description', long: true } },
      },
      aiDisclosure: {
        label: 'What software did',
        description: 'A sentence for readers, where software had a part in the story.',
        long: true,
      },
      live: {
        label: 'Live report',
        description: 'For the kind “Live report”, and no other.',
        fields: { startedAt: { label: 'Begins' }, endedAt: { label: 'Ended' } },
      },
      claim: {
        label: 'Fact check',
        description: 'For the kind “Fact check”, and no other.',
        fields: {
          text: { label: 'The claim', long: true },
          claimant: { label: 'Who made it', description: 'A name and, after a comma, what they are.' },
          claimantIs: { label: 'They are', options: { person: 'A person', organization: 'An organisation' } },
          claimedAt: { label: 'Day of the claim', description: 'As 2026-11-20, 2026-11 or 2026.' },
          source: { label: 'Where it was made', description: 'A web address.' },
          rating: {
            label: 'Rating',
            options: {
              true: 'True',
              'mostly-true': 'Mostly true',
              'half-true': 'Half true',
              'mostly-false': 'Mostly false',
              false: 'False',
              unproven: 'Unproven',
            },
          },
          verdict: { label: 'Verdict', description: 'In a sentence.', long: true },
        },
      },
      review: {
        label: 'Review',
        description: 'For the kind “Review”, and no other.',
        fields: {
          item: { label: 'What is reviewed' },
          itemType: {
            label: 'It is a',
            options: {
              book: 'Book',
              concert: 'Concert',
              exhibition: 'Exhibition',
              film: 'Film',
              play: 'Play',
              restaurant: 'Restaurant',
              album: 'Album',
            },
          },
          creator: { label: 'By whom' },
          verdict: { label: 'Verdict', description: 'In a sentence.', long: true },
          stars: { label: 'Stars', description: 'One to five, where you give them.' },
        },
      },
      obituary: {
        label: 'Obituary',
        description: 'For the kind “Obituary”, and no other.',
        fields: {
          name: { label: 'Who has died' },
          born: { label: 'Born', description: 'As 1941-05-02, 1941-05 or 1941.' },
          died: { label: 'Died', description: 'As 2026-11-20, 2026-11 or 2026.' },
        },
      },
      interview: {
        label: 'Interview',
        description: 'For the kind “Interview”, and no other. Questions are paragraphs that are wholly bold.',
        fields: { subject: { label: 'Who answers' }, role: { label: 'Who they are' } },
      },
    },
  },
  Author: {
    label: 'Authors',
    slug: NAME_IN_ADDRESS,
    body: { label: 'Who they are' },
    fields: {
      name: { label: 'Name' },
      role: { label: 'Role', description: 'As the masthead says it.' },
      desk: { label: 'Desk', description: 'The group in which the masthead names them.' },
      order: { label: 'Place at the desk', description: 'Lowest first.' },
      beats: { label: 'Beats', description: 'What they report on, one a line.' },
      email: { label: 'E-mail address' },
      portrait: { label: 'Portrait', fields: PICTURE },
      links: { label: 'Links', fields: { label: { label: 'Text' }, url: { label: 'Address' } } },
      fediverse: { label: 'Fediverse name', description: 'As @name@server.example.' },
    },
  },
  Section: {
    label: 'Sections',
    slug: NAME_IN_ADDRESS,
    fields: {
      name: { label: 'Name' },
      description: { label: 'Description', long: true },
      order: { label: 'Place in the navigation', description: 'Lowest first.' },
      hue: { label: 'Hue', description: 'Of its kickers and rules, in degrees on the colour wheel: 0 to 360.' },
    },
  },
  Topic: {
    label: 'Topics',
    slug: NAME_IN_ADDRESS,
    fields: { name: { label: 'Name' }, description: { label: 'Description', long: true } },
  },
  Series: {
    label: 'Series',
    slug: NAME_IN_ADDRESS,
    fields: { name: { label: 'Name' }, description: { label: 'Description', long: true } },
  },
  Page: {
    label: 'Pages',
    slug: NAME_IN_ADDRESS,
    body: TEXT,
    fields: { title: { label: 'Title' }, description: { label: 'Description', long: true }, lang: LANGUAGE },
  },
  Sponsored: {
    label: 'Sponsored',
    slug: NAME_IN_ADDRESS,
    body: TEXT,
    fields: {
      headline: { label: 'Headline' },
      standfirst: { label: 'Standfirst', long: true },
      sponsor: { label: 'Sponsor', fields: { name: { label: 'Name' }, url: { label: 'Web address' } } },
      publishedAt: { label: 'Begins' },
      unpublishAt: { label: 'Ends' },
      status: STATUS,
      image: { label: 'Picture', fields: PICTURE },
      link: { label: 'Leads to', description: 'A web address, in the place of a page of its own.' },
      sections: { label: 'Sections', description: 'Whose stories carry it. None means all.' },
    },
  },
  Front: {
    label: 'Front page',
    description: 'What you leave open is composed by weight and recency.',
    fields: {
      top: { label: 'On top', description: 'The first leads, the next stand beside it.', fields: CHOSEN },
      sections: {
        label: 'Sections',
        description: 'In the order of the front. Those not named follow in the order of the navigation.',
        fields: {
          section: { label: 'Section' },
          arrangement: {
            label: 'Arrangement',
            description: 'Left open, it is chosen so that no two neighbours look alike.',
            options: {
              'one-and-four': 'A large one, four smaller',
              'two-and-two': 'Two and two',
              'list-with-picture': 'One with its picture, headlines beside it',
              numbered: 'Numbered',
            },
          },
          pinned: { label: 'Stories that stand first', fields: CHOSEN },
        },
      },
    },
  },
  HouseStyle: {
    label: 'House style',
    description: 'Words that the newsroom does not write. The check names them; what others said stays as they said it.',
    fields: {
      words: {
        label: 'Words',
        fields: {
          avoid: { label: 'Instead of' },
          write: { label: 'Write', description: 'Left open, the sentence has to be written another way.' },
          why: { label: 'Because', description: 'Continues “because”: whoever wrote the word reads it.' },
          matchCase: { label: 'Only with these capital letters', description: 'Where “earth” may not stand and “Earth” may, say.' },
          lang: { label: 'In stories in this language', description: 'Left open, in those in the language of the site.' },
        },
      },
    },
  },
};
