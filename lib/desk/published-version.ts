import { storyMarkdownPath } from '../addresses/read-path';
import { Edition } from '../archive/edition';
import type { StoryCard } from '../archive/stories';
import { untilNow } from '../content/live-updates';
import { currentRendering, Rendering } from '../freshness/rendering';
import { storyMarkdown } from '../plain/story-markdown';
import { readEnvironment } from '../site/environment';
import { type Comparison, compareTexts } from './compare-texts';

/** Longest wait for the published site, in milliseconds, and the most that is read of its answer, in bytes. */
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
export async function againstPublished(story: StoryCard): Promise<AgainstPublished> {
  const { productionUrl, siteUrl } = readEnvironment();
  if (productionUrl === siteUrl)
    return {
      is: 'unknown',
      why: 'No published site is known to this one. Ask whoever runs the site to set PRODUCTION_URL to the address that readers use.',
    };
  const address = `${productionUrl}${storyMarkdownPath(story.path)}`;
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(PATIENCE), redirect: 'manual' });
    if (response.status === 404) return { is: 'new' };
    if (response.status === 410) return { is: 'taken back' };
    if (!response.ok) return { is: 'unknown', why: `${address} answered ${response.status}.` };
    const published = await textOf(response);
    if (published === undefined) return { is: 'unknown', why: `${address} is too long to be compared.` };
    // Each site writes addresses of its own.
    const here = asReadersWill(story.id).replaceAll(siteUrl, productionUrl);
    return { is: 'compared', comparison: compareTexts(published, here) };
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return { is: 'unknown', why: `${productionUrl} could not be asked: ${cause instanceof Error ? cause.message : String(cause)}.` };
  }
}

/** @returns `undefined` for one that is longer than is read */
async function textOf({ body }: Response): Promise<string | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > MOST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

/**
 * A story as the published site would show it if it were out now: of what else only the newsroom sees, a link or a list in
 * it tells nothing.
 */
function asReadersWill(id: string): string {
  const { generation, now, withdrawal } = currentRendering();
  const edition = new Edition(new Rendering(generation, now, { invitedTo: id }, withdrawal));
  const path = edition.card(id)?.path;
  const story = path === undefined ? undefined : edition.story(path);
  return story ? storyMarkdown(edition, story.state === 'live' ? { ...story, body: untilNow(story.body, now) } : story) : '';
}
