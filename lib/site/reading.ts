/** How a reader wants pages: chosen by the reader, or said by the browser. Only pages differ by it, never feeds or files. */
export const APPEARANCES = ['system', 'light', 'dark'] as const;
export type Appearance = (typeof APPEARANCES)[number];

/** `lite`: a picture comes when the reader asks for it. */
export const PICTURES = ['shown', 'lite'] as const;
export type Pictures = (typeof PICTURES)[number];

export interface Reading {
  appearance: Appearance;
  pictures: Pictures;
}

export const DEFAULT_READING: Reading = { appearance: 'system', pictures: 'shown' };

export const READING_COOKIE = 'reading';

/** What of a request says how its reader reads. */
export interface ReadingHeaders {
  cookie?: string | undefined;
  'save-data'?: string | string[] | undefined;
}

/** What a browser gets whose reader has chosen nothing: one that saves data gets pictures only when asked. */
export function unchosenReading(headers: ReadingHeaders): Reading {
  const saves = [headers['save-data'] ?? []].flat().some((value) => /^\s*on\s*(?:;|$)/i.test(value));
  return saves ? { ...DEFAULT_READING, pictures: 'lite' } : DEFAULT_READING;
}

export function readingOf(headers: ReadingHeaders): Reading {
  return { ...unchosenReading(headers), ...parseChoice(cookieNamed(READING_COOKIE, headers.cookie ?? '')) };
}

/**
 * What is remembered of a choice: only what departs from what the reader would get anyway, such as `dark`, `lite`,
 * `dark.lite`, or `shown` where the browser saves data. Nothing is remembered of the rest, so a reader who chose the
 * dark page alone is still spared pictures when the browser begins to save data.
 * @returns the value of the cookie; empty where there is nothing to remember
 */
export function serialiseChoice(chosen: Reading, unchosen: Reading): string {
  return [chosen.appearance === unchosen.appearance ? [] : chosen.appearance, chosen.pictures === unchosen.pictures ? [] : chosen.pictures]
    .flat()
    .join('.');
}

/** Anything but a value that `serialiseChoice` writes is no choice. */
function parseChoice(value: string): Partial<Reading> {
  const parts = value.split('.');
  const appearance = parts.find(isAppearance);
  const pictures = parts.find(isPictures);
  const choice = { ...(appearance && { appearance }), ...(pictures && { pictures }) };
  return Object.values(choice).join('.') === value && appearance !== 'system' ? choice : {};
}

/** Name of a variant among those that pages are kept in; empty for the defaults. There are six. */
export function variantOf(reading: Reading): string {
  return serialiseChoice(reading, DEFAULT_READING);
}

export function isAppearance(value: string | null | undefined): value is Appearance {
  return APPEARANCES.some((each) => each === value);
}

export function isPictures(value: string | null | undefined): value is Pictures {
  return PICTURES.some((each) => each === value);
}

function cookieNamed(name: string, header: string): string {
  const found = header.split(';').find((pair) => pair.trimStart().startsWith(`${name}=`));
  return found ? found.slice(found.indexOf('=') + 1).trim() : '';
}
