import { defineSite } from '#lib/site/define-site';

/**
 * Who we are. A newsroom that makes this its own edits this file and `content/`, and nothing else.
 * Every field is checked when anything starts; a mistake is reported with the field's name.
 */
export default defineSite({
  name: 'Standfirst',
  /** The name in other scripts, as credits and readers write it. */
  alternateNames: ['ستاندفيرست', 'স্ট্যান্ডফার্স্ট'],
  description: 'News from Port Sorrel and the world, in a sample edition that shows what Standfirst can do.',
  /** `own` once the invented stories are gone: until then every answer asks search engines to stay away. */
  edition: 'sample',
  /** Absolute origin used where `SITE_URL` is not set. */
  url: 'http://localhost:3000',
  language: 'en',
  timeZone: 'Europe/Berlin',
  contact: { email: 'newsroom@standfirst.example' },
  social: [],
  /** Who answers for it before the law, at the foot of every page: `name`, `address` (street, postalCode, city, country), `founded`. */
  legal: {},
  /** Pages of `content/pages/` linked from every page's foot, in this order. */
  footerPages: ['about', 'standards', 'ethics', 'corrections-policy', 'ownership', 'ai-use', 'accessibility', 'privacy', 'contact'],
  /** Which of them say who we are and how we are reached. */
  pages: { about: 'about', contact: 'contact' },
  /** Which pages answer what machines ask of a newsroom (schema.org, NewsMediaOrganization). Name only what a page really says. */
  policies: {
    publishingPrinciples: 'standards',
    ethicsPolicy: 'ethics',
    correctionsPolicy: 'corrections-policy',
    ownershipFundingInfo: 'ownership',
    verificationFactCheckingPolicy: 'standards',
    unnamedSourcesPolicy: 'standards',
    actionableFeedbackPolicy: 'contact',
  },
  /** Newest stories among which the front chooses what nobody has chosen for it. */
  front: { latest: 80 },
  lists: { recent: 30 },
  /** Sites whose pages a story may show in a frame, once a reader asks for it: their origins. Leave none, and no frame loads. */
  embeds: { frames: ['https://example.com'] },
  /** WebSub hubs that tell subscribers of the feeds that something is new, by their addresses. None, and readers ask by themselves. */
  webSub: { hubs: [] },
  /**
   * Who may read the site by machine, beside search engines, which always may: crawlers that train models, crawlers of
   * services that answer questions, and programs that fetch a page when their user asks. Each switch stands for itself.
   */
  crawlers: { training: false, answers: true, userFetches: true },
  /** Whom the newsroom stands with (trust.txt): addresses of organisations, and pages of `content/pages/`. Leave it out, and there is no trust.txt. */
  trust: { disclosurePages: ['ownership', 'ethics', 'standards'] },
  /** Months before this one whose stories the visual editor lists. An older one opens by its address. */
  editor: { monthsBefore: 12 },
  /**
   * Room for finished pages, in bytes; and of how many of the newest stories the server makes them ahead of their first
   * reader, with the front and the sections.
   */
  keptPages: { maxBytes: 256 * 1024 * 1024, ahead: 40 },
});
