import { pathOf } from '#lib/addresses';
import type { StoryCard } from '#lib/archive/stories';
import { wordsIn } from '#lib/site/words';
import { hueClass } from './hue';

/** Section and kind: what a reader must know before the headline. News is the rule and is not said. */
export function Kicker({ story }: { story: StoryCard }) {
  const words = wordsIn(story.lang);
  const kind = words.kinds[story.kind];
  return (
    <p className={`kicker ${hueClass(story.section.hue)}`}>
      <a href={pathOf({ at: 'section', section: story.section.slug })}>{story.section.name}</a>
      {story.kind === 'news' || kind === story.section.name ? null : <span> · {kind}</span>}
      {story.state === 'live' ? null : <strong className="state"> · {words.states[story.state]}</strong>}
    </p>
  );
}
