import type { BlogPosting, ClaimReview, Graph, Organization, Person, ReviewNewsArticle, Thing } from 'schema-dts';
import { pathOf } from '../../addresses/path-of';
import type { Story } from '../../archive/stories';
import { bodyText } from '../../content/body/body-text';
import { liveUpdates } from '../../content/live-updates';
import type { ReviewedThing } from '../../content/schema/article';
import { absolute } from '../../site/whole-address';
import { wordsIn } from '../../site/words';
import { isoWithOffset } from '../../time';
import { breadcrumbs, breadcrumbsName } from './breadcrumbs';
import { named, personName, publisherName, seriesName, storyName, unlessEmpty } from './names';
import { writerNode } from './people';
import { cropNodes, mediaOf, pictureNode } from './pictures';
import { publisherNode } from './publisher';
import { graphOf } from './script-json';
import { type NewsType, storyType } from './story-types';

/** What a story is to a search engine: what a reader can see of it, and nothing else. */
export function storyGraph(story: Story): Graph {
  const url = absolute(story.path);
  const section = { name: story.section.name, path: pathOf({ at: 'section', section: story.section.slug }) };
  return graphOf(
    storyNode(story),
    ...(story.furniture.kind === 'fact-check' ? [claimReview(story, story.furniture.claim)] : []),
    breadcrumbs(url, story.headline, [section]),
    publisherNode(),
  );
}

function storyNode(story: Story): Thing {
  const { furniture } = story;
  const facts = commonFacts(story);
  switch (furniture.kind) {
    case 'live':
      return {
        '@type': 'LiveBlogPosting',
        ...facts,
        locationCreated: story.dateline ? { '@type': 'Place', name: story.dateline } : undefined,
        coverageStartTime: isoWithOffset(furniture.startedAt),
        coverageEndTime: furniture.endedAt === undefined ? undefined : isoWithOffset(furniture.endedAt),
        liveBlogUpdate: unlessEmpty(updatesOf(story)),
      };
    case 'review':
      return { '@type': 'ReviewNewsArticle', ...facts, dateline: story.dateline, ...reviewFacts(furniture.review) };
    case 'obituary': {
      const { name, born, died } = furniture.obituary;
      return {
        '@type': newsType(story),
        ...facts,
        dateline: story.dateline,
        about: { '@type': 'Person', name, birthDate: born, deathDate: died },
      };
    }
    case 'interview': {
      const { subject, role } = furniture.interview;
      return { '@type': newsType(story), ...facts, dateline: story.dateline, about: { '@type': 'Person', name: subject, jobTitle: role } };
    }
    case 'fact-check':
    case 'news':
    case 'analysis':
    case 'opinion':
    case 'explainer':
    case 'feature':
    case 'gallery':
    case 'editorial':
      return { '@type': newsType(story), ...facts, dateline: story.dateline };
    default:
      return furniture satisfies never;
  }
}

function newsType({ kind }: Story): NewsType {
  const type = storyType(kind);
  if (type === 'LiveBlogPosting') throw new Error('A live report is told by its furniture.');
  return type;
}

/** What a story of any kind has. */
function commonFacts(story: Story) {
  const url = absolute(story.path);
  const { series } = story;
  return {
    '@id': storyName(story),
    url,
    mainEntityOfPage: { '@type': 'WebPage' as const, '@id': url, breadcrumb: named(breadcrumbsName(url)) },
    headline: story.headline,
    description: story.standfirst,
    datePublished: isoWithOffset(story.publishedAt),
    dateModified: isoWithOffset(story.changedAt),
    inLanguage: story.lang,
    isAccessibleForFree: true,
    articleSection: story.section.name,
    keywords: story.topics.map((topic) => topic.name),
    image: story.image && [...cropNodes(story.image), pictureNode(story.image)],
    associatedMedia: unlessEmpty(mediaOf(story.body, story.publishedAt, story.unpublishAt)),
    author: story.authors.map(writerNode),
    publisher: named(publisherName()),
    isPartOf: series && {
      '@type': 'CreativeWorkSeries' as const,
      '@id': seriesName(series.slug),
      name: series.name,
      url: absolute(pathOf({ at: 'series', series: series.slug })),
    },
    backstory: story.aiDisclosure,
    correction: unlessEmpty(
      story.corrections.map(({ at, kind, text }) => ({
        '@type': 'CorrectionComment' as const,
        name: wordsIn(story.lang).corrections[kind],
        text,
        datePublished: isoWithOffset(at),
        url: `${url}#corrections`,
      })),
    ),
  };
}

