import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { StoryPage } from '#components/article/story-page';
import { StateNotice } from '#components/desk/state-notice';
import { edition } from '#lib/archive/edition';
import type { Story } from '#lib/archive/stories';
import { acceptInvitation } from '#lib/share/invitation';
import site from '#site';

type Props = PageProps<'/preview/[token]'>;

async function storyIn({ params }: Props): Promise<Story | undefined> {
  const id = await acceptInvitation((await params).token);
  const card = id === undefined ? undefined : edition().card(id);
  return card && edition().story(card.path);
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const story = await storyIn(props);
  return story ? { title: `${story.headline} – ${site.name}`, robots: { index: false, follow: false }, referrer: 'no-referrer' } : {};
}

/** One story, for whoever holds the link to it, and nothing beside it. */
export default async function SharedStory(props: Props) {
  const story = await storyIn(props);
  if (!story) notFound();
  return (
    <>
      <StateNotice story={story} />
      <StoryPage story={story} alone />
    </>
  );
}
