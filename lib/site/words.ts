import site from '../../site.config';
import type { ArticleKind } from '../content/schema/article';
import type { VisibilityState } from '../content/visibility';
import type { Appearance, Pictures } from './reading';

/** Words of the house around a story, in the language of the page. A language without them gets the site's. */
export interface Words {
  kinds: Record<ArticleKind, string>;
  states: Record<Exclude<VisibilityState, 'live'>, string>;
  by: string;
  published: string;
  updated: string;
  minutes: (minutes: number) => string;
  corrections: Record<'heading' | 'correction' | 'clarification' | 'editors-note' | 'withdrawal', string>;
  partOf: string;
  topics: string;
  translations: string;
  related: string;
  verdict: string;
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
  moreIn: (section: string) => string;
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

const en: Words = {
  kinds: {
    news: 'News',
    analysis: 'Analysis',
    opinion: 'Opinion',
    explainer: 'Explainer',
    interview: 'Interview',
    feature: 'Feature',
    review: 'Review',
    live: 'Live',
    'fact-check': 'Fact check',
    gallery: 'In pictures',
    obituary: 'Obituary',
    editorial: 'Editorial',
  },
  states: { draft: 'Draft', scheduled: 'Scheduled', ended: 'Ended', withdrawn: 'Withdrawn' },
  by: 'By',
  published: 'Published',
  updated: 'Updated',
  minutes: (minutes) => `${minutes} min read`,
  corrections: {
    heading: 'Corrections',
    correction: 'Correction',
    clarification: 'Clarification',
    'editors-note': 'Editor’s note',
    withdrawal: 'Withdrawn',
  },
  partOf: 'Part of the series',
  topics: 'Topics',
  translations: 'Read this in',
  related: 'Related stories',
  verdict: 'Our verdict',
  claim: 'The claim',
  claimedBy: 'Said by',
  ratings: {
    true: 'True',
    'mostly-true': 'Mostly true',
    'half-true': 'Half true',
    'mostly-false': 'Mostly false',
    false: 'False',
    unproven: 'Unproven',
  },
  stars: (stars) => `${stars} out of 5 stars`,
  liveNow: 'Live now',
  liveEnded: 'This live report has ended',
  started: 'Began',
  keyPoints: 'Key points',
  source: 'Source',
  table: 'Show the figures as a table',
  transcript: 'Transcript',
  readMore: 'Read more',
  notes: 'Notes',
  opensElsewhere: (provider) => `Open at ${provider}`,
  aiDisclosure: 'How this was made',
  sponsored: 'Paid content',
  paidBy: 'Paid for by',
  olderThan: (years) => `This story is more than ${years === 1 ? 'a year' : `${years} years`} old.`,
  keyMoments: 'Key moments',
  interviewWith: 'The interview',
  previous: 'Previous',
  next: 'Next',
  share: 'Share',
  opinion: 'Opinion',
  briefs: 'In brief',
  mostRecent: 'Most recent',
  otherLanguages: 'In other languages',
  moreIn: (section) => `More: ${section}`,
  reading: {
    appearance: 'Appearance',
    appearances: { system: 'Same as my device', light: 'Light', dark: 'Dark' },
    pictures: 'Pictures',
    picturesAre: { shown: 'Shown', lite: 'Only when asked for' },
    keep: 'Keep this choice',
    remembered:
      'Your choice is kept only in your browser, in a cookie that says nothing else. Go back to what was chosen here at first, and the cookie is deleted.',
  },
  showPicture: (alt) => `Show picture: ${alt}`,
  sequence: { position: (position, all) => `${position} of ${all}`, close: 'Close', previous: 'Previous picture', next: 'Next picture' },
  sortByColumn: 'Sort by this column',
  total: 'Total',
  loadFrom: (provider) => `Load from ${provider}`,
  learnsOfVisit: (provider) => `${provider} will then learn of your visit.`,
  sharing: { mail: 'E-mail', copy: 'Copy link', copied: 'The link is copied.' },
};

const arabicNumbers = new Intl.PluralRules('ar');

interface ArabicNoun {
  one: string;
  two: string;
  /** After three to ten. */
  few: string;
  /** After eleven to ninety-nine. */
  many: string;
  /** After full hundreds. */
  other: string;
}

/** A noun and how many, as Arabic counts: one and two are said by the noun alone. */
function countedInArabic(number: number, noun: ArabicNoun): string {
  const form = arabicNumbers.select(number);
  if (form === 'one' || form === 'two') return noun[form];
  return `${number} ${form === 'zero' ? noun.other : noun[form]}`;
}

const ar: Words = {
  kinds: {
    news: 'أخبار',
    analysis: 'تحليل',
    opinion: 'رأي',
    explainer: 'شرح',
    interview: 'مقابلة',
    feature: 'قصة صحفية',
    review: 'مراجعة',
    live: 'مباشر',
    'fact-check': 'تدقيق الحقائق',
    gallery: 'بالصور',
    obituary: 'وفيات',
    editorial: 'افتتاحية',
  },
  states: { draft: 'مسودة', scheduled: 'مجدول', ended: 'منتهٍ', withdrawn: 'مسحوب' },
  by: 'بقلم',
  published: 'نُشر:',
  updated: 'حُدّث:',
  minutes: (minutes) =>
    `مدة القراءة: ${countedInArabic(minutes, { one: 'دقيقة واحدة', two: 'دقيقتان', few: 'دقائق', many: 'دقيقة', other: 'دقيقة' })}`,
  corrections: {
    heading: 'تصويبات',
    correction: 'تصويب',
    clarification: 'توضيح',
    'editors-note': 'ملاحظة من التحرير',
    withdrawal: 'مسحوب',
  },
  partOf: 'جزء من سلسلة',
  topics: 'موضوعات',
  translations: 'اقرأ هذه المادة بلغة أخرى',
  related: 'مواد ذات صلة',
  verdict: 'تقييمنا',
  claim: 'الادعاء',
  claimedBy: 'صدر عن',
  ratings: {
    true: 'صحيح',
    'mostly-true': 'صحيح في معظمه',
    'half-true': 'نصف صحيح',
    'mostly-false': 'خاطئ في معظمه',
    false: 'خاطئ',
    unproven: 'غير مثبت',
  },
  stars: (stars) => `${countedInArabic(stars, { one: 'نجمة واحدة', two: 'نجمتان', few: 'نجوم', many: 'نجمة', other: 'نجمة' })} من أصل 5`,
  liveNow: 'مباشر الآن',
  liveEnded: 'انتهت هذه التغطية المباشرة',
  started: 'بدأت:',
  keyPoints: 'أبرز النقاط',
  source: 'المصدر',
  table: 'عرض الأرقام في جدول',
  transcript: 'النص المكتوب',
  readMore: 'اقرأ المزيد',
  notes: 'هوامش',
  opensElsewhere: (provider) => `افتح في ${provider}`,
  aiDisclosure: 'كيف أُعدّت هذه المادة',
  sponsored: 'محتوى مدفوع',
  paidBy: 'بتمويل من',
  olderThan: (years) =>
    `مضى على نشر هذه المادة أكثر من ${countedInArabic(years, { one: 'عام', two: 'عامين', few: 'أعوام', many: 'عامًا', other: 'عام' })}.`,
  keyMoments: 'أبرز اللحظات',
  interviewWith: 'المقابلة',
  previous: 'السابق',
  next: 'التالي',
  share: 'مشاركة',
  opinion: 'رأي',
  briefs: 'موجز الأخبار',
  mostRecent: 'الأحدث',
  otherLanguages: 'بلغات أخرى',
  moreIn: (section) => `المزيد: ${section}`,
  reading: {
    appearance: 'المظهر',
    appearances: { system: 'حسب إعداد الجهاز', light: 'فاتح', dark: 'داكن' },
    pictures: 'الصور',
    picturesAre: { shown: 'تظهر دائمًا', lite: 'تظهر عند الطلب فقط' },
    keep: 'احفظ هذا الاختيار',
    remembered: 'يُحفظ اختيارك في متصفحك وحده، في ملف تعريف ارتباط لا يحوي شيئًا آخر. وإذا عدت إلى ما كان مختارًا هنا في البداية حُذف الملف.',
  },
  showPicture: (alt) => `إظهار الصورة: ${alt}`,
  sequence: { position: (position, all) => `${position} من ${all}`, close: 'إغلاق', previous: 'الصورة السابقة', next: 'الصورة التالية' },
  sortByColumn: 'رتّب حسب هذا العمود',
  total: 'المجموع',
  loadFrom: (provider) => `التحميل من ${provider}`,
  learnsOfVisit: (provider) => `عندئذٍ يصل خبر زيارتك إلى ${provider}.`,
  sharing: { mail: 'البريد الإلكتروني', copy: 'نسخ الرابط', copied: 'نُسخ الرابط.' },
};

const de: Words = {
  kinds: {
    news: 'Nachrichten',
    analysis: 'Analyse',
    opinion: 'Meinung',
    explainer: 'Erklärt',
    interview: 'Interview',
    feature: 'Reportage',
    review: 'Kritik',
    live: 'Live',
    'fact-check': 'Faktencheck',
    gallery: 'In Bildern',
    obituary: 'Nachruf',
    editorial: 'Leitartikel',
  },
  states: { draft: 'Entwurf', scheduled: 'Geplant', ended: 'Abgelaufen', withdrawn: 'Zurückgezogen' },
  by: 'Von',
  published: 'Veröffentlicht am',
  updated: 'Aktualisiert am',
  minutes: (minutes) => `${minutes} Min. Lesezeit`,
  corrections: {
    heading: 'Berichtigungen',
    correction: 'Berichtigung',
    clarification: 'Klarstellung',
    'editors-note': 'Anmerkung der Redaktion',
    withdrawal: 'Zurückgezogen',
  },
  partOf: 'Teil der Serie',
  topics: 'Themen',
  translations: 'In anderen Sprachen',
  related: 'Mehr zum Thema',
  verdict: 'Unser Urteil',
  claim: 'Die Behauptung',
  claimedBy: 'Aufgestellt von',
  ratings: {
    true: 'Wahr',
    'mostly-true': 'Größtenteils wahr',
    'half-true': 'Halb wahr',
    'mostly-false': 'Größtenteils falsch',
    false: 'Falsch',
    unproven: 'Unbelegt',
  },
  stars: (stars) => `${stars} von 5 Sternen`,
  liveNow: 'Jetzt live',
  liveEnded: 'Dieser Liveticker ist beendet',
  started: 'Begonnen am',
  keyPoints: 'Das Wichtigste in Kürze',
  source: 'Quelle',
  table: 'Die Zahlen als Tabelle anzeigen',
  transcript: 'Transkript',
  readMore: 'Mehr dazu',
  notes: 'Anmerkungen',
  opensElsewhere: (provider) => `Bei ${provider} öffnen`,
  aiDisclosure: 'Wie dieser Beitrag entstand',
  sponsored: 'Anzeige',
  paidBy: 'Bezahlt von',
  reading: {
    appearance: 'Darstellung',
    appearances: { system: 'Wie auf meinem Gerät', light: 'Hell', dark: 'Dunkel' },
    pictures: 'Bilder',
    picturesAre: { shown: 'Immer zeigen', lite: 'Nur auf Wunsch' },
    keep: 'Auswahl merken',
    remembered:
      'Ihre Auswahl wird nur in Ihrem Browser gespeichert, in einem Cookie, das sonst nichts enthält. Kehren Sie zu dem zurück, was hier zuerst ausgewählt war, und das Cookie wird gelöscht.',
  },
  showPicture: (alt) => `Bild anzeigen: ${alt}`,
  olderThan: (years) => `Dieser Beitrag ist mehr als ${years === 1 ? 'ein Jahr' : `${years} Jahre`} alt.`,
  keyMoments: 'Entscheidende Momente',
  interviewWith: 'Das Gespräch',
  previous: 'Voriger Teil',
  next: 'Nächster Teil',
  share: 'Teilen',
  opinion: 'Meinung',
  briefs: 'Kurz gemeldet',
  mostRecent: 'Zuletzt erschienen',
  otherLanguages: 'In anderen Sprachen',
  moreIn: (section) => `Mehr: ${section}`,
  sequence: { position: (position, all) => `${position} von ${all}`, close: 'Schließen', previous: 'Voriges Bild', next: 'Nächstes Bild' },
  sortByColumn: 'Nach dieser Spalte sortieren',
  total: 'Insgesamt',
  loadFrom: (provider) => `Von ${provider} laden`,
  learnsOfVisit: (provider) => `${provider} erfährt dann von Ihrem Besuch.`,
  sharing: { mail: 'E-Mail', copy: 'Link kopieren', copied: 'Der Link ist kopiert.' },
};

const bengaliDigits = new Intl.NumberFormat('bn', { useGrouping: false });

const bn: Words = {
  kinds: {
    news: 'সংবাদ',
    analysis: 'বিশ্লেষণ',
    opinion: 'মতামত',
    explainer: 'ব্যাখ্যা',
    interview: 'সাক্ষাৎকার',
    feature: 'ফিচার',
    review: 'পর্যালোচনা',
    live: 'সরাসরি',
    'fact-check': 'তথ্য যাচাই',
    gallery: 'ছবিতে',
    obituary: 'প্রয়াণ',
    editorial: 'সম্পাদকীয়',
  },
  states: { draft: 'খসড়া', scheduled: 'নির্ধারিত', ended: 'মেয়াদ শেষ', withdrawn: 'প্রত্যাহৃত' },
  by: 'লিখেছেন',
  published: 'প্রকাশ:',
  updated: 'হালনাগাদ:',
  minutes: (minutes) => `পড়তে ${bengaliDigits.format(minutes)} মিনিট`,
  corrections: { heading: 'সংশোধনী', correction: 'সংশোধন', clarification: 'স্পষ্টীকরণ', 'editors-note': 'সম্পাদকের টীকা', withdrawal: 'প্রত্যাহৃত' },
  partOf: 'ধারাবাহিকের অংশ',
  topics: 'বিষয়',
  translations: 'অন্য ভাষায় পড়ুন',
  related: 'এ বিষয়ে আরও',
  verdict: 'আমাদের রায়',
  claim: 'দাবি',
  claimedBy: 'বলেছেন',
  ratings: {
    true: 'সত্য',
    'mostly-true': 'বেশির ভাগই সত্য',
    'half-true': 'অর্ধসত্য',
    'mostly-false': 'বেশির ভাগই মিথ্যা',
    false: 'মিথ্যা',
    unproven: 'অপ্রমাণিত',
  },
  stars: (stars) => `৫-এর মধ্যে ${bengaliDigits.format(stars)} তারা`,
  liveNow: 'এখন সরাসরি',
  liveEnded: 'এই সরাসরি প্রতিবেদন শেষ হয়েছে',
  started: 'শুরু:',
  keyPoints: 'মূল কথা',
  source: 'সূত্র',
  table: 'সংখ্যাগুলো সারণিতে দেখুন',
  transcript: 'লিখিত রূপ',
  readMore: 'আরও পড়ুন',
  notes: 'টীকা',
  opensElsewhere: (provider) => `${provider}-এ খুলুন`,
  aiDisclosure: 'যেভাবে তৈরি',
  sponsored: 'অর্থের বিনিময়ে প্রকাশিত',
  paidBy: 'অর্থ দিয়েছে',
  reading: {
    appearance: 'পাতার চেহারা',
    appearances: { system: 'ডিভাইসের সেটিং অনুযায়ী', light: 'হালকা', dark: 'গাঢ়' },
    pictures: 'ছবি',
    picturesAre: { shown: 'দেখানো হবে', lite: 'শুধু চাইলে' },
    keep: 'এই পছন্দ মনে রাখুন',
    remembered: 'আপনার পছন্দ শুধু আপনার ব্রাউজারে, একটি কুকিতে থাকে; তাতে আর কিছু নেই। শুরুতে যা বাছাই করা ছিল, তাতে ফিরে গেলে কুকিটি মুছে যায়।',
  },
  showPicture: (alt) => `ছবি দেখান: ${alt}`,
  olderThan: (years) => `এই লেখা ${years === 1 ? 'এক' : bengaliDigits.format(years)} বছরের বেশি পুরোনো।`,
  keyMoments: 'গুরুত্বপূর্ণ মুহূর্ত',
  interviewWith: 'সাক্ষাৎকার',
  previous: 'আগেরটি',
  next: 'পরেরটি',
  share: 'শেয়ার করুন',
  opinion: 'মতামত',
  briefs: 'সংক্ষেপে',
  mostRecent: 'সর্বশেষ',
  otherLanguages: 'অন্য ভাষায়',
  moreIn: (section) => `আরও: ${section}`,
  sequence: {
    position: (position, all) => `${bengaliDigits.format(all)}টির মধ্যে ${bengaliDigits.format(position)} নম্বর`,
    close: 'বন্ধ করুন',
    previous: 'আগের ছবি',
    next: 'পরের ছবি',
  },
  sortByColumn: 'এই কলাম অনুসারে সাজান',
  total: 'মোট',
  loadFrom: (provider) => `${provider} থেকে আনুন`,
  learnsOfVisit: (provider) => `তখন ${provider} আপনার আসার কথা জানবে।`,
  sharing: { mail: 'ই-মেইল', copy: 'লিংক কপি করুন', copied: 'লিংক কপি হয়েছে।' },
};

const LANGUAGES: Readonly<Record<string, Words>> = { en, ar, de, bn };

const RIGHT_TO_LEFT = new Set(['ar', 'he', 'fa', 'ur', 'ps', 'sd', 'ug', 'yi', 'dv']);

export function wordsIn(language: string): Words {
  return LANGUAGES[baseOf(language)] ?? LANGUAGES[baseOf(site.language)] ?? en;
}

export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(baseOf(language)) ? 'rtl' : 'ltr';
}

/** A language by its own name: العربية, English. */
export function languageName(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
}

/** `en` of `en-GB`. */
export function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}
