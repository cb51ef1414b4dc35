import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StoryPage } from '#components/article/story-page';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { storyJsonLd } from '#lib/seo/json-ld';
import { storyMetadata } from '#lib/seo/page-metadata';

type Props = PageProps<'/[section]/[year]/[month]/[day]/[slug]'>;

async function load({ params }: Props) {
  const { section, year, month, day, slug } = await params;
  return edition().story(pathOf({ at: 'story', section, day: `${year}-${month}-${day}`, slug }));
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const story = await load(props);
  return story ? storyMetadata(story) : {};
}

export default async function Page(props: Props) {
  const story = await load(props);
  if (!story) notFound();
  return (
    <>
      <StoryPage story={story} />
      <JsonLd graph={storyJsonLd(story)} />
    </>
  );
}
