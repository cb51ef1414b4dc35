const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv']);

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(baseOf(language)) ? 'rtl' : 'ltr';
}

/** A language by its own name: العربية, English. */
export function languageName(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** How dates and numbers are written in a language. English is written as newspapers in Europe write it. */
export function localeOf(language: string): string {
  return language === 'en' ? 'en-GB' : language;
}

/** `en` of `en-GB`. */
export function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}
