import { NothingYet } from '#components/site/nothing-yet';
import type { StoryCard } from '#lib/archive/stories';
import { Teaser } from './teaser';

interface Props {
  stories: StoryCard[];
  level?: 2 | 3;
  /** Whether their order is to be seen: the parts of a series. */
  numbered?: boolean;
}

export function StoryList({ stories, level = 2, numbered = false }: Props) {
  if (stories.length === 0) return <NothingYet />;
  const List = numbered ? 'ol' : 'ul';
  return (
    <List className={numbered ? 'story-list numbered' : 'story-list'}>
      {stories.map((story) => (
        <li key={story.id}>
          <Teaser story={story} weight="list" level={level} />
        </li>
      ))}
    </List>
  );
}

/** The newest story opens the list with its picture large: where it counts for more than the others. */
export function OpenedList({ stories }: { stories: StoryCard[] }) {
  const [first, ...others] = stories;
  if (first?.image === undefined) return <StoryList stories={stories} />;
  return (
    <>
      <Teaser story={first} weight="big" first />
      {others.length > 0 ? <StoryList stories={others} /> : null}
    </>
  );
}
