import { NothingYet } from '#components/site/nothing-yet';
import type { StoryCard } from '#lib/archive/stories';
import { Teaser } from './teaser';

interface Props {
  stories: StoryCard[];
  level?: 2 | 3;
  /** Whether their order is to be seen: the parts of a series. */
  numbered?: boolean;
  /** Whether sections are said: not where all stories are of one. */
  kicker?: boolean;
}

export function StoryList({ stories, level = 2, numbered = false, kicker = true }: Props) {
  if (stories.length === 0) return <NothingYet />;
  const List = numbered ? 'ol' : 'ul';
  return (
    <List className={numbered ? 'story-list numbered' : 'story-list'}>
      {stories.map((story) => (
        <li key={story.id}>
          <Teaser story={story} weight="list" level={level} kicker={kicker} />
        </li>
      ))}
    </List>
  );
}

/** Stories beside one another under the one that opens a list. */
const PAIR = 2;

/** A list that opens with its newest story large and two beside one another: where the newest counts for more than the others. */
export function OpenedList({ stories, kicker = true }: Pick<Props, 'stories' | 'kicker'>) {
  const [first, ...others] = stories;
  if (first === undefined) return <NothingYet />;
  const pair = evenPair(others.slice(0, PAIR));
  const rest = others.slice(pair.length);
  return (
    <>
      <Teaser story={first} weight="big" first kicker={kicker} />
      {pair.length > 0 ? (
        <ul className="story-pair">
          {pair.map((story) => (
            <li key={story.id}>
              <Teaser story={story} weight="pair" kicker={kicker} />
            </li>
          ))}
        </ul>
      ) : null}
      {rest.length > 0 ? <StoryList stories={rest} kicker={kicker} /> : null}
    </>
  );
}

/** A picture beside none would leave a hole. */
function evenPair(pair: StoryCard[]): StoryCard[] {
  const pictures = pair.filter(({ image }) => image !== undefined).length;
  return pair.length === PAIR && (pictures === 0 || pictures === PAIR) ? pair : [];
}
