import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';
import site from '#site';

type Props = PageProps<'/topics/[topic]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const topic = edition().topic((await params).topic);
  return topic ? pageMetadata({ title: topic.name, description: topic.description, path: pathOf({ at: 'topic', topic: topic.slug }) }) : {};
}

export default async function TopicPage({ params }: Props) {
  const topic = edition().topic((await params).topic);
  if (!topic) notFound();
  return (
    <ListPage label="Topic" title={topic.name} description={topic.description} stories={edition().onTopic(topic.slug, site.lists.recent)} />
  );
}
