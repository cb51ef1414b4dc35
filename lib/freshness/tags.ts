import { dayOf, type Instant, monthOf } from '../time';

/**
 * What a page can depend on. A list of stories and the tag of a page that shows it are one name, so that a page which
 * asked for a list has thereby said what it depends on.
 */
export type Tag = string;

/** Names, hues, navigation, pages at the foot, sponsored links: what every page shows of the newsroom. */
export const SITE_TAG: Tag = 'site';

export const storyTag = (id: string): Tag => `story:${id}`;

export const LATEST: Tag = 'list:latest';
export const sectionList = (section: string): Tag => `list:section:${section}`;
export const sectionMonthList = (section: string, month: string): Tag => `list:section:${section}:${month}`;
export const topicMonthList = (topic: string, month: string): Tag => `list:topic:${topic}:${month}`;
export const authorMonthList = (author: string, month: string): Tag => `list:author:${author}:${month}`;
export const dayList = (day: string): Tag => `list:day:${day}`;
/** Stories that were put right or taken back: the corrections log. */
export const CORRECTED: Tag = 'list:corrected';
export const topicList = (topic: string): Tag => `list:topic:${topic}`;
export const authorList = (author: string): Tag => `list:author:${author}`;
export const seriesList = (series: string): Tag => `list:series:${series}`;
/** Versions of a story in other languages. @param original id of the story that they translate */
export const translationList = (original: string): Tag => `list:translations:${original}`;
export const monthList = (month: string): Tag => `list:month:${month}`;

/** The range of the lists of a year's months. */
export const yearOfMonths = (year: string): { from: Tag; until: Tag } => ({ from: monthList(`${year}-`), until: monthList(`${year}.`) });

/** Everybody who writes: the masthead, which a new author joins. */
export const PEOPLE: Tag = 'document:Author';

/** One of the newsroom's own documents: an author, a topic, a series, a page. */
export const documentTag = (type: string, id: string): Tag => `document:${type}:${id}`;

interface Listed {
  section: string;
  authors: readonly string[];
  topics: readonly string[];
  series?: string | undefined;
  translationOf?: string | undefined;
  corrections?: readonly unknown[] | undefined;
  withdrawn?: unknown;
}

/** Every list that a story stands in, wherever it is shown. */
export function listsOf(story: Listed, publishedAt: Instant): Tag[] {
  const month = monthOf(publishedAt);
  return [
    LATEST,
    sectionList(story.section),
    sectionMonthList(story.section, month),
    ...story.topics.flatMap((topic) => [topicList(topic), topicMonthList(topic, month)]),
    ...story.authors.flatMap((author) => [authorList(author), authorMonthList(author, month)]),
    ...(story.series ? [seriesList(story.series)] : []),
    ...(story.translationOf ? [translationList(story.translationOf)] : []),
    monthList(month),
    dayList(dayOf(publishedAt)),
    ...(story.withdrawn || (story.corrections ?? []).length > 0 ? [CORRECTED] : []),
  ];
}