/** The entries of a live report, the newest first as the page has them. */
function updatesOf({ path, body, authors }: Story): Exclude<BlogPosting, string>[] {
  const url = absolute(path);
  return liveUpdates(body).map(({ id, at, title, node }) => ({
    '@type': 'BlogPosting',
    '@id': `${url}#${id}`,
    url: `${url}#${id}`,
    headline: title,
    datePublished: isoWithOffset(at),
    articleBody: bodyText({ type: 'root', children: node.children as Story['body']['children'] }),
    author: authors.map(({ slug }) => named(personName(slug))),
  }));
}

const REVIEWED = {
  book: 'Book',
  concert: 'MusicEvent',
  exhibition: 'ExhibitionEvent',
  film: 'Movie',
  play: 'TheaterEvent',
  restaurant: 'Restaurant',
  album: 'MusicAlbum',
} as const satisfies Record<ReviewedThing, string>;

type Review = Extract<Story['furniture'], { kind: 'review' }>['review'];

/** The editor says who made it in words of any form, “Curated by …”, so it is no Person there. */
function reviewFacts({ item, itemType, stars, verdict }: Review): Partial<Extract<ReviewNewsArticle, object>> {
  return {
    itemReviewed: { '@type': REVIEWED[itemType], name: item },
    reviewRating: stars === undefined ? undefined : { '@type': 'Rating', ratingValue: stars, bestRating: 5, worstRating: 1 },
    reviewBody: verdict,
  };
}

/** Google, “Fact check”: the claim in fewer characters than this. */
const CLAIM_LENGTH = 75;

type Claim = Extract<Story['furniture'], { kind: 'fact-check' }>['claim'];

/** The one claim that a fact check is about; its rating is the word that readers see, and no number. */
function claimReview(story: Story, claim: Claim): Exclude<ClaimReview, string> {
  const url = absolute(story.path);
  return {
    '@type': 'ClaimReview',
    '@id': `${url}#claim-review`,
    url,
    datePublished: isoWithOffset(story.publishedAt),
    author: named(publisherName()),
    claimReviewed: shortened(claim.text, CLAIM_LENGTH - 1),
    reviewBody: claim.verdict,
    reviewRating: { '@type': 'Rating', alternateName: wordsIn(story.lang).ratings[claim.rating] },
    itemReviewed: {
      '@type': 'Claim',
      author: claimantOf(claim),
      datePublished: claim.claimedAt,
      appearance: claim.source === undefined ? undefined : { '@type': 'CreativeWork', url: claim.source },
    },
  };
}

/** “Ada Quay, harbour master”: a name is told without what its bearer is (Google Search Central, “Article”). */
function claimantOf({ claimant, claimantIs = 'person' }: Claim): Person | Organization {
  const [name = claimant, ...role] = claimant.split(', ');
  switch (claimantIs) {
    case 'person':
      return { '@type': 'Person', name, jobTitle: role.length > 0 ? role.join(', ') : undefined };
    case 'organization':
      return { '@type': 'Organization', name: claimant };
    default:
      return claimantIs satisfies never;
  }
}

/** Cut after a word, and said to be. @param most characters, the mark included */
function shortened(text: string, most: number): string {
  if ([...text].length <= most) return text;
  const cut = [...text].slice(0, most - 1).join('');
  return `${cut.replace(/\s+\S*$/, '')}…`;
}
