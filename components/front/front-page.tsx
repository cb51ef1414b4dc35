import { NothingYet } from '#components/site/nothing-yet';
import { pathOf } from '#lib/addresses/path-of';
import type { StoryCard } from '#lib/archive/stories';
import type { Front } from '#lib/front/compose-front';
import { wordsIn } from '#lib/site/words';
import site from '#site';
import { OpinionStrip } from './opinion-strip';
import { SectionBlock } from './section-block';
import { Teaser, type TeaserWeight } from './teaser';

/** Stories in the column beside the lead; the others stand under it. */
const BESIDE = 4;

/** The front of the paper, from its lead to the most recent headlines. */
export function FrontPage({ front }: { front: Front }) {
  const { lead, beside, briefs, opinion, blocks, elsewhere, recent } = front;
  const words = wordsIn(site.language);
  return (
    <div className="front">
      <h1 className="visually-hidden">{site.name}</h1>
      {lead ? (
        <div className="front-top">
          <Teaser story={lead} weight="lead" first />
          {beside.length > 0 ? (
            <div className="front-beside">
              {beside.slice(0, BESIDE).map((story, index) => (
                <Teaser key={story.id} story={story} weight={index === 0 ? 'big' : 'plain'} />
              ))}
            </div>
          ) : null}
          {beside.length > BESIDE ? (
            <div className="front-under">
              {beside.slice(BESIDE).map((story) => (
                <Teaser key={story.id} story={story} weight="list" />
              ))}
            </div>
          ) : null}
          <Headlines id="briefs" name={words.briefs} stories={briefs} weight="bare" />
        </div>
      ) : (
        <NothingYet />
      )}
      <OpinionStrip stories={opinion} />
      {blocks.map((block) => (
        <SectionBlock key={block.section.slug} block={block} />
      ))}
      <Headlines id="elsewhere" name={words.otherLanguages} stories={elsewhere} weight="plain" />
      <Headlines id="recent" name={words.mostRecent} stories={recent} weight="bare" more={pathOf({ at: 'archive' })} />
    </div>
  );
}

interface HeadlinesProps {
  id: string;
  name: string;
  stories: StoryCard[];
  weight: TeaserWeight;
  /** Where there is more of the kind. */
  more?: string;
}

/** Headlines under a name. */
function Headlines({ id, name, stories, weight, more }: HeadlinesProps) {
  if (stories.length === 0) return null;
  return (
    <section className={`front-${id}`} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`} className="front-name">
        {more ? <a href={more}>{name}</a> : name}
      </h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <Teaser story={story} weight={weight} level={3} kicker={weight !== 'bare'} />
          </li>
        ))}
      </ul>
    </section>
  );
}
