import { type StoryFields, storyText } from '#lib/testing/small-edition';
import type { Newsroom } from './site';

/** A word of 60 letters without a place to break it. */
export const WORD = 'Hochwasserrueckhaltebeckenbewirtschaftungsverordnungsausschuss'.slice(0, 60);
/** A headline as long as the house allows. */
export const HEADLINE =
  'The inquiry into the flood of 9 November hears that the gates at Kettle Point stood open for two hours and ten minutes because no officer on the night shift believed that closing them was his own duty';
const ADDRESS = `https://example.com/${'harbour-authority-minutes-of-the-board-'.repeat(3)}`.slice(0, 120);
/** As code and file names have it: long, and joined by what breaks no line. */
const NAME_OF_FILE = 'harbour_authority_minutes_of_the_board_2026_11_09_final_final_v2.pdf';

const PICTURE = {
  src: '2026/11/tram-in-rain.jpg',
  alt: 'A red tram with lit windows in a wet street at night.',
  caption: `What the file ${NAME_OF_FILE} says of the tram, at length, and of everybody who waited for it in the rain that night.`,
  credit: `Illustration: ${WORD}`,
};

const WRITERS = [
  'Maria Francisca Isabel Vasconcelos-Albuquerque de Oliveira e Castro',
  'Friedrich Wilhelm Maximilian von Hohenlohe-Waldenburg-Schillingsfürst',
  'Oluwaseun Chukwuemeka Adebayo-Ogunleye Fitzgerald-Montgomery',
  'Thuy-Linh Nguyen Phuoc Hoang-Lindqvist of the Northmoor desk',
  'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwaren',
  'Uvuvwevwevwe Onyetenyevwe Ugwemubwem Ossas-Papadopoulos',
];
const writerSlugs = WRITERS.map((_, index) => `writer-${index + 1}`);

const TOPICS = [
  'diplomacy',
  'flood-recovery',
  'food',
  'football',
  'harbour',
  'housing',
  'inquiry',
  'kettle-gates',
  'libraries',
  'music',
  'trams',
];

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov'];
const LONG_NAMES = ['Port of Greywick and the Lower Sorrel estuary, containers and general cargo taken together', WORD, 'Vestrand'];
const json = JSON.stringify;

const BODY = `
The first paragraph has an address that somebody pasted, ${ADDRESS}, and goes on; the same is [a link](${ADDRESS}) with words, and <Footnote text="${NAME_OF_FILE} and ${ADDRESS}" /> a note.

<KeyPoints>
* ${WORD} is the first point.
* The second is ${NAME_OF_FILE}.
</KeyPoints>

## ${WORD} and what follows from it

<PullQuote speaker="${WRITERS[1]}">
Nobody reads the ${WORD} before the water comes.
</PullQuote>

A paragraph beside the pull quote, of some length, so that there is something for it to stand beside on a wide screen, with a word such as ${WORD} in the middle of it.

<Quote speaker="${WRITERS[0]}" role="chair of the ${WORD}" source="${NAME_OF_FILE}" href="${ADDRESS}">
The ${WORD} met twice.
</Quote>

<FactBox title="${WORD}">
The file is ${NAME_OF_FILE}.

* ${WORD}
* [${ADDRESS}](${ADDRESS})
</FactBox>

<Figure src="2026/11/kettle-gates.jpg" alt="A barrier with raised gates." caption="${NAME_OF_FILE}" credit="Illustration: ${WORD}" width="wide" />

<Table
  title="Ships and boats that called at the Port of Greywick and the Lower Sorrel estuary in each month of the year, by kind"
  source="${NAME_OF_FILE}"
  columns={${json(['Kind of ship', ...MONTHS])}}
  align={${json(['left', ...MONTHS.map(() => 'right')])}}
  rows={${json(
    ['Container ships', 'Bulk carriers', 'Tankers', WORD, 'Ferries'].map((kind, row) => [
      kind,
      ...MONTHS.map((_, month) => 1000 * row + 97 * month),
    ]),
  )}}
/>

<Timeline title="What happened to the ${WORD}">
<TimelineEntry date="2026-11-09" title="${WORD}">
It met. ${NAME_OF_FILE}.
</TimelineEntry>
<TimelineEntry date="2026-11-10" title="It met again">
And adjourned.
</TimelineEntry>
</Timeline>

<Chart type="bar" title="Tonnes landed by ${WORD}" source="${NAME_OF_FILE}" unit="Millions of tonnes" columns={["Port", "Tonnes"]} rows={${json(LONG_NAMES.map((name, index) => [name, 12.5 + index]))}} />

<Chart type="stacked" title="Tonnes by kind" source="Harbour Authority" columns={["Port", ${json(LONG_NAMES[0])}, "${WORD}", "Oil", "Grain", "Everything else that does not fit into the kinds above"]} rows={[["Greywick and the Lower Sorrel", 5, 4, 3, 2, 1], ["Vestrand", 9, 2, 3, 1, 1]]} />

<Chart type="line" title="Tonnes by year" source="Harbour Authority" columns={["Year", ${json(LONG_NAMES[0])}, "${WORD}"]} rows={[["2023", 1, 9], ["2024", 2, 8], ["2025", 2.5, 7], ["2026", 3, 12]]} />

<Chart type="small-multiples" title="Tonnes by port" source="Harbour Authority" columns={["Year", ${json(LONG_NAMES[0])}, "${WORD}", "Vestrand"]} rows={[["2023", 1000000, 9, 3], ["2024", 2000000, 8, 3], ["2025", 2500000, 7, 3], ["2026", 3000000, 12, 4]]} />

<Chart type="bar" title="Standing bars" source="Harbour Authority" columns={["Year", "Before the ${WORD}", "After"]} rows={[["2023", 1234567, 900000], ["2024", 2345678, 800000], ["2025", -250000, 700000], ["2026", 300000, 1200000]]} />

<Embed provider="${WORD}" url="${ADDRESS}" title="${WORD}" kind="video" frame="https://example.com/player" />

<Gallery title="${WORD}" images={[{ "src": "2026/11/lighthouse.jpg", "alt": "A lighthouse.", "caption": "${NAME_OF_FILE}", "credit": "${WORD}" }]} />

<Related story="2026/12/unbroken" />

> ${WORD}
`;

