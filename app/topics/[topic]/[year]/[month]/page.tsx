import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { MonthsBeside } from '#components/front/periods';
import { StoryList } from '#components/front/story-list';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import { formatCalendarDate } from '#lib/time';

type Props = PageProps<'/topics/[topic]/[year]/[month]'>;

async function load({ params }: Props) {
  const { topic: slug, year, month: number } = await params;
  const month = `${year}-${number}`;
  const topic = edition().topic(slug);
  return topic && { topic, month, title: `${topic.name}, ${formatCalendarDate(month)}` };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await load(props);
  if (!found) return {};
  const { topic, month, title } = found;
  return pageMetadata({ title, description: topic.description, address: { at: 'topic-month', topic: topic.slug, month } });
}

export default async function TopicMonthPage(props: Props) {
  const found = await load(props);
  const stories = found ? edition().onTopicInMonth(found.topic.slug, found.month) : [];
  if (!found || stories.length === 0) notFound();
  const { topic, month, title } = found;
  return (
    <ListPage label={pageWords.topics.one} title={title}>
      <StoryList stories={stories} />
      <MonthsBeside
        months={edition().monthsOfTopic(topic.slug)}
        month={month}
        pathOf={(other) => pathOf({ at: 'topic-month', topic: topic.slug, month: other })}
      />
      <JsonLd
        graph={listGraph({ address: { at: 'topic-month', topic: topic.slug, month }, name: title, items: stories.map(({ path }) => path) })}
      />
    </ListPage>
  );
}
