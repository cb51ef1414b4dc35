import type { PageWords, Words } from '../words';

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

export const words: Words = {
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
  notPublished: 'لم يُنشر بعد',
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
  reviewed: { book: 'كتاب', concert: 'حفلة موسيقية', exhibition: 'معرض', film: 'فيلم', play: 'مسرح', restaurant: 'مطعم', album: 'ألبوم' },
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
  digitalSources: {
    trainedAlgorithmicMedia: 'صورة مولَّدة بالذكاء الاصطناعي',
    compositeSynthetic: 'صورة مولَّدة جزئيًا بالذكاء الاصطناعي',
    algorithmicMedia: 'رسم أنجزه برنامج حاسوبي',
  },
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

export const pageWords: PageWords = {
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
  founded: (date) => `تأسست ${date}`,
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
    foundAtLeast: (stories) => `عُثر على أكثر من ${stories} مادة.`,
    didYouMean: 'هل تقصد',
    order: 'الترتيب',
    byRelevance: 'الأنسب أولًا',
    byDate: 'الأحدث أولًا',
    narrow: 'تضييق البحث',
    by: { section: 'القسم', kind: 'النوع', topic: 'الموضوع', author: 'الكاتب', year: 'السنة' },
    without: (condition) => `من دون «${condition}»`,
    from: 'من',
    to: 'إلى',
    dates: 'المدة',
    names: 'كتّاب وموضوعات وأقسام',
    suggestions: 'اقتراحات',
    more: 'مزيد من النتائج',
    back: 'النتائج السابقة',
    pages: 'صفحات النتائج',
  },
  missing: {
    name: 'غير موجود',
    title: 'لا شيء في هذا العنوان',
    advice: 'ربما كُتب العنوان خطأً. المادة التي انتقلت تجدها بكلماتها، ومن هنا تتابع:',
  },
  gone: { name: 'لم تعد هنا', title: 'لم تعد هذه المادة هنا', ended: 'نُشرت لمدة محددة وقد انقضت.' },
};
