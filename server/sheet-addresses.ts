import { string, tokenize, tokenTypes, url } from 'css-tree';

/** An address in a sheet. */
interface Address {
  value: string;
  start: number;
  end: number;
  /** With quotes, or without, as it stood. */
  write: (value: string) => string;
}

/** @returns the sheet with addresses that hold wherever it stands, and the rest of it letter by letter as it was */
export function withAddressesFromRoot(css: string, sheet: string): string {
  let end = 0;
  const parts = addressesIn(css).map((address) => {
    const part = css.slice(end, address.start) + fromRoot(address, css, sheet);
    end = address.end;
    return part;
  });
  return parts.join('') + css.slice(end);
}

/** Those within `url()`, with quotes and without. */
export function addressesIn(css: string): Address[] {
  const found: Address[] = [];
  let isOpen = false;
  tokenize(css, (type, start, end) => {
    if (type === tokenTypes.WhiteSpace || type === tokenTypes.Comment) return;
    if (type === tokenTypes.Url) found.push({ value: url.decode(css.slice(start, end)), start, end, write: url.encode });
    if (type === tokenTypes.String && isOpen)
      found.push({ value: string.decode(css.slice(start, end)), start, end, write: (value) => string.encode(value) });
    isOpen = type === tokenTypes.Function && css.slice(start, end).toLowerCase() === 'url(';
  });
  return found;
}

function fromRoot({ value, start, end, write }: Address, css: string, sheet: string): string {
  const base = new URL(sheet, 'https://here.invalid');
  // A part alone is one of the page, and nothing is nothing, wherever the sheet is.
  if (value === '' || /^[#/]/.test(value) || !URL.canParse(value, base)) return css.slice(start, end);
  const { origin, pathname, search, hash } = new URL(value, base);
  return origin === base.origin ? write(pathname + search + hash) : css.slice(start, end);
}
