import { z } from 'zod';
import { isSlug } from '../../addresses';
import { isCalendarDate, parseInstant } from '../../time';

/** A message of a check: what is wrong, then what to do. `said` joins them and `problem-of-issue` takes them apart. */
export function said(wrong: string, remedy: string): string {
  return `${wrong} — ${remedy}`;
}

export const text = z
  .string()
  .refine((value) => value.trim() !== '', { error: said('is empty', 'write it, or remove the line where it may be left out') })
  .refine((value) => !hasControlCharacter(value), {
    error: said('holds an invisible control character', 'delete it; it often comes with text pasted from elsewhere'),
  });

export const slug = text.refine(isSlug, {
  error: (issue) => said(`is “${issue.input}”, which is no slug`, 'use lower-case letters a–z, digits and single hyphens'),
});

/** Milliseconds since 1970 after the check; a date-time with a zone in the file. */
export const instant = z.string().transform((value, context) => {
  const parsed = parseInstant(value);
  if (parsed !== undefined) return parsed;
  const zoneless = parseInstant(`${value}Z`) !== undefined || isCalendarDate(value);
  context.addIssue({
    code: 'custom',
    message: zoneless
      ? said(`is “${value}”, which has no time zone`, 'write the instant with a zone, such as 2026-11-20T17:00:00.000Z')
      : said(`is “${value}”, which is no date and time`, 'write it as 2026-11-20T17:00:00.000Z'),
  });
  return z.NEVER;
});

export const calendarDate = z.string().refine(isCalendarDate, {
  error: (issue) => said(`is “${issue.input}”, which is no date`, 'write it as 2026-11-20'),
});

export const webAddress = z.string().refine((value) => URL.canParse(value) && /^https?:/.test(value), {
  error: (issue) => said(`is “${issue.input}”, which is no web address`, 'give it whole, beginning with https://'),
});

/** A language of readers, as BCP 47 writes it. */
export const language = z.string().refine(isLanguage, {
  error: (issue) => said(`is “${issue.input}”, which is no language`, 'write its code, such as en, ar or pt-BR'),
});

const imagePath = z.string().regex(/^[a-z0-9][a-z0-9/_-]*\.(jpg|jpeg|png|webp|avif)$/, {
  error: (issue) =>
    said(`is “${issue.input}”, which is no picture`, 'give its path below content/images/, such as 2026/11/tram.jpg, in lower case'),
});

export const mediaPath = z.string().regex(/^[a-z0-9][a-z0-9/_-]*\.(mp3|ogg|m4a|webm|mp4|vtt)$/, {
  error: (issue) =>
    said(`is “${issue.input}”, which is no recording`, 'give its path below content/media/, such as 2026/11/signal.mp3, in lower case'),
});

export const picture = z.strictObject({ src: imagePath, alt: text, credit: text });

export const captionedPicture = z
  .strictObject({
    src: imagePath,
    alt: text,
    caption: text,
    credit: text,
    /** Where crops are cut around, in per cent from the top left. */
    focus: z.strictObject({ x: z.number().min(0).max(100), y: z.number().min(0).max(100) }).optional(),
    rights: z.strictObject({ licence: text, expires: instant.optional() }).optional(),
  })
  .refine((value) => value.alt !== value.caption, {
    path: ['alt'],
    error: said('repeats the caption', 'say what is in the picture to somebody who cannot see it; the caption says what it means'),
  });

export { imagePath };

function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value)[0] === value;
  } catch {
    return false;
  }
}

function hasControlCharacter(value: string): boolean {
  for (const character of value) {
    const code = character.codePointAt(0) ?? 0;
    if ((code < 0x20 && character !== '\n' && character !== '\t') || code === 0x7f) return true;
  }
  return false;
}
