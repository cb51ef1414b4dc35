import { visit } from 'unist-util-visit';
import { partAt } from '../../content/story-parts';
import { dayOf, formatTime, type Instant, parseInstant } from '../../time';
import type { Remark, Rule, Spot } from '../story-to-check';

/**
 * Dates that cannot all be right. Those that no page could show, such as an update before the publication, are refused by the
 * build already (lib/content/schema/article.ts).
 */
export const contradictingDates: Rule = ({ fields, body }) => {
  const remarks: Remark[] = [];
  const say = (at: Spot, says: string, todo = 'correct one of the two') => {
    remarks.push({ rule: 'dates-contradict', at, says, todo });
  };
  const field = (...path: (string | number)[]): Spot => ({ in: 'front matter', path });
  const { publishedAt, unpublishAt, updatedAt, corrections = [], leadImage, live, obituary, claim } = fields;

  const afterEnd = (at: Spot, value: Instant | undefined) => {
    if (value !== undefined && unpublishAt !== undefined && value >= unpublishAt)
      say(at, `lies after ${moment(unpublishAt)}, when the story ends (unpublishAt)`);
  };
  afterEnd(field('updatedAt'), updatedAt);
  corrections.forEach(({ at }, index) => {
    afterEnd(field('corrections', index, 'at'), at);
  });

  if (publishedAt !== undefined) {
    const expires = leadImage?.rights?.expires;
    if (expires !== undefined && expires <= publishedAt)
      say(
        field('leadImage', 'rights', 'expires'),
        `lies before ${moment(publishedAt)}, when the story goes live: readers will never see its picture`,
        'choose a picture that may be shown, or correct one of the two dates',
      );
    if (live?.endedAt !== undefined && live.endedAt <= publishedAt && live.startedAt > publishedAt)
      say(field('live', 'endedAt'), `lies before ${moment(publishedAt)}, when the story goes live`);
    // What happened later may have been written in by an update.
    const day = dayOf(Math.max(publishedAt, updatedAt ?? publishedAt));
    const afterStory = (at: Spot, date: string | undefined) => {
      if (date !== undefined && date > day.slice(0, date.length)) say(at, `lies after ${day}, when the story is dated`);
    };
    afterStory(field('obituary', 'died'), obituary?.died);
    afterStory(field('claim', 'claimedAt'), claim?.claimedAt);
  }

  if (live)
    visit(body, (node) => {
      const part = partAt(node);
      if (part?.name !== 'Update') return;
      const at = parseInstant(part.props.at);
      const spot: Spot = { in: 'body', field: 'Update at', node: part.node, words: part.props.at };
      if (at !== undefined && at < live.startedAt)
        say(spot, `lies before ${moment(live.startedAt)}, when the report begins (live.startedAt)`);
      else if (at !== undefined && live.endedAt !== undefined && at > live.endedAt)
        say(spot, `lies after ${moment(live.endedAt)}, when the report ends (live.endedAt)`);
    });
  return remarks;
};

function moment(instant: Instant): string {
  return formatTime(instant, 'moment', 'en');
}
