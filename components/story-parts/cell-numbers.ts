type Cell = string | number;

/** Digits of scripts that do not use 0 to 9: each stands as far behind its zero as it counts. */
const ZEROS = ['٠', '۰', '०', '০'].map((zero) => zero.charCodeAt(0));

/** Blanks and apostrophes part thousands in any language. */
const ALWAYS_GROUP = "\\s'’٬";
const ALWAYS_DECIMAL = '٫';

/**
 * What each cell of a column counts, for sorting; `undefined` for a column that is no column of numbers. One is where
 * every cell with a digit is one number, all of them in the same unit: “3 December” after “12 November” is not.
 * @returns for a cell without a number, `undefined`
 */
export function numbersIn(cells: readonly Cell[], lang: string): (number | undefined)[] | undefined {
  const read = cells.map((cell) => readNumber(cell, lang));
  if (read.includes('other')) return undefined;
  const numbers = read.filter((each) => typeof each === 'object');
  const units = new Set(numbers.map(({ unit }) => unit).filter((unit) => unit !== ''));
  if (numbers.length === 0 || units.size > 1) return undefined;
  return read.map((each) => (typeof each === 'object' ? each.value : undefined));
}

function readNumber(cell: Cell, lang: string): { value: number; unit: string } | 'none' | 'other' {
  if (typeof cell === 'number') return { value: cell, unit: '' };
  const text = cell
    .replace(/\p{Nd}/gu, westernDigit)
    .replace(/[\u200e\u200f\u061c]/g, '')
    .trim();
  if (!/\d/.test(text)) return 'none';
  const { group, decimal } = separatorsOf(lang);
  const number = new RegExp(`^(?<before>[^\\d]*)(?<whole>\\d+(?:${group}\\d{2,3})*)(?:${decimal}(?<part>\\d+))?(?<after>[^\\d]*)$`);
  const { before = '', whole = '', part = '0', after = '' } = number.exec(text)?.groups ?? {};
  if (whole === '') return 'other';
  const size = Number(`${whole.replace(/\D/g, '')}.${part}`);
  return { value: /^[-−–]|[-−–]\s*$/.test(before) ? -size : size, unit: `${before}${after}`.replace(/[-−–+\s]/g, '') };
}

function westernDigit(digit: string): string {
  const code = digit.charCodeAt(0);
  const zero = ZEROS.find((each) => code >= each && code <= each + 9);
  return zero === undefined ? digit : String(code - zero);
}

function separatorsOf(lang: string): { group: string; decimal: string } {
  const parts = new Intl.NumberFormat(lang, { numberingSystem: 'latn', useGrouping: true }).formatToParts(1234567.8);
  const own = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? '';
  return { group: `[${ALWAYS_GROUP}${own('group')}]`, decimal: `[${ALWAYS_DECIMAL}${own('decimal')}]` };
}
