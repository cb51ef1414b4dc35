import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { DeskStoryPage } from '#components/desk/desk-story-page';
import { desk } from '#lib/archive/desk';
import { newsroomOnly } from '#lib/desk/newsroom-only';
import { againstPublished } from '#lib/desk/published-version';
import { shareDaysIn } from '#lib/share/share-link';
import site from '#site';

type Props = PageProps<'/desk/stories/[...id]'>;

async function storyIn({ params }: Props) {
  newsroomOnly();
  const id = (await params).id.join('/');
  const found = desk().deskStory(id);
  const story = found && desk().story(found.card.path);
  return found && story ? { found, story } : undefined;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const headline = (await storyIn(props))?.story.headline;
  return { title: headline ? `${headline} – Desk – ${site.name}` : `Desk – ${site.name}` };
}

export default async function Page(props: Props) {
  const both = await storyIn(props);
  if (!both) notFound();
  const { days } = await props.searchParams;
  return <DeskStoryPage {...both} changes={await againstPublished(both.story)} shareDays={shareDaysIn(days)} />;
}
