const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv']);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(baseOf(language)) ? 'rtl' : 'ltr';
}

/** Attributes of words in one language that stand among words in another: none where both are one (WCAG 3.1.2). */
export function among(language: string, around: string): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return language === around ? {} : { lang: language, dir: directionOf(language) };
}

/** A language by its own name: العربية, English. */
export function languageName(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** How dates and numbers are written in a language. English is written as newspapers in Europe write it. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** Figures as the page's language writes them. What adding up leaves beyond the sixth place is no figure of the source. */
export function figureIn(lang: string): (value: number) => string {
  const formatter = new Intl.NumberFormat(localeOf(lang), { maximumFractionDigits: 6 });
  // The sign of a negative number is a minus and no hyphen, as in the text around it.
  return (value) => formatter.format(value).replace('-', '−');
}

/** `en` of `en-GB`. */
export function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}

const namesInEnglish = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A code in its settled form and with a name: “english” has the form of a code, and browsers know nothing by it. */
export function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code)[0] === code && namesInEnglish.of(code) !== undefined;
  } catch {
    return false;
  }
}
