import type { Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import site from '../../site.config';
import type { Edition } from '../archive/edition';
import type { Furniture, Story } from '../archive/stories';
import { orderUpdates } from '../content/live-updates';
import { readEnvironment } from '../site/environment';
import { among } from '../site/language';
import { formatCalendarDate, formatTime, isoWithOffset, yearsBetween } from '../time';
import { type Plain, PlainWriter, rootOf, type ShownPicture } from './plain-body';

/** A story whole, as a program gets it that shows neither our styles nor our scripts. */
export interface PlainStory {
  url: string;
  content: Plain[];
  /** Footnotes, in the order of their marks. */
  notes: string[];
  /** Pictures in the order in which they are shown. */
  pictures: ShownPicture[];
}

const paragraph = (...content: (Plain | string)[]): Plain => h('p', ...content) as Plain;
const strong = (text: string): Plain => h('strong', text) as Plain;
const time = (datetime: string, text: string): Plain => h('time', { datetime }, text) as Plain;

/**
 * What a reader must know stands here as on the page: the kind above everything, how it was made above the text, what was
 * corrected below it. The headline is not in it: whoever shows a story has that beside it.
 */
export function plainStory(edition: Edition, story: Story): PlainStory {
  const { siteUrl } = readEnvironment();
  const { lang, image, kind } = story;
  const writer = new PlainWriter(edition, siteUrl, `${siteUrl}${story.path}`, lang);
  const { words } = writer;
  orderUpdates(story.body);
  const content: Plain[] = [
    ...(kind === 'news' ? [] : [paragraph(strong(words.kinds[kind]))]),
    paragraph(story.standfirst),
    ...(story.aiDisclosure ? [paragraph(strong(`${words.aiDisclosure}:`), ` ${story.aiDisclosure}`)] : []),
    ...(image ? [writer.figure(image)] : []),
    ...furniture(story.furniture, writer),
    ...writer.body(story.body),
    ...corrections(story.corrections, writer),
  ];
  return { url: writer.url, content, notes: writer.notes, pictures: writer.pictures };
}

/** As HTML, with its notes at its end. @param lang of the story: said where it is not the site's */
export function storyHtml({ content, notes, url }: PlainStory, lang: string, words: { notes: string }): string {
  const whole =
    notes.length === 0
      ? content
      : [
          ...content,
          h(
            'section',
            h('h2', words.notes),
            h('ol', ...notes.map((note, index) => h('li', `${note} `, h('a', { href: `${url}#note-mark-${index + 1}` }, '↩')))),
          ) as Plain,
        ];
  const inLanguage = among(lang, site.language);
  return htmlOf(rootOf(inLanguage.lang ? [h('div', inLanguage, ...whole) as Plain] : whole));
}

export function htmlOf(tree: Root): string {
  return toHtml(tree);
}

function corrections(corrections: Story['corrections'], { words, lang }: PlainWriter): Plain[] {
  if (corrections.length === 0) return [];
  return [
    h('h2', words.corrections.heading) as Plain,
    ...corrections.map(({ at, kind, text }) =>
      paragraph(strong(words.corrections[kind]), ', ', time(isoWithOffset(at), formatTime(at, 'moment', lang)), `: ${text}`),
    ),
  ];
}

/** What one kind of story shows before its text. */
function furniture(furniture: Furniture, writer: PlainWriter): Plain[] {
  const { words, lang } = writer;
  switch (furniture.kind) {
    case 'live': {
      const { startedAt, endedAt } = furniture;
      const began = time(isoWithOffset(startedAt), formatTime(startedAt, 'moment', lang));
      const ended = endedAt === undefined ? [] : [' – ', time(isoWithOffset(endedAt), formatTime(endedAt, 'moment', lang))];
      return [paragraph(strong(endedAt !== undefined ? words.liveEnded : words.liveNow), ` · ${words.started} `, began, ...ended)];
    }
    case 'fact-check': {
      const { text, claimant, claimedAt, source, rating, verdict } = furniture.claim;
      const when = time(claimedAt, formatCalendarDate(claimedAt, lang));
      return [
        paragraph(strong(words.claim)),
        h('blockquote', source ? { cite: source } : {}, paragraph(text)) as Plain,
        paragraph(`${words.claimedBy} ${claimant}, `, when, ...(source ? [' · ', ...writer.link(source, words.source)] : [])),
        paragraph(strong(`${words.verdict}: ${words.ratings[rating]}`), ` ${verdict}`),
      ];
    }
    case 'review': {
      const { item, itemType, creator, stars, verdict } = furniture.review;
      return [
        paragraph(`${words.reviewed[itemType]}: `, h('cite', item) as Plain, creator ? `, ${creator}` : ''),
        ...(stars === undefined ? [] : [paragraph(words.stars(stars))]),
        paragraph(strong(`${words.verdict}:`), ` ${verdict}`),
      ];
    }
    case 'obituary': {
      const { name, born, died } = furniture.obituary;
      return [
        paragraph(
          strong(name),
          ' ',
          time(born, formatCalendarDate(born, lang)),
          ' – ',
          time(died, formatCalendarDate(died, lang)),
          ` (${yearsBetween(born, died)})`,
        ),
      ];
    }
    case 'interview': {
      const { subject, role } = furniture.interview;
      return [paragraph(`${words.interviewWith}: `, strong(subject), ` ${role}`)];
    }
    case 'news':
    case 'analysis':
    case 'opinion':
    case 'explainer':
    case 'feature':
    case 'gallery':
    case 'editorial':
      return [];
    default:
      return furniture satisfies never;
  }
}
