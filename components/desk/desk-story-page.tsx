import { pathOf } from '#lib/addresses/path-of';
import type { DeskStory } from '#lib/archive/desk';
import type { Story } from '#lib/archive/stories';
import { checksHere } from '#lib/desk/checks';
import type { AgainstPublished } from '#lib/desk/published-version';
import { STATE_NAMES, sayStanding } from '#lib/desk/say-standing';
import { currentRendering } from '#lib/freshness/rendering';
import type { ShareDays } from '#lib/share/share-link';
import { directionOf } from '#lib/site/language';
import { Changes } from './changes';
import { CountDown } from './count-down';
import { Findings } from './findings';
import { Looks } from './looks';
import { ShareDraft } from './share-draft';
import { TakeBack } from './take-back';

interface Props {
  found: DeskStory;
  story: Story;
  changes: AgainstPublished;
  shareDays: ShareDays;
}

/** One story as the newsroom sees it: its state, what changed, how it will look elsewhere. */
export function DeskStoryPage({ found, story, changes, shareDays }: Props) {
  const { standing, file } = found;
  const { now } = currentRendering();
  return (
    <>
      <p className="desk-back">
        <a href={pathOf({ at: 'desk' })}>← Desk</a>
      </p>
      <header className={`desk-header state-is-${standing.state}`}>
        <p className="desk-state">
          {STATE_NAMES[standing.state].one} · {story.section.name}
        </p>
        <h1 lang={story.lang} dir={directionOf(story.lang)}>
          {story.headline}
        </h1>
        <p>
          {sayStanding(standing, now)}
          {standing.state === 'scheduled' ? (
            <>
              {' '}
              <strong>
                <CountDown now={now} until={standing.at} />
              </strong>
            </>
          ) : null}
        </p>
        <p>
          <a href={story.path}>Open the page</a> · <code>{file}</code>
        </p>
      </header>
      <section aria-labelledby="checks">
        <h2 id="checks">What the checks say</h2>
        <Findings findings={checksHere()(story.id)} />
      </section>
      <section aria-labelledby="changes">
        <h2 id="changes">Against what readers have</h2>
        <Changes changes={changes} lang={story.lang} />
      </section>
      <ShareDraft story={story.id} days={shareDays} />
      <Looks story={story} />
      <TakeBack found={found} />
    </>
  );
}
