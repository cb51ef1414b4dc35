import sharp, { type OverlayOptions } from 'sharp';
import { create } from 'xmlbuilder2';
import site from '../../site.config';
import { oneLine } from '../one-line';
import { directionOf } from '../site/language';
import { CARD, type CardWords, cardFileName } from './cards';
import { FAMILIES, type Faces, openFaces } from './faces';
import { keptFile } from './kept-files';

/** Paper, inks and accent as app/site.css has them by day. */
const COLOURS = { paper: '#fffdf9', ink: '#1b1815', soft: '#575047', rule: '#d8d1c5', accent: '#8f2417' } as const;

/** Places that show pictures in 14:10 cut all but the middle 882 pixels off a card. The faces reach a little beyond their lines. */
const WIDEST = 872;
const LEFT = (CARD.width - WIDEST) / 2;
/** From the top: the bar, the words below it, and the line above the name of the publication. */
const BAR = { top: 66, height: 10 } as const;
const WORDS = { top: 104, bottom: 506 } as const;
const FOOT = { top: 532, tallest: 70 } as const;
/** Sizes of the title in pixels: the first in which it fits. */
const SIZES = [152, 128, 108, 92, 80, 70, 62, 54, 47, 41, 36] as const;
/** Height of a line, in sizes of its letters. */
const LINE = 1.08;

/** A card as a file, drawn when it is not there yet and kept between builds. */
export function cardFile(stateDir: string, words: CardWords): Promise<string> {
  return keptFile(stateDir, cardFileName(words), async (draft) => {
    const faces = await openFaces(stateDir);
    await drawCard(words, faces, draft);
  });
}

/**
 * Label, title and publication. Words in a script that the site's faces do not have (they have Latin, Arabic and Bengali)
 * are left out: a card of the right publication and section says more than one of empty boxes.
 */
async function drawCard({ title, lang, label, text, hue }: CardWords, faces: Faces, path: string): Promise<void> {
  const rightToLeft = directionOf(lang) === 'rtl';
  const accent = hue === undefined ? COLOURS.accent : inkOf(hue);
  const parts: OverlayOptions[] = [];
  const bar = (top: number, height: number, background: string) =>
    parts.push({ input: { create: { width: WIDEST, height, channels: 3, background } }, top, left: LEFT });
  const place = ({ bytes, width, height }: Block, top: number): number => {
    parts.push({ input: bytes, top, left: rightToLeft ? LEFT + WIDEST - width : LEFT });
    return top + height;
  };
  bar(BAR.top, BAR.height, accent);
  const kicker = label ? await block(faces, { words: label, families: FAMILIES.sans, size: 30, colour: accent }) : undefined;
  const head = kicker && kicker.height <= 80 ? place(kicker, WORDS.top) + 26 : WORDS.top + 8;
  const set = await fittingTitle(faces, title, WORDS.bottom - head);
  const below = set ? place(set, head) + 44 : head;
  const lines = text
    ? await block(faces, { words: text, families: FAMILIES.serif, size: 40, colour: COLOURS.soft, weight: 400 })
    : undefined;
  if (lines && below + lines.height <= WORDS.bottom) place(lines, below);
  const name =
    title === site.name ? undefined : await block(faces, { words: site.name, families: FAMILIES.serif, size: 44, colour: COLOURS.ink });
  if (name && name.height <= FOOT.tallest) {
    bar(FOOT.top, 2, COLOURS.rule);
    place(name, FOOT.top + 22);
  }
  await sharp({ create: { width: CARD.width, height: CARD.height, channels: 3, background: COLOURS.paper } })
    .composite(parts)
    .png({ palette: true, colours: 64 })
    .toFile(path);
}

/** The ink of a section as Pango reads colours, which knows no hues (CSS Color 4, “HSL to sRGB”). */
function inkOf(hue: number): string {
  const [saturation, lightness] = [0.55, 0.3];
  const channel = (offset: number) => {
    const at = (offset + hue / 30) % 12;
    return Math.round(255 * (lightness - saturation * lightness * Math.max(-1, Math.min(at - 3, 9 - at, 1))));
  };
  return `#${[0, 8, 4].map((offset) => channel(offset).toString(16).padStart(2, '0')).join('')}`;
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
  weight?: number;
}

async function fittingTitle(faces: Faces, words: string, height: number): Promise<Block | undefined> {
  for (const size of SIZES) {
    const set = await block(faces, { words, families: FAMILIES.serif, size, colour: COLOURS.ink });
    if (!set || set.height <= height) return set;
  }
  return undefined;
}

/** Words set in lines, each script shaped and ordered as it is read; `undefined` where the faces cannot set them. */
async function block(faces: Faces, { words, families, size, colour, weight = 600 }: Words): Promise<Block | undefined> {
  const settable = withoutPictures(words, faces);
  if (settable === '' || !faces.have(settable)) return undefined;
  // Pango counts in 1024ths of a point, which is a pixel at 72 dpi.
  const span = create({ invalidCharReplacement: '' })
    .ele('span', { face: families, weight: String(weight), size: String(size * 1024), foreground: colour, line_height: String(LINE) })
    .txt(settable)
    .end({ headless: true });
  const { data, info } = await sharp({ text: { text: span, width: WIDEST, dpi: 72, rgba: true, wrap: 'word-char' } })
    .png()
    .toBuffer({ resolveWithObject: true });
  return { bytes: data, width: info.width, height: info.height };
}

/** Without emoji that the faces do not have: a title means the same without them. */
function withoutPictures(words: string, faces: Faces): string {
  const kept = words.replace(EMOJI, (emoji) => (faces.have(emoji) ? emoji : ''));
  return oneLine(kept);
}

/** An emoji with all that modifies or is joined to it, or the two letters of a flag. */
const EMOJI = /\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier}|\u200D\p{Extended_Pictographic})*|\p{Regional_Indicator}{2}/gu;
