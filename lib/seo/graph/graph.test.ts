import type { Graph } from 'schema-dts';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import site from '../../../site.config';
import { edition } from '../../archive/edition';
import { CurrentGeneration, type Generation } from '../../archive/generations';
import { ARTICLE_KINDS, type ArticleKind } from '../../content/schema/article';
import { withRendering } from '../../freshness/rendering';
import { pagesNamed } from '../../site/define-site';
import { graphFaults, nodesIn } from '../../testing/graph-faults';
import { readersRendering } from '../../testing/readers-rendering';
import { SmallEdition } from '../../testing/small-edition';
import { parseInstant } from '../../time';
import { frontGraph } from './front';
import { informationGraph } from './information-page';
import { listGraph } from './lists';
import { profileGraph } from './people';
import { scriptJson } from './script-json';
import { sponsoredGraph } from './sponsored';
import { storyGraph } from './story';

const HOSTILE = `</script><b>&"'${'\u202e'}x${'\u202c'} ]]> 🛟 ${'ä'.repeat(120)}`;

const FURNITURE: Partial<Record<ArticleKind, object>> = {
  live: { live: { startedAt: '2026-11-10T11:00:00Z', endedAt: '2026-11-10T14:00:00Z' } },
  'fact-check': {
    claim: {
      text: `It cost ${'very '.repeat(20)}much`,
      claimant: 'Ada Quay, mayor',
      claimedAt: '2026-11',
      source: 'https://example.com/speech',
      rating: 'half-true',
      verdict: 'It did not.',
    },
  },
  review: { review: { item: 'Salt', itemType: 'concert', creator: 'Curated by nobody', verdict: 'Loud.', stars: 4 } },
  obituary: { obituary: { name: 'Ada Quay', born: '1931', died: '2026-11-02' } },
  interview: { interview: { subject: 'Bo Mast', role: 'Rigger' } },
};

const UPDATES = `<Update at="2026-11-10T12:00:00Z" title="It begins">
Somebody speaks.
</Update>

<Update at="2026-11-10T13:30:00Z" title="It ends">
Nobody speaks.
</Update>`;

const FIGURE = `Words.

<Figure src="2026/11/quay.jpg" alt="A quay." caption="The quay." credit="Photo: Cy Lens/Agency" />`;

const FILM = `<Video src="gates.webm" poster="2026/11/quay.jpg" posterAlt="A gate." captions="gates.vtt" title="The gates" credit="Film: Standfirst">
The gates *close*.
</Video>`;

