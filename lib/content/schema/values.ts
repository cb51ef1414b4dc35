import { z } from 'zod';
import site from '../../../site.config';
import { isSlug } from '../../addresses/segments';
import { DIGITAL_SOURCES } from '../../media/digital-source';
import { isLanguage } from '../../site/language';
import { formatTime, instantsAt, isCalendarDate, isoToTheMillisecond, parseInstant } from '../../time';
import { CONTROL_CHARACTER, hasControlCharacter } from '../control-characters';
import { shown } from '../problem';

const JOINT = ' — ';

/** A message of a check: what is wrong, then what to do. `unsaid` takes them apart. */
export function said(wrong: string, remedy: string): string {
  return `${wrong}${JOINT}${remedy}`;
}

/** The two halves of a message that `said` made; a text of the newsroom's can hold the joint, but a remedy cannot. */
export function unsaid(message: string): { wrong: string; remedy: string } | undefined {
  const joint = message.lastIndexOf(JOINT);
  return joint < 0 ? undefined : { wrong: message.slice(0, joint), remedy: message.slice(joint + JOINT.length) };
}

export const EMPTY = { wrong: 'is empty', remedy: 'write it, or remove it where it may be left out' };

export const text = z
  .string()
  .refine((value) => value.trim() !== '', { abort: true, error: said(EMPTY.wrong, EMPTY.remedy) })
  .refine((value) => !hasControlCharacter(value), { error: said(CONTROL_CHARACTER.wrong, CONTROL_CHARACTER.remedy) });

export const slug = text.refine(isSlug, {
  error: (issue) => {
    const near = slugNear(String(issue.input));
    return said(
      `is ${shown(issue.input)}, which is no slug`,
      `${near ? `write “${near}”: ` : 'use '}lower-case letters a–z, digits and single hyphens`,
    );
  },
});

/** Longer ones are made up of more than a name. */
const LONGEST_NEAR = 60;

/** What somebody who wrote a name in the place of a file’s name most likely meant. */
function slugNear(name: string): string | undefined {
  const near = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return near.length <= LONGEST_NEAR && isSlug(near) ? near : undefined;
}

/** Milliseconds since 1970 after the check; a date-time with a zone in the file. */
export const instant = z
  .string({ error: ({ input }) => (typeof input === 'number' ? noInstant(input) : undefined) })
  .transform((value, context) => {
    const parsed = parseInstant(value);
    if (parsed !== undefined) return parsed;
    context.addIssue({ code: 'custom', message: noInstant(value) });
    return z.NEVER;
  });

const EXAMPLE = '2026-11-20T17:00:00.000Z';

function noInstant(value: string | number): string {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.0+)?$/.exec(String(value).trim()) ?? [];
  // In the hour that the clocks show twice, the earlier.
  const [meant] = (day && time && instantsAt(`${day}T${time}`)) || [];
  const zoneless = meant !== undefined || parseInstant(`${value}Z`) !== undefined || isCalendarDate(String(value));
  const wrong = `is ${shown(value)}, ${zoneless ? 'which has no time zone' : 'which is no date and time'}`;
  if (meant !== undefined) return said(wrong, `for ${time} in ${site.timeZone} write ${isoToTheMillisecond(meant)}; Z is UTC`);
  const example = formatTime(parseInstant(EXAMPLE) ?? 0, 'clock', 'en');
  return said(wrong, `write it as ${EXAMPLE}, which is ${example} in ${site.timeZone}; Z is UTC`);
}

/** A list that names nothing twice: a page would show it twice. */
export function distinct<T extends z.ZodType<string>>(item: T, fewest = 0) {
  return z
    .array(item)
    .min(fewest)
    .superRefine((values, context) => {
      values.forEach((value, index) => {
        if (values.indexOf(value) < index)
          context.addIssue({ code: 'custom', path: [index], message: said(`is ${shown(value)} again`, 'remove it') });
      });
    });
}

export const calendarDate = z.string().refine(isCalendarDate, {
  error: (issue) => said(`is ${shown(issue.input)}, which is no date`, 'write it as 2026-11-20'),
});

export function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/.test(value) && URL.canParse(value);
}

export const webAddress = z.string().refine((value) => isWebAddress(value), {
  error: (issue) => said(`is ${shown(issue.input)}, which is no web address`, 'give it whole, beginning with https://'),
});

/** A language of readers, as BCP 47 writes it. */
export const language = z.string().refine(isLanguage, {
  error: (issue) => said(`is ${shown(issue.input)}, which is no language`, 'write its code, such as en, ar or pt-BR'),
});

const imagePath = z.string().regex(/^[a-z0-9][a-z0-9/_-]*\.(jpg|jpeg|png|webp|avif)$/, {
  error: (issue) =>
    said(`is ${shown(issue.input)}, which is no picture`, 'give its path below content/images/, such as 2026/11/tram.jpg, in lower case'),
});

function mediaPath(what: string, endings: readonly string[], example: string) {
  return z.string().regex(new RegExp(`^[a-z0-9][a-z0-9/_-]*\\.(${endings.join('|')})$`), {
    error: (issue) =>
      said(
        `is ${shown(issue.input)}, which is no ${what}`,
        `give its path below content/media/, such as 2026/11/${example}, in lower case; it ends with .${endings.join(' or .')}`,
      ),
  });
}

export const soundPath = mediaPath('sound', ['mp3', 'ogg', 'm4a'], 'signal.mp3');
export const filmPath = mediaPath('film', ['webm', 'mp4'], 'gates.webm');
export const captionsPath = mediaPath('captions', ['vtt'], 'gates.vtt');

/** Where crops are cut around, in per cent from the top left. */
const focus = z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) });

/** What software had to do with a picture. Readers are told in words beside the credit. */
export const digitalSource = z.enum(DIGITAL_SOURCES);

export const picture = z.strictObject({
  src: imagePath,
  alt: text,
  credit: text,
  focus: focus.optional(),
  digitalSource: digitalSource.optional(),
});

/** A caption says what a picture means: somebody who cannot see it still needs to be told what is in it. */
export const ALT_IS_NO_CAPTION: [rule: (picture: { alt: string; caption: string }) => boolean, said: { path: string[]; error: string }] = [
  ({ alt, caption }) => alt.trim() !== caption.trim(),
  {
    path: ['alt'],
    error: said('repeats the caption', 'say what is in the picture to somebody who cannot see it; the caption says what it means'),
  },
];

export const captionedPicture = z
  .strictObject({
    ...picture.shape,
    caption: text,
    rights: z.strictObject({ licence: text, creator: text.optional(), expires: instant.optional() }).optional(),
  })
  .refine(({ credit, rights }) => rights?.creator === undefined || credit.includes(rights.creator), {
    path: ['rights', 'creator'],
    error: said('is not named in the credit', 'write the name as the credit has it: machines are told nothing that readers are not'),
  })
  .refine(...ALT_IS_NO_CAPTION);

export { imagePath };
