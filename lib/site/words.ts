import site from '../../site.config';
import type { Facet } from '../archive/search-questions';
import type { ArticleKind, ReviewedThing } from '../content/schema/article';
import type { VisibilityState } from '../content/visibility';
import type { DigitalSource } from '../media/digital-source';
import { baseOf } from './language';
import type { Appearance, Pictures } from './reading';
import * as ar from './words/ar';
import * as bn from './words/bn';
import * as de from './words/de';
import * as en from './words/en';

/** Words of the house around a story, in the language of the page. A language without them gets the site's. */
export interface Words {
  kinds: Record<ArticleKind, string>;
  states: Record<Exclude<VisibilityState, 'live'>, string>;
  by: string;
  published: string;
  /** In the place of the time of a draft, which has none whatever its file says. */
  notPublished: string;
  updated: string;
  minutes: (minutes: number) => string;
  corrections: Record<'heading' | 'correction' | 'clarification' | 'editors-note' | 'withdrawal', string>;
  partOf: string;
  topics: string;
  translations: string;
  related: string;
  verdict: string;
  /** What a review is of. */
  reviewed: Record<ReviewedThing, string>;
  claim: string;
  claimedBy: string;
  ratings: Record<'true' | 'mostly-true' | 'half-true' | 'mostly-false' | 'false' | 'unproven', string>;
  stars: (stars: number) => string;
  liveNow: string;
  liveEnded: string;
  started: string;
  keyPoints: string;
  source: string;
  table: string;
  transcript: string;
  readMore: string;
  notes: string;
  opensElsewhere: (provider: string) => string;
  aiDisclosure: string;
  /** Beside the credit of a picture. */
  digitalSources: Record<DigitalSource, string>;
  sponsored: string;
  paidBy: string;
  /** Above a story that is old enough to mislead. */
  olderThan: (years: number) => string;
  keyMoments: string;
  interviewWith: string;
  previous: string;
  next: string;
  share: string;
  opinion: string;
  briefs: string;
  mostRecent: string;
  otherLanguages: string;
  reading: {
    appearance: string;
    appearances: Record<Appearance, string>;
    pictures: string;
    picturesAre: Record<Pictures, string>;
    keep: string;
    /** How a choice is remembered, and how it is undone. */
    remembered: string;
  };
  showPicture: (alt: string) => string;
  sequence: { position: (position: number, all: number) => string; close: string; previous: string; next: string };
  sortByColumn: string;
  /** Heads the last row of a table that adds up the others. */
  total: string;
  loadFrom: (provider: string) => string;
  learnsOfVisit: (provider: string) => string;
  sharing: { mail: string; copy: string; copied: string };
}

/** Words of the pages that lead to stories, and of what stands around every page, in the language of the site. */
export interface PageWords {
  skip: string;
  frontPage: string;
  sections: string;
  aboutSite: string;
  feed: string;
  nothingYet: string;
  stories: (stories: number) => string;
  masthead: { title: string; about: (name: string) => string; noDesk: string };
  corrections: { title: string; about: string; none: string; inMonth: (month: string) => string; log: string };
  topics: { title: string; one: string; about: (name: string) => string };
  /** @param date written out */
  founded: (date: string) => string;
  series: string;
  author: {
    covers: (beats: string) => string;
    about: (author: string, role: string, name: string) => string;
    inMonth: (author: string, name: string, month: string) => string;
  };
  archive: {
    title: string;
    about: (name: string) => string;
    /** @param period a year, month or day, written out */
    ofPeriod: (name: string, period: string) => string;
    monthsOf: (year: string) => string;
    byMonth: string;
    byDay: string;
    otherYears: string;
    otherMonths: string;
    otherDays: string;
  };
  search: {
    title: string;
    archive: string;
    titled: (query: string) => string;
    hint: string;
    none: string;
    found: (stories: number) => string;
    /** Of so many that not all were looked at. */
    foundAtLeast: (stories: number) => string;
    didYouMean: string;
    order: string;
    byRelevance: string;
    byDate: string;
    narrow: string;
    by: Record<Facet['by'], string>;
    /** Of a condition that is met, such as a section: what it leads to is the search without it. */
    without: (condition: string) => string;
    from: string;
    to: string;
    dates: string;
    /** Heads what is called as the reader asked. */
    names: string;
    /** Names the list below the field. */
    suggestions: string;
    more: string;
    back: string;
    pages: string;
  };
  missing: { name: string; title: string; advice: string };
  gone: { name: string; title: string; ended: string };
}

/** The languages that the house speaks, each in a file of its own. */
const LANGUAGES: Readonly<Record<string, { words: Words; pageWords: PageWords }>> = { ar, bn, de, en };

/** A language without words of its own gets the site's; a site in such a language, English. */
function spoken(language: string): { words: Words; pageWords: PageWords } {
  return LANGUAGES[baseOf(language)] ?? LANGUAGES[baseOf(site.language)] ?? en;
}

/** The language that a page in a language gets its words in. */
export function languageOfWords(language: string): string {
  if (LANGUAGES[baseOf(language)]) return language;
  return LANGUAGES[baseOf(site.language)] ? site.language : 'en';
}

export function wordsIn(language: string): Words {
  return spoken(language).words;
}

export const pageWords: PageWords = spoken(site.language).pageWords;
