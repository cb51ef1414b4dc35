import type { Element } from 'hast';
import { toMdast } from 'hast-util-to-mdast';
import { h } from 'hastscript';
import type { FootnoteDefinition, FootnoteReference, Root, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { stringify } from 'yaml';
import type { Address } from '../addresses/address';
import { pathOf } from '../addresses/path-of';
import type { Edition } from '../archive/edition';
import type { Story } from '../archive/stories';
import { bodyText } from '../content/body/body-text';
import type { MachineDocument } from '../machine/machine-document';
import { absolute, canonical } from '../site/whole-address';
import { isoWithOffset } from '../time';
import { type Plain, rootOf } from './plain-body';
import { type PlainStory, plainStory } from './story-content';

/** A story as Markdown: one of several forms of a page, so it names that page as the one to list (RFC 6596). */
export function markdownDocument(edition: Edition, address: Extract<Address, { at: 'story-markdown' }>): MachineDocument | undefined {
  const story = edition.story(pathOf({ ...address, at: 'story' }));
  if (!story) return undefined;
  return {
    type: 'text/markdown; charset=utf-8',
    body: storyMarkdown(edition, story),
    headers: { Link: `<${canonical(story.path)}>; rel="canonical"` },
  };
}

/** All that readers get of a story, as front matter and Markdown. */
export function storyMarkdown(edition: Edition, story: Story): string {
  const plain = plainStory(edition, story);
  return `---\n${frontMatter(story, plain)}---\n\n${markdownOf(story.headline, plain)}`;
}

/** What the page says about a story beside its text. */
function frontMatter(story: Story, { pictures }: PlainStory): string {
  const { corrections, aiDisclosure, changedAt, publishedAt, series } = story;
  return stringify(
    {
      title: story.headline,
      standfirst: story.standfirst,
      authors: story.authors.map(({ name, slug }) => ({ name, url: absolute(pathOf({ at: 'author', author: slug })) })),
      published: isoWithOffset(publishedAt),
      ...(changedAt > publishedAt ? { updated: isoWithOffset(changedAt) } : {}),
      section: story.section.name,
      kind: story.kind,
      ...(story.dateline ? { dateline: story.dateline } : {}),
      topics: story.topics.map(({ name }) => name),
      ...(series ? { series: series.name } : {}),
      language: story.lang,
      canonical: canonical(story.path),
      ...(corrections.length > 0 ? { corrections: corrections.map(({ at, kind, text }) => ({ at: isoWithOffset(at), kind, text })) } : {}),
      ...(pictures.length > 0 ? { pictures: pictures.map(({ url: picture, credit }) => ({ url: picture, credit })) } : {}),
      ...(aiDisclosure ? { aiDisclosure } : {}),
    },
    { lineWidth: 0 },
  );
}

/** The text as Markdown with the tables and footnotes of GitHub's. Each character of the story's that would be markup is escaped. */
function markdownOf(headline: string, { content, notes }: PlainStory): string {
  const body = toMdast(rootOf([h('h1', headline) as Plain, ...content]), {
    handlers: {
      // Nothing else in a plain body stands above the line.
      sup(_state: unknown, node: Element): FootnoteReference {
        return { type: 'footnoteReference', identifier: bodyText({ type: 'root', children: [node] }) };
      },
    },
    document: true,
  });
  const definitions = notes.map(
    (note, index): FootnoteDefinition => ({
      type: 'footnoteDefinition',
      identifier: String(index + 1),
      children: [{ type: 'paragraph', children: [{ type: 'text', value: note }] }],
    }),
  );
  const document: Root = { type: 'root', children: [...((body as Root).children satisfies RootContent[]), ...definitions] };
  return toMarkdown(document, { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-', emphasis: '_', rule: '-' });
}
