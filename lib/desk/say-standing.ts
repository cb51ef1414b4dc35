import site from '../../site.config';
import type { Standing } from '../archive/desk';
import type { VisibilityState } from '../content/visibility';
import { formatTime, type Instant } from '../time';

/** The states as the newsroom calls them. */
export const STATE_NAMES: Record<VisibilityState, { one: string; many: string }> = {
  draft: { one: 'Draft', many: 'Drafts' },
  scheduled: { one: 'Scheduled', many: 'Scheduled' },
  live: { one: 'Live', many: 'Live' },
  ended: { one: 'Ended', many: 'Ended' },
  withdrawn: { one: 'Withdrawn', many: 'Withdrawn' },
};

/** An instant as the newsroom's wall clock shows it, with the name of its zone: nobody has to guess whose 18:00 it is. */
export function newsroomTime(instant: Instant): string {
  return `${formatTime(instant, 'weekday', 'en')} at ${formatTime(instant, 'clock', 'en')} (${site.timeZone})`;
}

/** The state of a story and its time, in one sentence or two. */
export function sayStanding(standing: Standing, now: Instant): string {
  switch (standing.state) {
    case 'draft':
      if (standing.at === undefined) return 'Draft: no reader sees it, and it has no time yet.';
      return standing.at > now
        ? `Draft: no reader sees it. Once it is ready, it goes out on ${newsroomTime(standing.at)}.`
        : `Draft: no reader sees it. Its time has passed, so it goes out as soon as it is ready, dated ${newsroomTime(standing.at)}.`;
    case 'scheduled':
      return `Scheduled: it goes out on ${newsroomTime(standing.at)}.`;
    case 'live':
      return standing.until === undefined
        ? `Live since ${newsroomTime(standing.since)}.`
        : `Live since ${newsroomTime(standing.since)}. It ends on ${newsroomTime(standing.until)}.`;
    case 'ended':
      return `Ended on ${newsroomTime(standing.at)}: readers are told that it is gone.`;
    case 'withdrawn':
      return `${standing.inEmergency ? 'Taken back in an emergency' : 'Withdrawn'} on ${newsroomTime(standing.at)}. Readers are told: “${standing.reason}”`;
    default:
      return standing satisfies never;
  }
}
