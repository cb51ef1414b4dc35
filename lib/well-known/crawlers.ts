import site from '../../site.config';
import { mayBeListed, readEnvironment } from '../site/environment';

/** What a crawler reads for: three decisions, none of which touches another. */
export type CrawlerPurpose = 'training' | 'answers' | 'userFetches';

interface Crawler {
  /** As robots.txt names it. */
  token: string;
  /** Where its operator says so. */
  source: string;
}

const OPENAI = 'https://developers.openai.com/api/docs/bots';
const ANTHROPIC =
  'https://support.anthropic.com/en/articles/8896518-does-anthropic-crawl-data-from-the-web-and-how-can-site-owners-block-the-crawler';
const PERPLEXITY = 'https://docs.perplexity.ai/guides/bots';

/**
 * Crawlers by what they read for. Search engines are in none of the groups: Googlebot, whose index Google also answers
 * from, is never blocked, and Google-Extended is a token of its own that does not touch Search.
 */
export const CRAWLERS = {
  training: [
    { token: 'GPTBot', source: OPENAI },
    { token: 'ClaudeBot', source: ANTHROPIC },
    { token: 'CCBot', source: 'https://commoncrawl.org/ccbot' },
    { token: 'Google-Extended', source: 'https://developers.google.com/search/docs/crawling-indexing/google-common-crawlers' },
    { token: 'Applebot-Extended', source: 'https://support.apple.com/en-us/119829' },
    // Its operator has published nothing: this is the list that others keep.
    { token: 'Bytespider', source: 'https://github.com/ai-robots-txt/ai.robots.txt' },
    { token: 'meta-externalagent', source: 'https://developers.facebook.com/docs/sharing/webmasters/web-crawlers' },
  ],
  answers: [
    { token: 'OAI-SearchBot', source: OPENAI },
    { token: 'Claude-SearchBot', source: ANTHROPIC },
    { token: 'PerplexityBot', source: PERPLEXITY },
  ],
  userFetches: [
    { token: 'ChatGPT-User', source: OPENAI },
    { token: 'Claude-User', source: ANTHROPIC },
    { token: 'Perplexity-User', source: PERPLEXITY },
  ],
} as const satisfies Record<CrawlerPurpose, readonly Crawler[]>;

/**
 * Whether crawlers of each kind may read this site here. Where nothing is to be found by search engines, nothing is to
 * be learnt from either: these crawlers do not read the header that says so.
 */
export function crawlersAllowed(): Record<CrawlerPurpose, boolean> {
  if (!mayBeListed(readEnvironment())) return { training: false, answers: false, userFetches: false };
  return site.crawlers;
}
