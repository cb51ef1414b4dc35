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
  corrections: Record<'heading' | 'correction' | 'clarification' | 'editors-note', string>;
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
  unit: string;
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
  corrections: { heading: 'Corrections', correction: 'Correction', clarification: 'Clarification', 'editors-note': 'Editor’s note' },
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
  stars: (stars) => `${stars} of 5 stars`,
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
  unit: 'Unit',
  reading: {
    appearance: 'Appearance',
    appearances: { system: 'As the system', light: 'Light', dark: 'Dark' },
    pictures: 'Pictures',
    picturesAre: { shown: 'Shown', lite: 'Only when asked' },
    keep: 'Keep this choice',
    remembered:
      'Your choice is kept in your browser alone, in a cookie that says nothing else. Choose what stood here at first, and the cookie is gone.',
  },
  showPicture: (alt) => `Show picture: ${alt}`,
};

const ar: Words = {
  kinds: {
    news: 'أخبار',
    analysis: 'تحليل',
    opinion: 'رأي',
    explainer: 'شرح',
    interview: 'مقابلة',
    feature: 'تقرير خاص',
    review: 'مراجعة',
    live: 'مباشر',
    'fact-check': 'تدقيق الحقائق',
    gallery: 'بالصور',
    obituary: 'وفيات',
    editorial: 'افتتاحية',
  },
  states: { draft: 'مسودة', scheduled: 'مجدول', ended: 'منتهٍ', withdrawn: 'مسحوب' },
  by: 'بقلم',
  published: 'نُشر',
  updated: 'حُدّث',
  minutes: (minutes) => `مدة القراءة: ${minutes} د`,
  corrections: { heading: 'تصويبات', correction: 'تصويب', clarification: 'توضيح', 'editors-note': 'ملاحظة المحرر' },
  partOf: 'جزء من سلسلة',
  topics: 'مواضيع',
  translations: 'اقرأ هذا بلغة أخرى',
  related: 'مواد ذات صلة',
  verdict: 'حكمنا',
  claim: 'الادعاء',
  claimedBy: 'قاله',
  ratings: {
    true: 'صحيح',
    'mostly-true': 'صحيح في معظمه',
    'half-true': 'نصف صحيح',
    'mostly-false': 'خاطئ في معظمه',
    false: 'خاطئ',
    unproven: 'غير مثبت',
  },
  stars: (stars) => `${stars} من 5 نجوم`,
  liveNow: 'مباشر الآن',
  liveEnded: 'انتهت هذه التغطية المباشرة',
  started: 'بدأ',
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
  unit: 'الوحدة',
  reading: {
    appearance: 'المظهر',
    appearances: { system: 'كما في النظام', light: 'فاتح', dark: 'داكن' },
    pictures: 'الصور',
    picturesAre: { shown: 'ظاهرة', lite: 'عند الطلب فقط' },
    keep: 'احفظ هذا الاختيار',
    remembered: 'يُحفظ اختيارك في متصفحك وحده، في ملف تعريف ارتباط لا يحوي شيئًا آخر. اختر ما كان هنا في البداية فيُحذف الملف.',
  },
  showPicture: (alt) => `إظهار الصورة: ${alt}`,
};

const LANGUAGES: Readonly<Record<string, Words>> = { en, ar };

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

function baseOf(language: string): string {
  return language.split('-')[0] ?? language;
}
