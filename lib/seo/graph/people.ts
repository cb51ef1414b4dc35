import type { Graph, Person } from 'schema-dts';
import { pathOf } from '../../addresses/path-of';
import type { Edition } from '../../archive/edition';
import type { Byline, StoryCard } from '../../archive/stories';
import { bodyText } from '../../content/body/body-text';
import { fediverseProfile } from '../../site/fediverse';
import { absolute } from '../../site/whole-address';
import { isoWithOffset } from '../../time';
import { breadcrumbs, breadcrumbsName } from './breadcrumbs';
import { pagesAbove } from './lists';
import { named, personName, publisherName, storyName, unlessEmpty } from './names';
import { pictureNode } from './pictures';
import { publisherNode } from './publisher';
import { graphOf } from './script-json';
import { storyType } from './story-types';

type PersonNode = Extract<Person, { '@type': 'Person' }>;

/** Somebody as a byline has them: a name, and where more stands. No title, no “By” (Google Search Central, “Article”). */
export function writerNode({ slug, name }: Byline): PersonNode {
  return { '@type': 'Person', '@id': personName(slug), name, url: absolute(pathOf({ at: 'author', author: slug })) };
}

/** The page of one of the newsroom's people (Google Search Central, “Profile page”). */
export function profileGraph(author: NonNullable<ReturnType<Edition['author']>>, stories: readonly StoryCard[]): Graph {
  const url = absolute(pathOf({ at: 'author', author: author.slug }));
  const profiles = [...(author.links ?? []).map((link) => link.url), ...(author.fediverse ? [fediverseProfile(author.fediverse)] : [])];
  return graphOf(
    {
      '@type': 'ProfilePage',
      '@id': `${url}#page`,
      url,
      name: author.name,
      breadcrumb: named(breadcrumbsName(url)),
      mainEntity: {
        ...writerNode(author),
        description: bodyText(author.body),
        identifier: author.slug,
        jobTitle: author.role,
        worksFor: named(publisherName()),
        knowsAbout: author.beats && unlessEmpty(author.beats),
        email: author.email,
        image: author.portrait && pictureNode(author.portrait),
        sameAs: unlessEmpty(profiles),
      },
      hasPart: unlessEmpty(
        stories.map((story) => ({
          '@type': storyType(story.kind),
          '@id': storyName(story),
          url: absolute(story.path),
          headline: story.headline,
          datePublished: isoWithOffset(story.publishedAt),
          author: story.authors.map(writerNode),
        })),
      ),
    },
    breadcrumbs(url, author.name, pagesAbove({ at: 'author', author: author.slug })),
    publisherNode(),
  );
}
