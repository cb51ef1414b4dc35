import type { StoryCard } from '#lib/archive/stories';
import { Teaser } from './teaser';

interface Props {
  stories: StoryCard[];
  level?: 2 | 3;
  /** What is said when there is none. */
  empty?: string;
}

export function StoryList({ stories, level = 2, empty = 'Nothing has been published here yet.' }: Props) {
  if (stories.length === 0) return <p>{empty}</p>;
  return (
    <ul className="story-list">
      {stories.map((story) => (
        <li key={story.id}>
          <Teaser story={story} weight="list" level={level} />
        </li>
      ))}
    </ul>
  );
}
