import sharp from 'sharp';
import { create } from 'xmlbuilder2';
import site from '../../site.config';
import { oneLine } from '../one-line';
import { directionOf } from '../site/language';
import { CARD, type CardSource, cardName } from './cards';
import { FAMILIES, type Faces, openFaces } from './faces';
import { keptFile } from './kept-files';

/** Paper, inks and accent as app/site.css has them by day. */
const COLOURS = { paper: '#fffdf9', ink: '#1b1815', soft: '#575047', rule: '#d8d1c5', accent: '#8f2417' } as const;

const MARGIN = 80;
const WIDEST = CARD.width - 2 * MARGIN;
/** Where the headline begins, and how far down it may go. */
const HEADLINE = { top: 150, height: 350 } as const;
/** Sizes of the headline in pixels: the first in which it fits. */
const SIZES = [84, 72, 62, 54, 47, 41, 36] as const;

/** The card of a story as a file, drawn when it is not there yet and kept between builds. */
export function cardFile(stateDir: string, story: CardSource): Promise<string> {
  return keptFile(stateDir, cardName(story), async (draft) => {
    const faces = await openFaces(stateDir);
    await drawCard(story, faces, draft);
  });
}

/**
 * Section, headline and publication. A headline in a script that the site's faces do not have (they have Latin, Arabic and
 * Bengali) is left out: a card of the right publication and section says more than one of empty boxes.
 */
async function drawCard({ headline, lang, section }: CardSource, faces: Faces, path: string): Promise<void> {
  const rightToLeft = directionOf(lang) === 'rtl';
  const placed = (block: Block, top: number) => ({
    input: block.bytes,
    top,
    left: rightToLeft ? Math.max(0, CARD.width - MARGIN - block.width) : MARGIN,
  });
  const hue = section.hue === undefined ? COLOURS.accent : `hsl(${Math.round(section.hue)}, 55%, 30%)`;
  const name = await block(faces, { words: site.name, families: FAMILIES.serif, size: 44, colour: COLOURS.ink });
  const kicker = await block(faces, { words: section.name, families: FAMILIES.sans, size: 32, colour: COLOURS.soft });
  const title = await fittingHeadline(faces, headline);
  const bar = (colour: string, height: number) => ({ create: { width: WIDEST, height, channels: 3, background: colour } }) as const;
  await sharp({ create: { width: CARD.width, height: CARD.height, channels: 3, background: COLOURS.paper } })
    .composite([
      { input: { create: { width: CARD.width, height: 16, channels: 3, background: hue } }, top: 0, left: 0 },
      ...(kicker ? [placed(kicker, 86)] : []),
      ...(title ? [placed(title, HEADLINE.top)] : []),
      { input: bar(COLOURS.rule, 2), top: 528, left: MARGIN },
      ...(name ? [placed(name, 554)] : []),
    ])
    .png({ palette: true, colours: 64 })
    .toFile(path);
}

interface Block {
  bytes: Buffer;
  width: number;
  height: number;
}

interface Words {
  words: string;
  families: string;
  size: number;
  colour: string;
}

async function fittingHeadline(faces: Faces, words: string): Promise<Block | undefined> {
  for (const size of SIZES) {
    const set = await block(faces, { words, families: FAMILIES.serif, size, colour: COLOURS.ink });
    if (!set || set.height <= HEADLINE.height) return set;
  }
  return undefined;
}

/** Words set in lines, each script shaped and ordered as it is read; `undefined` where the faces cannot set them. */
async function block(faces: Faces, { words, families, size, colour }: Words): Promise<Block | undefined> {
  const settable = withoutPictures(words, faces);
  if (settable === '' || !faces.have(settable)) return undefined;
  // Pango counts in 1024ths of a point, which is a pixel at 72 dpi.
  const span = create({ invalidCharReplacement: '' })
    .ele('span', { face: families, weight: '600', size: size * 1024, foreground: colour, line_height: '1.08' })
    .txt(settable)
    .end({ headless: true });
  const { data, info } = await sharp({ text: { text: span, width: WIDEST, dpi: 72, rgba: true, wrap: 'word-char' } })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** Without emoji that the faces do not have: a headline means the same without them. */
function withoutPictures(words: string, faces: Faces): string {
  const kept = words.replace(EMOJI, (emoji) => (faces.have(emoji) ? emoji : ''));
  return oneLine(kept);
}

/** An emoji with all that modifies or is joined to it, or the two letters of a flag. */
const EMOJI = /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}/gu;
