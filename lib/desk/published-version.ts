import { storyMarkdownPath } from '../addresses';
import type { Edition } from '../archive/edition';
import type { Story } from '../archive/stories';
import { storyMarkdown } from '../plain/story-markdown';
import { readEnvironment } from '../site/environment';
import { type Comparison, compareTexts } from './compare-texts';

/** Longest wait for the published site, in milliseconds, and the most that is read of its answer. */
const PATIENCE = 3000;
const MOST_BYTES = 4_000_000;

/** What changed against what readers have, or why that cannot be said. */
export type AgainstPublished =
  | { is: 'compared'; comparison: Comparison }
  | { is: 'new' }
  | { is: 'taken back' }
  | { is: 'unknown'; why: string };

/**
 * Compares a story with what the published site shows at its address, both as Markdown, which holds all that readers get:
 * text, headline, writers, corrections, pictures with their credits.
 */
export async function againstPublished(edition: Edition, story: Story): Promise<AgainstPublished> {
  const { productionUrl, siteUrl } = readEnvironment();
  if (productionUrl === siteUrl)
    return { is: 'unknown', why: 'No published site is known to this one. Set PRODUCTION_URL to the address that readers use.' };
  const address = `${productionUrl}${storyMarkdownPath(story.path)}`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE) });
    if (response.status === 404) return { is: 'new' };
    if (response.status === 410) return { is: 'taken back' };
    if (!response.ok) return { is: 'unknown', why: `${address} answered ${response.status}.` };
    const published = await response.text();
    if (published.length > MOST_BYTES) return { is: 'unknown', why: `${address} is too long to be compared.` };
    // Each site writes addresses of its own.
    const here = storyMarkdown(edition, story).replaceAll(siteUrl, productionUrl);
    return { is: 'compared', comparison: compareTexts(published, here) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { is: 'unknown', why: `${productionUrl} could not be asked: ${cause instanceof Error ? cause.message : String(cause)}.` };
  }
}
