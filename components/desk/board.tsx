import { Enhancement } from '#components/site/enhancement';
import { pathOf } from '#lib/addresses/path-of';
import { type DeskStory, desk, type Upcoming } from '#lib/archive/desk';
import type { VisibilityState } from '#lib/content/visibility';
import { type Checks, checksHere } from '#lib/desk/checks';
import { type DeskQuestion, deskPath } from '#lib/desk/desk-address';
import { newsroomTime, STATE_NAMES } from '#lib/desk/say-standing';
import { currentRendering } from '#lib/freshness/rendering';
import { formatTime, isoWithOffset } from '#lib/time';
import { CountDown } from './count-down';
import { DeskRow } from './desk-row';

/** Stories that the board shows at once, of each state where it shows all states, and events to come beside them. */
const PAGE = 50;
const OPEN = 12;
const NEXT = 12;

const STATES = Object.keys(STATE_NAMES) as VisibilityState[];

/** The newsroom's board: what goes out next, and every story by its state. */
export function Board({ question }: { question: DeskQuestion }) {
  const { now } = currentRendering();
  const { state, section, words } = question;
  const counts = desk().counts();
  const takenBack = desk().takenBackHere();
  const checks = checksHere();
  return (
    <desk-keys>
      <Enhancement element="desk-keys" />
      <header className="desk-header">
        <h1>Desk</h1>
        <p>
          <time dateTime={isoWithOffset(now)}>{newsroomTime(now)}</time>
        </p>
      </header>
      {takenBack.length > 0 ? (
        <section className="desk-alarm" aria-labelledby="taken-back">
          <h2 id="taken-back">Taken back in an emergency</h2>
          <p>Each stands here until the content says the same: write “withdrawn” into a story, and take a picture out of every file.</p>
          <ul>
            {takenBack.map(({ of, name, subject, at, reason }) => (
              <li key={`${of} ${subject}`}>
                {of === 'story' ? <a href={pathOf({ at: 'desk-story', id: subject })}>{name}</a> : <code>{name}</code>} since{' '}
                {newsroomTime(at)}: “{reason}”
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <div className="desk-columns">
        <aside aria-labelledby="next">
          <h2 id="next">Next</h2>
          <Next upcoming={desk().upcoming(NEXT)} />
        </aside>
        <section aria-labelledby="stories">
          <h2 id="stories">Stories</h2>
          <nav aria-label="States">
            <ul className="desk-states">
              <li>
                <a href={deskPath({ section, words })} aria-current={state === undefined ? 'page' : undefined}>
                  All
                </a>
              </li>
              {STATES.map((each) => (
                <li key={each}>
                  <a href={deskPath({ state: each, section, words })} aria-current={state === each ? 'page' : undefined}>
                    {STATE_NAMES[each].many} <span className="desk-count">{counts[each]}</span>
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <search>
            <form action={pathOf({ at: 'desk' })} className="desk-search">
              {state ? <input type="hidden" name="state" value={state} /> : null}
              <label>
                Words <input type="search" name="q" defaultValue={words} aria-keyshortcuts="/" />
              </label>
              <label>
                Section{' '}
                <select name="section" defaultValue={section ?? ''}>
                  <option value="">All</option>
                  {desk()
                    .sections()
                    .map(({ slug, name }) => (
                      <option key={slug} value={slug}>
                        {name}
                      </option>
                    ))}
                </select>
              </label>
              <button type="submit">Show</button>
            </form>
          </search>
          {isOpen(question) ? <ByState counts={counts} checks={checks} /> : <Found question={question} checks={checks} />}
          <p className="desk-hint">
            Keys: <kbd>/</kbd> search, <kbd>j</kbd> and <kbd>k</kbd> from story to story, <kbd>Enter</kbd> opens one.
          </p>
        </section>
      </div>
    </desk-keys>
  );
}

/** Whether nothing is asked for: then the board shows something of each state. */
function isOpen({ state, section, words, page }: DeskQuestion): boolean {
  return state === undefined && section === undefined && !words && page === 1;
}

function ByState({ counts, checks }: { counts: Readonly<Record<VisibilityState, number>>; checks: Checks }) {
  return STATES.filter((state) => counts[state] > 0).map((state) => (
    <section key={state} aria-labelledby={`state-${state}`} className="desk-group">
      <h3 id={`state-${state}`}>{STATE_NAMES[state].many}</h3>
      <Rows stories={desk().stories({ state }, OPEN)} checks={checks} level={4} />
      {counts[state] > OPEN ? (
        <p>
          <a href={deskPath({ state })}>
            All {counts[state]} {STATE_NAMES[state].many.toLowerCase()} →
          </a>
        </p>
      ) : null}
    </section>
  ));
}

function Found({ question, checks }: { question: DeskQuestion; checks: Checks }) {
  const { page } = question;
  const found = desk().stories(question, PAGE + 1, (page - 1) * PAGE);
  return (
    <>
      {found.length === 0 ? <p role="status">No story matches: try fewer words, or another state or section.</p> : null}
      <Rows stories={found.slice(0, PAGE)} checks={checks} level={3} />
      <nav className="desk-pages" aria-label="More stories">
        {page > 1 ? <a href={deskPath({ ...question, page: page - 1 })}>← Before</a> : <span />}
        {found.length > PAGE ? <a href={deskPath({ ...question, page: page + 1 })}>More →</a> : null}
      </nav>
    </>
  );
}

function Rows({ stories, checks, level }: { stories: readonly DeskStory[]; checks: Checks; level: 3 | 4 }) {
  return (
    <ol className="desk-list">
      {stories.map((story) => (
        <li key={story.card.id}>
          <DeskRow story={story} findings={checks(story.card.id)} level={level} />
        </li>
      ))}
    </ol>
  );
}

function Next({ upcoming }: { upcoming: readonly Upcoming[] }) {
  const { now } = currentRendering();
  if (upcoming.length === 0) return <p>Nothing is scheduled.</p>;
  return (
    <ol className="desk-next">
      {upcoming.map(({ at, story, what }) => (
        <li key={`${at} ${story.card.id}`}>
          <p className="desk-when">
            <time dateTime={isoWithOffset(at)}>{formatTime(at, 'moment', 'en')}</time> · <CountDown now={now} until={at} />
          </p>
          <p>
            <a href={pathOf({ at: 'desk-story', id: story.card.id })} lang={story.card.lang}>
              {story.card.headline}
            </a>{' '}
            {what}
          </p>
        </li>
      ))}
    </ol>
  );
}
