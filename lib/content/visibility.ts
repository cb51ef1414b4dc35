import type { Instant } from '../time';

/** What a newsroom has decided about a story. Everything about who may see it when follows from this value alone. */
export type Publication =
  | { status: 'draft' }
  | {
      status: 'ready';
      publishedAt: Instant;
      unpublishAt?: Instant | undefined;
      withdrawn?: { at: Instant } | undefined;
    };

export type VisibilityState = 'draft' | 'scheduled' | 'live' | 'ended' | 'withdrawn';

/** Readers see what is live. The newsroom, on its own machines and in previews, sees everything. */
export type Audience = 'reader' | 'newsroom' | Invited;

/** Whoever was given a link to one story sees that story whatever its state, and beside it what readers see. */
export interface Invited {
  /** Id of the story. */
  invitedTo: string;
}

/**
 * The rule of who may see what, and when. An instant belongs to what begins at it: a story is live from its
 * `publishedAt`, and no longer at its `unpublishAt`.
 */
export function stateAt(publication: Publication, now: Instant): VisibilityState {
  if (publication.status === 'draft') return 'draft';
  if (now < publication.publishedAt) return 'scheduled';
  if (publication.withdrawn && now >= publication.withdrawn.at) return 'withdrawn';
  if (publication.unpublishAt !== undefined && now >= publication.unpublishAt) return 'ended';
  return 'live';
}

export function isVisible({ id, state }: { id: string; state: VisibilityState }, audience: Audience): boolean {
  switch (audience) {
    case 'newsroom':
      return true;
    case 'reader':
      return state === 'live';
    default:
      return state === 'live' || audience.invitedTo === id;
  }
}

/**
 * The same rule as a span of time, for the archive to index: live from `from` until just before `until`.
 * Equal to `stateAt(…) === 'live'` at every instant, which a test holds.
 */
export function liveSpan(publication: Publication): { from: Instant; until: Instant | null } | undefined {
  if (publication.status === 'draft') return undefined;
  const ends = [publication.unpublishAt, publication.withdrawn?.at].filter((end) => end !== undefined);
  return { from: publication.publishedAt, until: ends.length > 0 ? Math.min(...ends) : null };
}

/**
 * The span as a condition of the archive's queries, on columns `live_from` and `live_until` of the table or alias
 * given; `:now` is bound by the caller. A draft has no `live_from` and satisfies no comparison. Only stories are shared: of
 * anything else, the invited see what readers see.
 */
export function visibleSql(table: string, audience: Audience): string {
  return audience === 'newsroom' ? 'true' : `(${table}.live_from <= :now AND (${table}.live_until IS NULL OR :now < ${table}.live_until))`;
}
