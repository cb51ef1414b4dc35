import site from '../../site.config';
import { baseOf } from './words';

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
  };
  missing: { name: string; title: string; advice: string };
  gone: { name: string; title: string; ended: string };
}

const en: PageWords = {
  skip: 'Skip to the text',
  frontPage: 'Front page',
  sections: 'Sections',
  aboutSite: 'About this site',
  feed: 'Feed',
  nothingYet: 'Nothing has been published here yet.',
  stories: (stories) => (stories === 1 ? '1 story' : `${stories} stories`),
  masthead: { title: 'Masthead', about: (name) => `Who makes ${name}, and how to reach them.`, noDesk: 'Contributors' },
  corrections: {
    title: 'Corrections',
    about: 'What we got wrong, and when we put it right. Every note stands on its story, too.',
    none: 'Nothing has been corrected yet.',
    inMonth: (month) => `Corrections, ${month}`,
    log: 'All corrections',
  },
  topics: { title: 'Topics', one: 'Topic', about: (name) => `What ${name} follows from story to story.` },
  series: 'Series',
  author: {
    covers: (beats) => `Covers ${beats}.`,
    about: (author, role, name) => `${author}, ${role} at ${name}: who they are and what they wrote.`,
    inMonth: (author, name, month) => `What ${author} wrote for ${name} in ${month}.`,
  },
  archive: {
    title: 'Archive',
    about: (name) => `Everything that ${name} has published.`,
    ofPeriod: (name, period) => `What ${name} published: ${period}.`,
    monthsOf: (year) => `Months of ${year}`,
    byMonth: 'By month',
    byDay: 'By day',
    otherYears: 'Other years',
    otherMonths: 'Other months',
    otherDays: 'Other days',
  },
  search: {
    title: 'Search',
    archive: 'Search the archive',
    titled: (query) => `Search: ${query}`,
    hint: 'Write one word or more.',
    none: 'Nothing was found. Try fewer words, or another spelling.',
    found: (stories) => (stories === 1 ? 'One story was found.' : `${stories} stories were found.`),
  },
  missing: {
    name: 'Not found',
    title: 'There is nothing at this address',
    advice: 'It may have been typed wrongly. A story that moved is found by its words, and these lead on:',
  },
  gone: {
    name: 'No longer here',
    title: 'This story is no longer here',
    ended: 'It was published for a limited time, and that time is over.',
  },
};

const de: PageWords = {
  skip: 'Zum Text springen',
  frontPage: 'Titelseite',
  sections: 'Ressorts',
  aboutSite: 'Über diese Seite',
  feed: 'Feed',
  nothingYet: 'Hier ist noch nichts erschienen.',
  stories: (stories) => (stories === 1 ? '1 Artikel' : `${stories} Artikel`),
  masthead: { title: 'Redaktion', about: (name) => `Wer ${name} macht und wie man uns erreicht.`, noDesk: 'Freie Mitarbeit' },
  corrections: {
    title: 'Korrekturen',
    about: 'Was falsch war und wann wir es berichtigt haben. Jeder Hinweis steht auch am Artikel selbst.',
    none: 'Bisher war nichts zu berichtigen.',
    inMonth: (month) => `Korrekturen, ${month}`,
    log: 'Alle Korrekturen',
  },
  topics: { title: 'Themen', one: 'Thema', about: (name) => `Was ${name} von Artikel zu Artikel verfolgt.` },
  series: 'Serie',
  author: {
    covers: (beats) => `Schreibt über: ${beats}.`,
    about: (author, role, name) => `${author}, ${role}, ${name}: zur Person und alle Artikel.`,
    inMonth: (author, name, month) => `Was ${author} für ${name} geschrieben hat: ${month}.`,
  },
  archive: {
    title: 'Archiv',
    about: (name) => `Alles, was in ${name} erschienen ist.`,
    ofPeriod: (name, period) => `Was in ${name} erschienen ist: ${period}.`,
    monthsOf: (year) => `Monate des Jahres ${year}`,
    byMonth: 'Nach Monaten',
    byDay: 'Nach Tagen',
    otherYears: 'Andere Jahre',
    otherMonths: 'Andere Monate',
    otherDays: 'Andere Tage',
  },
  search: {
    title: 'Suche',
    archive: 'Im Archiv suchen',
    titled: (query) => `Suche: ${query}`,
    hint: 'Geben Sie ein Wort oder mehrere ein.',
    none: 'Nichts gefunden. Versuchen Sie es mit weniger Wörtern oder einer anderen Schreibweise.',
    found: (stories) => (stories === 1 ? 'Ein Artikel gefunden.' : `${stories} Artikel gefunden.`),
  },
  missing: {
    name: 'Nicht gefunden',
    title: 'Unter dieser Adresse steht nichts',
    advice:
      'Vielleicht ist sie falsch geschrieben. Ein Artikel, der umgezogen ist, findet sich über seine Wörter; und hier geht es weiter:',
  },
  gone: {
    name: 'Nicht mehr hier',
    title: 'Dieser Artikel ist nicht mehr hier',
    ended: 'Er war für begrenzte Zeit veröffentlicht, und die ist vorbei.',
  },
};

