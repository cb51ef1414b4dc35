import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { StoryPage } from '#components/article/story-page';
import { StateNotice } from '#components/desk/state-notice';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { currentRendering } from '#lib/freshness/rendering';
import { storyGraph } from '#lib/seo/graph/story';
import { storyMetadata } from '#lib/seo/page-metadata';

type Props = PageProps<'/[section]/[year]/[month]/[day]/[slug]'>;

async function pathIn({ params }: Props): Promise<string> {
  const { section, year, month, day, slug } = await params;
  return pathOf({ at: 'story', section, day: `${year}-${month}-${day}`, slug });
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const story = edition().story(await pathIn(props));
  return story ? storyMetadata(story) : {};
}

export default async function Page(props: Props) {
  const path = await pathIn(props);
  const story = edition().story(path);
  if (!story) {
    // The server entry redirects before it asks for a page; this is for hosts that run Next without it.
    const resolution = edition().resolve(path);
    if (resolution.leads === 'elsewhere') permanentRedirect(resolution.path);
    notFound();
  }
  return (
    <>
      {currentRendering().audience === 'newsroom' ? <StateNotice story={story} /> : null}
      <StoryPage story={story} />
      <JsonLd graph={storyGraph(story)} />
    </>
  );
}