const ARABIC = `
غادر أول ترام على الخط الرابع محطة نورثمور في الخامسة و12 دقيقة من فجر الثلاثاء، بعد ثمانية عشر شهرًا من الموعد المقرر.

<Quote speaker="هانا كوفالينكو" role="مديرة هيئة النقل" source="حديث إلى ستاندفيرست، 17 تشرين الثاني/نوفمبر 2026">
كان أمامنا أن نفتتح الخط بسبعة عشر ترامًا أو أن ننتظر الأربعة والعشرين.
</Quote>

<PullQuote>
كنت على متن آخر ترام للخط الرابع.
</PullQuote>

* مقعد
* مقعد آخر

<Table
  title="ما كلّفه الخط الرابع"
  source="المجلس البلدي"
  columns={["البند", "2019", "2026", "الفرق"]}
  align={["left", "right", "right", "right"]}
  rows={[["السكة", 212, 1261, 1049], ["الجسر", 80, 9, -71], ["المركبات", 120, 140, 20], ["الإشارات", 5, 31, "−26"]]}
/>

> اقتباس من وثيقة.
`;

function story(id: string, fields: StoryFields, body?: string): string {
  return storyText(id, { authors: ['nadia-el-khatib'], ...fields }, body);
}

/** Long stories of one section, so that its block of the front is made of nothing else. */
function filling(section: string): [string, string][] {
  return Array.from({ length: 5 }, (_, index) => {
    const id = `2026/12/${section}-${index + 1}`;
    return [
      `articles/${id}.mdx`,
      story(id, {
        headline: index % 2 === 0 ? `${WORD} ${index} in ${section}` : `${index} ${HEADLINE}`.slice(0, 200),
        standfirst: `${WORD} and ${NAME_OF_FILE}`,
        section,
        authors: writerSlugs.slice(index % 2, index % 2 === 0 ? 6 : 2),
        publishedAt: `2026-12-0${index + 1}T06:00:00.000Z`,
        kind: index === 2 ? 'analysis' : 'news',
        ...(index === 0 || index === 4 ? { leadImage: PICTURE } : {}),
      }),
    ];
  });
}

/** Addresses of the hostile stories. */
export const HOSTILE = {
  everything: '/city/2026/12/04/everything',
  unbroken: '/opinion/2026/12/04/unbroken',
  nothing: '/world/2026/12/04/nothing',
  arabic: '/city/2026/12/04/arabic',
} as const;