const ar: PageWords = {
  skip: 'انتقل إلى النص',
  frontPage: 'الصفحة الأولى',
  sections: 'الأقسام',
  aboutSite: 'عن هذا الموقع',
  feed: 'خلاصة RSS',
  nothingYet: 'لم يُنشر هنا شيء بعد.',
  stories: (stories) => `عدد المواد: ${stories}`,
  masthead: { title: 'هيئة التحرير', about: (name) => `من يصنع ${name} وكيف تصل إليهم.`, noDesk: 'مساهمون' },
  corrections: {
    title: 'التصويبات',
    about: 'ما أخطأنا فيه ومتى صوّبناه. وكل تصويب مثبت في مادته أيضًا.',
    none: 'لم يُصوَّب شيء بعد.',
    inMonth: (month) => `التصويبات، ${month}`,
    log: 'كل التصويبات',
  },
  topics: { title: 'الموضوعات', one: 'موضوع', about: (name) => `ما تتابعه ${name} من مادة إلى أخرى.` },
  series: 'سلسلة',
  author: {
    covers: (beats) => `مجالات التغطية: ${beats}.`,
    about: (author, role, name) => `${author}، ${role}، ${name}: نبذة وكل المواد.`,
    inMonth: (author, name, month) => `مواد ${author} في ${name}: ${month}.`,
  },
  archive: {
    title: 'الأرشيف',
    about: (name) => `كل ما نشرته ${name}.`,
    ofPeriod: (name, period) => `ما نشرته ${name}: ${period}.`,
    monthsOf: (year) => `أشهر عام ${year}`,
    byMonth: 'بحسب الشهر',
    byDay: 'بحسب اليوم',
    otherYears: 'أعوام أخرى',
    otherMonths: 'أشهر أخرى',
    otherDays: 'أيام أخرى',
  },
  search: {
    title: 'بحث',
    archive: 'ابحث في الأرشيف',
    titled: (query) => `بحث: ${query}`,
    hint: 'اكتب كلمة أو أكثر.',
    none: 'لم يُعثر على شيء. جرّب كلمات أقل أو إملاءً آخر.',
    found: (stories) => `عدد المواد التي عُثر عليها: ${stories}.`,
  },
  missing: {
    name: 'غير موجود',
    title: 'لا شيء في هذا العنوان',
    advice: 'ربما كُتب العنوان خطأً. المادة التي انتقلت تجدها بكلماتها، ومن هنا تتابع:',
  },
  gone: { name: 'لم تعد هنا', title: 'لم تعد هذه المادة هنا', ended: 'نُشرت لمدة محددة وقد انقضت.' },
};

const bn: PageWords = {
  skip: 'মূল লেখায় যান',
  frontPage: 'প্রথম পাতা',
  sections: 'বিভাগ',
  aboutSite: 'এই সাইট সম্পর্কে',
  feed: 'ফিড',
  nothingYet: 'এখানে এখনো কিছু প্রকাশিত হয়নি।',
  stories: (stories) => `${stories.toLocaleString('bn')}টি লেখা`,
  masthead: { title: 'সম্পাদকমণ্ডলী', about: (name) => `${name} কারা করেন, আর কীভাবে তাঁদের সঙ্গে যোগাযোগ করবেন।`, noDesk: 'প্রদায়ক' },
  corrections: {
    title: 'সংশোধনী',
    about: 'আমরা কী ভুল করেছি, আর কখন তা শুধরেছি। প্রতিটি সংশোধনী নিজের লেখার সঙ্গেও আছে।',
    none: 'এখনো কিছু সংশোধন করতে হয়নি।',
    inMonth: (month) => `সংশোধনী, ${month}`,
    log: 'সব সংশোধনী',
  },
  topics: { title: 'বিষয়', one: 'বিষয়', about: (name) => `লেখার পর লেখায় ${name} যা অনুসরণ করে।` },
  series: 'ধারাবাহিক',
  author: {
    covers: (beats) => `লেখেন: ${beats}।`,
    about: (author, role, name) => `${author}, ${role}, ${name}: পরিচয় ও সব লেখা।`,
    inMonth: (author, name, month) => `${name}-এ ${author}-এর লেখা: ${month}।`,
  },
  archive: {
    title: 'আর্কাইভ',
    about: (name) => `${name} যা কিছু প্রকাশ করেছে।`,
    ofPeriod: (name, period) => `${name} যা প্রকাশ করেছে: ${period}।`,
    monthsOf: (year) => `${year} সালের মাসগুলো`,
    byMonth: 'মাস অনুযায়ী',
    byDay: 'দিন অনুযায়ী',
    otherYears: 'অন্যান্য বছর',
    otherMonths: 'অন্যান্য মাস',
    otherDays: 'অন্যান্য দিন',
  },
  search: {
    title: 'অনুসন্ধান',
    archive: 'আর্কাইভে খুঁজুন',
    titled: (query) => `অনুসন্ধান: ${query}`,
    hint: 'এক বা একাধিক শব্দ লিখুন।',
    none: 'কিছু পাওয়া যায়নি। কম শব্দ বা অন্য বানান দিয়ে চেষ্টা করুন।',
    found: (stories) => `${stories.toLocaleString('bn')}টি লেখা পাওয়া গেছে।`,
  },
  missing: {
    name: 'পাওয়া যায়নি',
    title: 'এই ঠিকানায় কিছু নেই',
    advice: 'ঠিকানাটি হয়তো ভুল লেখা হয়েছে। সরে যাওয়া লেখা তার শব্দ দিয়ে পাওয়া যায়; এখান থেকেও এগোতে পারেন:',
  },
  gone: { name: 'আর এখানে নেই', title: 'লেখাটি আর এখানে নেই', ended: 'এটি সীমিত সময়ের জন্য প্রকাশিত হয়েছিল, সে সময় শেষ।' },
};

const LANGUAGES: Readonly<Record<string, PageWords>> = { en, de, ar, bn };

/** In English where the site's language has none: a house that speaks another adds its words here. */
export const pageWords: PageWords = LANGUAGES[baseOf(site.language)] ?? en;
