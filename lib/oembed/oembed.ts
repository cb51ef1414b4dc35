import site from '../../site.config';
import { pathOf } from '../addresses/path-of';
import { parseAddress, settledPath } from '../addresses/read-path';
import type { Edition } from '../archive/edition';
import type { Picture, Story } from '../archive/stories';
import { currentRendering } from '../freshness/rendering';
import type { MachineDocument } from '../machine/machine-document';
import { markup, xmlRoot } from '../machine/xml';
import { pictureFiles } from '../media/picture-file';
import { readEnvironment } from '../site/environment';
import { directionOf } from '../site/language';
import { absolute } from '../site/whole-address';
import { wordsIn } from '../site/words';
import { formatTime } from '../time';

/** What stands for a story elsewhere (oembed.com, §2.3.4). `undefined` stands for what is left out. */
type OEmbed = Record<string, string | number | undefined>;

interface Room {
  width: number;
  height: number;
}

/** The width that a quotation takes where nobody asks for less, in pixels, and the least in which it can be read. */
const USUAL_WIDTH = 600;
const LEAST_WIDTH = 220;

/**
 * Answers a consumer who wants to show a story of this site (oembed.com 1.0). Only stories can be shown elsewhere; what
 * readers may not see is answered like what never was.
 */
export function oembed(question: URLSearchParams, edition: Edition): MachineDocument {
  // There are more questions than answers: any width, any spelling of an address.
  currentRendering().doNotKeep();
  const format = question.get('format') ?? 'json';
  const room = { width: lengthIn(question.get('maxwidth')), height: lengthIn(question.get('maxheight')) };
  const asked = question.get('url') ?? '';
  if (!/^https?:\/\//i.test(asked) || !URL.canParse(asked)) return refusal(400, 'Give the whole address of a story as “url”.');
  if (room.width === undefined || room.height === undefined)
    return refusal(400, 'Give “maxwidth” and “maxheight” as whole numbers of pixels, or leave them out.');
  if (format !== 'json' && format !== 'xml') return refusal(501, 'Ask for the format “json” or “xml”.');
  const { siteUrl } = readEnvironment();
  const { host, pathname } = new URL(asked);
  if (host !== new URL(siteUrl).host) return refusal(404, `This address is not one of ${siteUrl}.`);
  const story = storyAt(settledPath(pathname), edition);
  if (!story) return refusal(404, 'There is no story at this address.');
  const shown = embedded(story, { width: room.width, height: room.height });
  return format === 'json' ? asJson(shown) : asXml(shown);
}

function storyAt(path: string, edition: Edition): Story | undefined {
  if (parseAddress(path)?.at !== 'story') return undefined;
  const found = edition.resolve(path);
  switch (found.leads) {
    case 'to-page':
      return edition.story(path);
    case 'elsewhere':
      return edition.story(found.path);
    case 'to-gone':
    case 'nowhere':
      return undefined;
    default:
      return found satisfies never;
  }
}

/** A length in pixels; without limit where none was asked for, `undefined` where what was asked for is none. */
function lengthIn(value: string | null): number | undefined {
  if (value === null) return Number.POSITIVE_INFINITY;
  return /^[1-9]\d{0,5}$/.test(value) ? Number(value) : undefined;
}

function embedded(story: Story, room: Room): OEmbed {
  const [author, ...others] = story.authors;
  const about = {
    version: '1.0',
    title: story.headline,
    author_name: story.authors.map(({ name }) => name).join(', '),
    author_url: author && others.length === 0 ? absolute(pathOf({ at: 'author', author: author.slug })) : undefined,
    provider_name: site.name,
    provider_url: absolute(pathOf({ at: 'front' })),
    ...thumbnail(story.image, room),
  };
  const quotation = fitting(story, room);
  // In less room than its words need, a story is no more than a link.
  return quotation ? { type: 'rich', ...about, ...quotation } : { type: 'link', ...about };
}

function fitting(story: Story, room: Room): { html: string; width: number; height: number } | undefined {
  const width = Math.min(room.width, USUAL_WIDTH);
  if (width < LEAST_WIDTH) return undefined;
  for (const paragraphs of [
    [story.headline, story.standfirst, credit(story)],
    [story.headline, credit(story)],
  ]) {
    const height = heightOf(paragraphs, width);
    if (height <= room.height) return { html: quotationOf(story, paragraphs), width, height };
  }
  return undefined;
}

/** Kind, names, publication and date: what tells an opinion from a report has to travel with it. */
function credit({ kind, lang, authors, publishedAt }: Story): string {
  const label = kind === 'news' ? [] : [wordsIn(lang).kinds[kind]];
  return [...label, authors.map(({ name }) => name).join(', '), site.name, formatTime(publishedAt, 'day', lang)].join(' · ');
}

/** About what the words take in usual letters of 18 pixels: the consumer's style sheet decides in the end. */
function heightOf(paragraphs: readonly string[], width: number): number {
  const lines = paragraphs.reduce((sum, text) => sum + Math.ceil(([...text].length * 9) / (width - 40)), 0);
  return lines * 27 + (paragraphs.length + 1) * 18;
}

function quotationOf({ path, lang }: Story, [headline = '', ...paragraphs]: readonly string[]): string {
  const url = absolute(path);
  return markup((piece) => {
    const quotation = piece.ele('blockquote', { cite: url, lang, dir: directionOf(lang) });
    quotation.ele('p').ele('a', { href: url }).txt(headline);
    for (const text of paragraphs) quotation.ele('p').txt(text);
  });
}

/** Address, width and height, all or none (oembed.com §2.3.4), within the room as the rest. */
function thumbnail(image: Picture | undefined, room: Room): OEmbed {
  if (!image) return {};
  const file = pictureFiles(image).findLast(({ width, height }) => width <= Math.min(room.width, MOST_THUMBNAIL) && height <= room.height);
  if (!file) return {};
  return {
    thumbnail_url: absolute(file.path),
    thumbnail_width: file.width,
    thumbnail_height: file.height,
  };
}

/** No consumer shows a larger one, in pixels. */
const MOST_THUMBNAIL = 800;

function asJson(shown: OEmbed): MachineDocument {
  return { type: 'application/json; charset=utf-8', body: `${JSON.stringify(shown)}\n` };
}

function asXml(shown: OEmbed): MachineDocument {
  const root = xmlRoot('oembed');
  for (const [name, value] of Object.entries(shown)) if (value !== undefined) root.ele(name).txt(String(value));
  return { type: 'text/xml; charset=utf-8', body: root.end() };
}

function refusal(status: number, reason: string): MachineDocument {
  return { status, type: 'text/plain; charset=utf-8', body: `${reason}\n` };
}
