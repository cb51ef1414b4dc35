import { pathOf } from '#lib/addresses/path-of';
import { desk } from '#lib/archive/desk';
import type { Story } from '#lib/archive/stories';
import { sayStanding } from '#lib/desk/say-standing';
import { currentRendering } from '#lib/freshness/rendering';
import { directionOf } from '#lib/site/language';

/** Above a story for whoever sees it before or after readers do: its state and time. */
export function StateNotice({ story }: { story: Story }) {
  const found = desk().deskStory(story.id);
  if (!found) return null;
  const { state } = found.standing;
  return (
    <aside className={`state-notice state-is-${state}`} aria-label="State of this story" lang="en" dir={directionOf('en')}>
      <p>
        {sayStanding(found.standing, currentRendering().now)}{' '}
        {currentRendering().invitation ? (
          'You see it because somebody sent you a link to it: please do not pass it on.'
        ) : (
          <a href={pathOf({ at: 'desk-story', id: story.id })}>This story on the desk</a>
        )}
      </p>
    </aside>
  );
}
