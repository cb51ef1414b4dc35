import anyAscii from 'any-ascii';

/** Long enough for a headline, short enough for an address that people pass on. */
const LONGEST = 80;

/** A slug of a text in any script: its words in small Latin letters, so many as an address bears. Empty where nothing is left. */
export function slugOf(text: string): string {
  const words = anyAscii(text.normalize('NFC'))
    .toLowerCase()
    .replace(/['’`]/g, '')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  let slug = '';
  for (const word of words) {
    const longer = slug === '' ? word.slice(0, LONGEST) : `${slug}-${word}`;
    if (longer.length > LONGEST) break;
    slug = longer;
  }
  return slug;
}
