import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { Periods } from '#components/front/periods';
import { OpenedList } from '#components/front/story-list';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import site from '#site';

type Props = PageProps<'/topics/[topic]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = edition().topic((await params).topic);
  return topic
    ? pageMetadata({
        title: topic.name,
        description: topic.description,
        address: { at: 'topic', topic: topic.slug },
      })
    : {};
}

export default async function TopicPage({ params }: Props) {
  const found = edition().topic((await params).topic);
  if (!found) notFound();
  const { slug: topic, name, description } = found;
  const stories = edition().onTopic(topic, site.lists.recent);
  return (
    <ListPage label={pageWords.topics.one} title={name} description={description}>
      <OpenedList stories={stories} />
      <Periods
        name={pageWords.archive.byMonth}
        periods={edition().monthsOfTopic(topic)}
        pathOf={(month) => pathOf({ at: 'topic-month', topic, month })}
      />
      <JsonLd
        graph={listGraph({ address: { at: 'topic', topic }, name: name, description: description, items: stories.map(({ path }) => path) })}
      />
    </ListPage>
  );
}
