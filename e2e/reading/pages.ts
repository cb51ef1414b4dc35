/** One of every kind of page in the sample edition, as it is on the day of the tests. */
export const PAGES: Readonly<Record<string, string>> = {
  front: '/',
  section: '/city',
  'section month': '/city/2026/11',
  topic: '/topics/trams',
  author: '/authors/nadia-el-khatib',
  series: '/series/high-water',
  archive: '/archive',
  'archive month': '/archive/2026/11',
  search: '/search?q=tram',
  'search without a result': '/search?q=zzzzzz',
  about: '/about',
  appearance: '/reading',
  sponsored: '/sponsored/harbour-walks',
  'nothing here': '/nothing/is/here',
  withdrawn: '/city/2026/11/12/library-vote-tally',
};

/** A story of every kind. */
export const STORIES: Readonly<Record<string, string>> = {
  'founding story': '/world/2017/05/02/trump-putin-telephone-call',
  news: '/city/2026/11/17/tram-line-four-opens',
  analysis: '/politics/2026/11/13/why-the-kettle-gates-stayed-open',
  opinion: '/opinion/2026/11/18/leave-the-map-room-alone',
  explainer: '/science/2026/11/11/how-the-kettle-gates-work',
  interview: '/culture/2026/11/16/conductor-interview',
  feature: '/culture/2026/11/16/last-night-ferry',
  review: '/culture/2026/11/20/salt-symphony-review',
  live: '/politics/2026/11/20/mayoral-debate-live',
  'fact check': '/politics/2026/11/21/fact-check-tram-cost',
  gallery: '/city/2026/11/09/harbour-before-dawn',
  obituary: '/city/2026/11/14/lightkeeper-obituary',
  editorial: '/opinion/2026/11/23/count-in-the-open',
  'right to left': '/city/2026/11/18/tram-line-four-opens-ar',
};
