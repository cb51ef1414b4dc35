import { createHash } from 'node:crypto';
import { h } from 'hastscript';
import site from '../../site.config';
import type { FeedSource } from '../addresses/address';
import { pathOf } from '../addresses/path-of';
import type { Edition, LoggedCorrection } from '../archive/edition';
import type { Picture, Story } from '../archive/stories';
import { bodyText } from '../content/body/body-text';
import { CROP_TYPE, type Crop, cropsOf } from '../media/crops';
import { oneLine } from '../one-line';
import { type Plain, rootOf } from '../plain/plain-body';
import { htmlOf, plainStory, storyHtml } from '../plain/story-content';
import { mayBeListed, readEnvironment } from '../site/environment';
import { absolute } from '../site/whole-address';
import { pageWords, wordsIn } from '../site/words';
import { formatTime, type Instant } from '../time';

/** A list as feed readers get it, before it is written in one of their formats. */
export interface Feed {
  title: string;
  description: string;
  /** Absolute address of the page that it is a feed of. */
  url: string;
  /** The newest change of what it shows, or of what it does not show any longer; `undefined` where it never showed anything. */
  changedAt: Instant | undefined;
  items: FeedItem[];
}

export interface FeedItem {
  /** For ever: neither an edit nor a move changes it. */
  id: string;
  url: string;
  /** Plain text in one line. */
  title: string;
  /** Plain text. */
  summary: string;
  html: string;
  lang: string;
  publishedAt: Instant;
  changedAt: Instant;
  authors: { name: string; url: string }[];
  categories: string[];
  picture: FeedPicture | undefined;
}

export interface FeedPicture {
  url: string;
  type: string;
  width: number;
  height: number;
  credit: string;
  caption: string;
}

/** Flipboard asks for so many; a site that shows more in its lists has more in its feeds. */
const FEWEST_ITEMS = 30;
/** Flipboard, “RSS specification”: a description has at least so many characters. */
const SHORTEST_SUMMARY = 300;

/** Flipboard's help page asks for so many pixels. */
const SMALLEST_SIDE = 500;

/** @returns `undefined` for a list that there is not */
export function feedOf(edition: Edition, of: FeedSource): Feed | undefined {
  const about = feedAbout(edition, of);
  if (!about) return undefined;
  const most = Math.max(FEWEST_ITEMS, site.lists.recent);
  const items =
    of.at === 'corrections'
      ? correctionItems(edition.corrections().slice(0, most))
      : edition.newestWhole(of, most).map((story) => feedItemOf(edition, story));
  const left = of.at === 'corrections' ? undefined : edition.lastLeft(of);
  const changes = [...items.map((item) => item.changedAt), ...(left === undefined ? [] : [left])];
  return {
    ...about,
    url: absolute(pathOf(of)),
    changedAt: changes.length > 0 ? Math.max(...changes) : undefined,
    items,
  };
}

/** What a feed is called, so that no two feeds of the site are called alike, and what it is of. */
export function feedAbout(edition: Edition, of: FeedSource): Pick<Feed, 'title' | 'description'> | undefined {
  const named = (found: { name: string; description: string } | undefined, kind?: string) =>
    found && { title: `${kind ? `${kind}: ` : ''}${oneLine(found.name)} – ${site.name}`, description: found.description };
  switch (of.at) {
    case 'front':
      return { title: site.name, description: site.description };
    case 'section':
      return named(edition.section(of.section));
    case 'topic':
      return named(edition.topic(of.topic), pageWords.topics.one);
    case 'series':
      return named(edition.series(of.series), pageWords.series);
    case 'author': {
      const author = edition.author(of.author);
      if (!author) return undefined;
      const { name, role } = author;
      return named({ name, description: pageWords.author.about(name, role, site.name) }, wordsIn(site.language).by);
    }
    case 'corrections':
      return named({ name: pageWords.corrections.title, description: pageWords.corrections.about });
    default:
      return of satisfies never;
  }
}

/** A story as feed readers get it. */
export function feedItemOf(edition: Edition, story: Story): FeedItem {
  const { lang, image } = story;
  return {
    id: absolute(story.firstPath),
    url: absolute(story.path),
    title: oneLine(story.headline),
    summary: summaryOf(story),
    html: storyHtml(plainStory(edition, story), lang, wordsIn(lang)),
    lang,
    publishedAt: story.publishedAt,
    changedAt: story.changedAt,
    authors: story.authors.map(({ name, slug }) => ({ name: oneLine(name), url: absolute(pathOf({ at: 'author', author: slug })) })),
    categories: [...new Set([story.section, ...story.topics].map(({ name }) => oneLine(name)))],
    picture: image && pictureOf(image),
  };
}

/** The widest crop that is large enough, or the largest that there is. */
function pictureOf(image: Picture): FeedPicture | undefined {
  const crops = cropsOf(image);
  const side = ({ width, height }: Crop) => Math.min(width, height);
  const largest = Math.max(...crops.map(side));
  const crop = crops.find((each) => side(each) >= Math.min(SMALLEST_SIDE, largest));
  if (!crop) return undefined;
  const { path, width, height } = crop;
  return { url: absolute(path), type: CROP_TYPE, width, height, credit: image.credit, caption: image.caption ?? image.alt };
}

/** The standfirst, and where it is short, as many whole paragraphs as make it long enough. */
function summaryOf({ standfirst, body }: Story): string {
  let summary = standfirst;
  for (const child of body.children) {
    if (summary.length >= SHORTEST_SUMMARY) break;
    if (child.type !== 'element' || child.tagName !== 'p') continue;
    summary = `${summary}\n\n${bodyText({ type: 'root', children: [child] })}`;
  }
  return summary;
}

/** What was taken back has no headline any longer, and its address would tell it: such an item leads to the log. */
function correctionItems(entries: LoggedCorrection[]): FeedItem[] {
  const log = absolute(pathOf({ at: 'corrections' }));
  const met = new Map<string, number>();
  /** Two notes on one story may bear one instant. */
  const unique = (id: string) => {
    const before = met.get(id) ?? 0;
    met.set(id, before + 1);
    return before === 0 ? id : `${id}-${before + 1}`;
  };
  return entries.map(({ at, kind, text, path, firstPath, headline, lang }) => {
    const said = wordsIn(lang).corrections[kind];
    const url = headline === undefined ? log : absolute(`${path}#corrections`);
    const id = headline === undefined ? `${log}#withdrawal-${hashOf(firstPath)}` : unique(`${absolute(firstPath)}#correction-${at}`);
    const link = h('a', { href: url }, headline ?? pageWords.corrections.log);
    return {
      id,
      url,
      title: oneLine(`${said}: ${headline ?? formatTime(at, 'moment', lang)}`),
      summary: text,
      html: htmlOf(rootOf([h('p', text) as Plain, h('p', link) as Plain])),
      lang,
      publishedAt: at,
      changedAt: at,
      authors: [],
      categories: [said],
      picture: undefined,
    };
  });
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** The hubs to which the site's feeds point (W3C WebSub): those that are told what is new, which only a newsroom's own edition in production does. */
export function feedHubs(): readonly string[] {
  return mayBeListed(readEnvironment()) ? site.webSub.hubs : [];
}
