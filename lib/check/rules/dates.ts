import { visit } from 'unist-util-visit';
import { partAt } from '../../content/story-parts';
import { stateAt } from '../../content/visibility';
import { dayOf, formatTime, type Instant, isoToTheMillisecond, parseInstant } from '../../time';
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

/** Notes of a story that is out, dated ahead: its text changes at once, and nobody is told until then. */
export const notesAhead: Rule = ({ fields }, { now }) => {
  const { status, publishedAt, unpublishAt, withdrawn, updatedAt, corrections = [] } = fields;
  if (status !== 'ready' || publishedAt === undefined) return [];
  if (stateAt({ status, publishedAt, unpublishAt, withdrawn }, now) !== 'live') return [];
  const dates: [at: Instant | undefined, path: (string | number)[], what: string][] = [
    [updatedAt, ['updatedAt'], 'that it was updated'],
    ...corrections.map(({ at }, index): (typeof dates)[number] => [at, ['corrections', index, 'at'], 'the note']),
  ];
  return dates.flatMap(([at, path, what]): Remark[] =>
    // What lies after the end contradicts it, and is told of as that.
    at === undefined || at <= now || (unpublishAt !== undefined && at >= unpublishAt)
      ? []
      : [
          {
            rule: 'note-ahead',
            at: { in: 'front matter', path },
            says: `lies ahead: readers have the text now, and see ${what} on ${moment(at)}`,
            todo: `date it now, ${isoToTheMillisecond(now - (now % MINUTE))}`,
          },
        ],
  );
};

const MINUTE = 60_000;

function moment(instant: Instant): string {
  return formatTime(instant, 'moment', 'en');
}