let newsroom: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  newsroom = await SmallEdition.open();
  await newsroom.write(
    'images/2026/11/quay.jpg',
    await sharp({ create: { width: 1600, height: 1200, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer(),
  );
  const leadImage = {
    src: '2026/11/quay.jpg',
    alt: 'A quay.',
    caption: 'The quay.',
    credit: 'Photo: Cy Lens/Agency',
    rights: { licence: 'https://example.com/licence', creator: 'Cy Lens' },
  };
  for (const kind of ARTICLE_KINDS)
    await newsroom.writeStory(
      `2026/11/${kind}`,
      {
        kind,
        headline: kind === 'news' ? HOSTILE : `A story of kind ${kind}`,
        authors: ['anna', 'ben'],
        dateline: 'Port Sorrel',
        series: 'floods',
        leadImage: kind === 'opinion' ? undefined : leadImage,
        corrections: [
          { at: '2026-11-11T09:00:00Z', kind: 'clarification', text: HOSTILE },
          { at: '2027-11-11T09:00:00Z', kind: 'correction', text: 'Of next year.' },
        ],
        aiDisclosure: 'A program counted the words.',
        ...FURNITURE[kind],
      },
      kind === 'live' ? UPDATES : FIGURE,
    );
  await newsroom.writeStory('2026/11/moved', { movedFrom: ['/culture/2026/11/09/before'] });
  await newsroom.writeStory('2026/11/late', { kind: 'live', live: { startedAt: '2026-11-10T11:00:00Z' } }, UPDATES);
  await newsroom.writeStory(
    '2026/11/made',
    { leadImage: { ...leadImage, digitalSource: 'trainedAlgorithmicMedia' } },
    FIGURE.replace(' />', ' digitalSource="trainedAlgorithmicMedia" />'),
  );
  for (const file of ['gates.webm', 'gates.vtt']) await newsroom.write(`media/${file}`, file);
  await newsroom.writeStory('2026/11/film', { unpublishAt: '2026-12-01T11:00:00Z' }, FILM);
  await newsroom.write('series/floods.yml', 'name: Floods\ndescription: Water.\n');
  await newsroom.write(
    'sponsored/walks.mdx',
    '---\nheadline: Walk\nstandfirst: On foot.\nsponsor:\n  name: Walks Ltd\n  url: https://example.com/walks\npublishedAt: 2026-11-01T08:00:00Z\nstatus: ready\nimage:\n  src: 2026/11/quay.jpg\n  alt: A quay.\n  credit: "Photo: Walks"\n---\n\nWords.\n',
  );
  await newsroom.write(
    'authors/anna.mdx',
    '---\nname: Anna\nrole: Reporter\nbeats:\n  - Trams\nfediverse: "@anna@social.example"\nlinks:\n  - label: Notes\n    url: https://example.com/anna\n---\n\nAnna reports.\n',
  );
  await newsroom.publish();
  generation = new CurrentGeneration(newsroom.stateDir).acquire();
});

afterAll(async () => {
  generation.release();
  await newsroom.close();
});

/** A graph as the reader's program gets it. */
function made(make: () => Graph, now = '2026-11-20T08:00:00Z'): { '@graph': Record<string, unknown>[] } {
  const rendering = readersRendering(generation, parseInstant(now));
  return JSON.parse(scriptJson(withRendering(rendering, make))) as { '@graph': Record<string, unknown>[] };
}

function ofStory(slug: string, now?: string) {
  const graph = made(() => storyGraph(existing(edition().story(`/city/2026/11/10/${slug}`))), now);
  const story = existing(graph['@graph'][0]);
  return { graph, story, types: graph['@graph'].map((node) => node['@type']) };
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('It is not there.');
  return value;
}

describe('a story', () => {
  it.each([
    ['news', 'ReportageNewsArticle'],
    ['analysis', 'AnalysisNewsArticle'],
    ['opinion', 'OpinionNewsArticle'],
    ['explainer', 'BackgroundNewsArticle'],
    ['interview', 'NewsArticle'],
    ['feature', 'NewsArticle'],
    ['review', 'ReviewNewsArticle'],
    ['live', 'LiveBlogPosting'],
    ['fact-check', 'NewsArticle'],
    ['gallery', 'NewsArticle'],
    ['obituary', 'NewsArticle'],
    ['editorial', 'OpinionNewsArticle'],
  ] satisfies [ArticleKind, string][])('of kind %s is a %s without a fault', (kind, type) => {
    const { graph, story } = ofStory(kind);
    expect(story['@type']).toBe(type);
    expect(graphFaults(graph)).toEqual([]);
  });

  it('has its headline, dates, bylines and corrections as its page has them, whatever is in them', () => {
    const { story } = ofStory('news');
    expect(story).toMatchObject({
      headline: HOSTILE,
      datePublished: '2026-11-10T11:00:00+01:00',
      dateModified: '2026-11-11T10:00:00+01:00',
      author: [{ '@type': 'Person', name: 'Anna' }, { name: 'Ben' }],
      correction: [{ '@type': 'CorrectionComment', name: 'Clarification', text: HOSTILE, datePublished: '2026-11-11T10:00:00+01:00' }],
      backstory: 'A program counted the words.',
    });
  });

  it('has one name for ever, on its own page and on its writer’s: the address under which it came out', () => {
    const { story } = ofStory('moved');
    const url = `${site.url}/city/2026/11/10/moved`;
    const name = `${site.url}/culture/2026/11/09/before#story`;
    expect(story).toMatchObject({ '@id': name, url });
    const writer = made(() => profileGraph(existing(edition().author('anna')), edition().by('anna', 30)));
    expect(writer['@graph'][0]?.hasPart).toContainEqual(expect.objectContaining({ '@id': name, url }));
  });

  it('cannot be ended by what is in it', () => {
    const rendering = readersRendering(generation, parseInstant('2026-11-20T08:00:00Z'));
    const text = withRendering(rendering, () => scriptJson(storyGraph(existing(edition().story('/city/2026/11/10/news')))));
    expect(text).not.toContain('<');
    expect(text).toContain('\\u003c/script>');
  });

  it('has its picture whole and in three shapes, and the pictures of its text, each with whose it is', () => {
    const { story } = ofStory('feature');
    const images = story.image as { width: string; height: string }[];
    expect(images.map(({ width, height }) => `${width} × ${height}`)).toEqual([
      '1600 px × 900 px',
      '1440 px × 1080 px',
      '1200 px × 1200 px',
      '1280 px × 960 px',
    ]);
    for (const image of images)
      expect(image).toMatchObject({
        creditText: 'Photo: Cy Lens/Agency',
        creator: { '@type': 'Person', name: 'Cy Lens' },
        license: 'https://example.com/licence',
      });
    expect(story.associatedMedia).toMatchObject([{ '@type': 'ImageObject', caption: 'The quay.', creditText: 'Photo: Cy Lens/Agency' }]);
  });

  it('says which of its pictures software made', () => {
    const { graph, story } = ofStory('made');
    expect(graphFaults(graph)).toEqual([]);
    for (const image of [story.image, story.associatedMedia].flat())
      expect(image).toMatchObject({ digitalSourceType: 'https://schema.org/TrainedAlgorithmicMediaDigitalSource' });
  });

  it('has what its film says, and when it ends', () => {
    const { graph, story } = ofStory('film');
    expect(graphFaults(graph)).toEqual([]);
    expect(story.associatedMedia).toMatchObject([
      { '@type': 'VideoObject', name: 'The gates', description: 'The gates close.', expires: '2026-12-01T12:00:00+01:00' },
    ]);
  });

  it('without a picture is given none', () => {
    expect(ofStory('opinion').story).not.toHaveProperty('image');
  });
});

describe('a live report', () => {
  it('has its entries, the newest first, and its end once that has come', () => {
    const { story } = ofStory('live');
    expect(story).toMatchObject({ coverageStartTime: '2026-11-10T12:00:00+01:00', coverageEndTime: '2026-11-10T15:00:00+01:00' });
    expect(story.liveBlogUpdate).toMatchObject([
      { '@type': 'BlogPosting', headline: 'It ends', articleBody: 'Nobody speaks.', datePublished: '2026-11-10T14:30:00+01:00' },
      { headline: 'It begins', url: expect.stringMatching(/#update-1794312000000$/) },
    ]);
    expect(ofStory('live', '2026-11-10T13:45:00Z').story).not.toHaveProperty('coverageEndTime');
  });

  it('changes with its newest entry', () => {
    expect(ofStory('late').story).toMatchObject({ dateModified: '2026-11-10T14:30:00+01:00' });
    const before = ofStory('late', '2026-11-10T12:30:00Z').story;
    expect(before).toMatchObject({ dateModified: '2026-11-10T13:00:00+01:00', liveBlogUpdate: [{ headline: 'It begins' }] });
    expect(before.liveBlogUpdate).toHaveLength(1);
  });
});

it('a fact check has one claim, short enough, and its rating in words', () => {
  const { graph } = ofStory('fact-check');
  const reviews = graph['@graph'].filter((node) => node['@type'] === 'ClaimReview');
  expect(reviews).toMatchObject([
    {
      reviewRating: { alternateName: 'Half true' },
      itemReviewed: { datePublished: '2026-11', author: { '@type': 'Person', name: 'Ada Quay', jobTitle: 'mayor' } },
    },
  ]);
  expect([...String(reviews[0]?.claimReviewed)].length).toBeLessThan(75);
  expect(ofStory('news').types).not.toContain('ClaimReview');
});

it('a review says of what it is and how many stars it gives', () => {
  expect(ofStory('review').story).toMatchObject({
    itemReviewed: { '@type': 'MusicEvent', name: 'Salt' },
    reviewRating: { ratingValue: 4, bestRating: 5, worstRating: 1 },
  });
});

it('paid material names who paid and nobody of the newsroom', () => {
  const graph = made(() => sponsoredGraph(existing(edition().sponsoredPage('walks'))));
  expect(graphFaults(graph)).toEqual([]);
  expect(graph['@graph'][0]).toMatchObject({ '@type': 'AdvertiserContentArticle', sponsor: { name: 'Walks Ltd' }, genre: 'Paid content' });
  expect(nodesIn(graph).some((node) => 'author' in node || node['@type'] === 'Person')).toBe(false);
});

describe('other pages', () => {
  it('a list has its items in their order, each once', () => {
    const graph = made(() => listGraph({ address: { at: 'topic', topic: 'trams' }, name: 'Trams', items: ['/b', '/a', '/b'] }));
    expect(graphFaults(graph)).toEqual([]);
    const items = nodesIn(graph).filter((node) => node['@type'] === 'ListItem' && 'url' in node);
    expect(items.map(({ position, url }) => `${position} ${url}`)).toEqual(['1 http://localhost:3000/b', '2 http://localhost:3000/a']);
  });

  it.each([
    { at: 'section', section: 'city' },
    { at: 'section-month', section: 'city', month: '2026-11' },
    { at: 'topic-month', topic: 'trams', month: '2026-11' },
    { at: 'topics' },
    { at: 'author-month', author: 'anna', month: '2026-11' },
    { at: 'series', series: 'floods' },
    { at: 'archive' },
    { at: 'archive-year', year: '2026' },
    { at: 'archive-month', month: '2026-11' },
    { at: 'archive-day', day: '2026-11-10' },
    { at: 'corrections' },
    { at: 'corrections-month', month: '2026-11' },
    { at: 'masthead' },
  ] as const)('of the list $at nothing is wrong', (address) => {
    expect(graphFaults(made(() => listGraph({ address, name: 'Name', items: ['/a'] })))).toEqual([]);
  });

  it('the front alone speaks of the site', () => {
    const graph = made(() => frontGraph(edition().front()));
    expect(graphFaults(graph)).toEqual([]);
    expect(graph['@graph'].map((node) => node['@type'])).toEqual(['WebSite', 'CollectionPage', 'NewsMediaOrganization']);
    expect(JSON.stringify(graph)).not.toContain('SearchAction');
  });

  it('somebody of the newsroom has their profiles and their stories', () => {
    const graph = made(() => profileGraph(existing(edition().author('anna')), edition().by('anna', 30)));
    expect(graphFaults(graph)).toEqual([]);
    expect(graph['@graph'][0]).toMatchObject({
      '@type': 'ProfilePage',
      mainEntity: { '@type': 'Person', name: 'Anna', sameAs: ['https://example.com/anna', 'https://social.example/@anna'] },
    });
    expect(graph['@graph'][0]?.hasPart).toHaveLength(16);
  });

  it('each policy that is named has a page, and the page is named', () => {
    for (const [policy, page] of Object.entries(site.policies)) {
      const graph = made(() => informationGraph(existing(edition().page(page))));
      expect(graphFaults(graph)).toEqual([]);
      const publisher = existing(graph['@graph'].find((node) => node['@type'] === 'NewsMediaOrganization'));
      expect(publisher[policy]).toBe(`http://localhost:3000/${page}`);
    }
    expect(pagesNamed(site).get(site.pages.about)).toContain('pages.about');
    expect(made(() => informationGraph(existing(edition().page(site.pages.about))))['@graph'][0]?.['@type']).toBe('AboutPage');
    expect(made(() => informationGraph(existing(edition().page(site.pages.contact))))['@graph'][0]?.['@type']).toBe('ContactPage');
  });
});

describe('the check of graphs', () => {
  const faultsOf = (...nodes: object[]) => graphFaults({ '@context': 'https://schema.org', '@graph': nodes });

  it.each([
    [{ '@type': 'NewsStory' }, 'schema.org knows no NewsStory'],
    [{ '@type': 'LiveBlogPosting', dateline: 'Here' }, 'LiveBlogPosting has no dateline'],
    [{ '@type': 'Person', url: '/authors/anna' }, 'Person.url is no whole address: "/authors/anna"'],
    [
      { '@type': 'NewsArticle', datePublished: '2026-11-10T11:00:00' },
      'NewsArticle.datePublished is no date with an offset: "2026-11-10T11:00:00"',
    ],
    [{ '@type': 'NewsArticle', datePublished: '2026-11-10' }, 'NewsArticle.datePublished is no date with an offset: "2026-11-10"'],
    [{ '@type': 'NewsArticle', publisher: { '@id': 'https://a.example/#b' } }, 'https://a.example/#b is referred to and not described'],
    [
      { '@type': 'NewsArticle', author: { '@type': 'Place', name: 'Quay' } },
      expect.stringContaining('NewsArticle.author may be Organization or Person'),
    ],
    [{ '@type': 'NewsArticle', keywords: [] }, 'NewsArticle.keywords is empty'],
    [{ '@type': 'ImageObject', contentUrl: 'https://a.example/b.jpg', width: '10' }, expect.stringContaining('ImageObject lacks')],
    [
      { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1, name: 'A' }] },
      'BreadcrumbList has fewer than two items',
    ],
  ])('finds %j', (node, fault) => {
    expect(faultsOf(node)).toEqual([fault]);
  });

  it('finds a picture that is too narrow for large previews', () => {
    const image = { '@type': 'ImageObject', contentUrl: 'https://a.example/b.jpg', width: '1199 px', height: '900 px', creditText: 'A' };
    expect(faultsOf({ '@type': 'NewsArticle', headline: 'A', datePublished: '2026-11-10T11:00:00Z', image })).toEqual([
      expect.stringContaining('NewsArticle.image is too narrow'),
    ]);
  });

  it('finds a source of pictures that schema.org does not know', () => {
    expect(faultsOf({ '@type': 'CreativeWork', digitalSourceType: 'https://schema.org/Magic' })).toEqual([
      expect.stringContaining('CreativeWork.digitalSourceType'),
    ]);
  });

  it('finds two values of one thing', () => {
    const thing = { '@type': 'Person', '@id': 'https://a.example/#p' };
    expect(faultsOf({ ...thing, name: 'A' }, { ...thing, name: 'B' })).toEqual(['https://a.example/#p has two values of name']);
  });
});