/** An instant at which they are out. */
export const HOSTILE_DAY = '2026-12-05T12:00:00.000Z';

/** Writes into a newsroom what real ones do to their pages. */
export async function writeHostileEdition(newsroom: Newsroom): Promise<void> {
  const publishedAt = '2026-12-04T06:00:00.000Z';
  const files: Record<string, string> = {
    'sections/harbours.yml': `name: "Neighbourhoods, Harbours & the Lower Estuary"\ndescription: "What ${WORD} is."\norder: 20\nhue: 90\n`,
    'topics/long-topic.yml': `name: "${WORD}"\ndescription: "What became of ${WORD}."\n`,
    ...Object.fromEntries(
      WRITERS.map((name, index) => [`authors/${writerSlugs[index]}.mdx`, `---\nname: "${name}"\nrole: "${WORD}"\n---\n\nWrites.\n`]),
    ),
    'authors/nobody.mdx': '---\nname: Nobody Yet\nrole: Reporter\nbeats: []\nlinks: []\n---\n\nBegins on Monday.\n',
    'front.yml': [
      'top:',
      ...['everything', 'city-2', 'unbroken-news', 'business-1', 'science-2'].map((name) => `  - story: 2026/12/${name}`),
      'sections:',
      '  - section: city\n    arrangement: one-and-four',
      '  - section: politics\n    arrangement: list-with-picture',
      '  - section: business\n    arrangement: two-and-two',
      '  - section: science\n    arrangement: numbered\n',
    ].join('\n'),
    ...Object.fromEntries(['city', 'politics', 'business', 'science'].flatMap(filling)),
    'articles/2026/12/everything.mdx': story(
      '2026/12/everything',
      {
        headline: HEADLINE,
        standfirst: `${HEADLINE} ${WORD}`,
        authors: writerSlugs,
        topics: [...TOPICS, 'long-topic'],
        dateline: WORD,
        publishedAt,
        updatedAt: '2026-12-04T09:00:00.000Z',
        leadImage: PICTURE,
        corrections: [{ at: '2026-12-04T08:00:00.000Z', kind: 'correction', text: `The file is called ${NAME_OF_FILE}.` }],
        aiDisclosure: `Software read ${NAME_OF_FILE}.`,
        weight: 'major',
      },
      BODY,
    ),
    'articles/2026/12/unbroken.mdx': story('2026/12/unbroken', {
      headline: WORD,
      standfirst: WORD,
      kind: 'opinion',
      section: 'opinion',
      authors: writerSlugs,
      publishedAt,
    }),
    'articles/2026/12/unbroken-news.mdx': story('2026/12/unbroken-news', {
      headline: WORD,
      standfirst: WORD,
      section: 'harbours',
      authors: writerSlugs,
      publishedAt,
      leadImage: PICTURE,
    }),
    'articles/2026/12/unbroken-brief.mdx': story('2026/12/unbroken-brief', {
      headline: WORD,
      weight: 'minor',
      authors: writerSlugs,
      publishedAt,
    }),
    'articles/2026/12/nothing.mdx': story('2026/12/nothing', {
      headline: 'A short one',
      standfirst: 'It has nothing but words.',
      section: 'world',
      authors: ['nobody-else'],
      topics: ['syria'],
      publishedAt,
    }),
    'articles/2022/03/brief.mdx': story('2022/03/brief', { headline: 'A brief', weight: 'minor' }),
    'authors/nobody-else.mdx': '---\nname: Somebody\nrole: Reporter\n---\n\nReports.\n',
    'articles/2026/12/arabic.mdx': story(
      '2026/12/arabic',
      {
        headline: 'الخط الرابع ينطلق تحت المطر بعد تأخّر 18 شهرًا وبزيادة 149 مليون كرون على ميزانيته الأولى',
        standfirst: 'غادر ترام الخامسة و12 دقيقة محطة نورثمور في موعده.',
        lang: 'ar',
        publishedAt,
        leadImage: { ...PICTURE, alt: 'ترام أحمر.', caption: 'انطلق أول ترام.', credit: 'رسم: ستاندفيرست' },
      },
      ARABIC,
    ),
  };
  for (const [path, text] of Object.entries(files)) await newsroom.write(path, text);
}
