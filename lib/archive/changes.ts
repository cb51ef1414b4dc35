import { liveUpdates } from '../content/live-updates';
import type { ArticleFields } from '../content/schema/article';
import type { BodyTree } from '../content/story-parts';
import type { Instant } from '../time';

/**
 * When a story changed in a way that matters to its readers (Google Search Central, “Publication dates”: a date of change
 * moves with the substance, and never with a build). Some of it may lie ahead.
 */
export function changesOf(fields: Pick<ArticleFields, 'kind' | 'updatedAt' | 'corrections'>, tree: BodyTree): Instant[] {
  return [
    ...(fields.updatedAt === undefined ? [] : [fields.updatedAt]),
    ...(fields.corrections ?? []).map(({ at }) => at),
    ...(fields.kind === 'live' ? liveUpdates(tree).map(({ at }) => at) : []),
  ];
}
