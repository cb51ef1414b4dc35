import { Picture } from '#components/media/picture';
import { pathOf } from '#lib/addresses/path-of';
import type { StoryCard } from '#lib/archive/stories';
import { directionOf } from '#lib/site/language';
import { wordsIn } from '#lib/site/words';
import site from '#site';

/** Argument, set apart from reports: who argues first, with a face, then what they say. */
export function OpinionStrip({ stories }: { stories: StoryCard[] }) {
  const [first] = stories;
  if (!first) return null;
  return (
    <section className="opinion-strip" aria-labelledby="opinion-heading">
      <h2 id="opinion-heading" className="front-name">
        <a href={pathOf({ at: 'section', section: first.section.slug })}>{wordsIn(site.language).opinion}</a>
      </h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <Argument story={story} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Argument({ story }: { story: StoryCard }) {
  const [writer] = story.authors;
  // An editorial is the paper's: it has neither the name nor the face of one of its people.
  const house = story.kind === 'editorial';
  return (
    <article className={`argument teaser-${story.kind}`} lang={story.lang} dir={directionOf(story.lang)}>
      {writer?.portrait && !house ? <Picture picture={{ ...writer.portrait, alt: '' }} sizes="6rem" className="portrait" /> : null}
      {house ? (
        <span className="portrait house" aria-hidden="true">
          {site.name.slice(0, 1)}
        </span>
      ) : null}
      <div>
        <p className="argument-writer">{house ? wordsIn(story.lang).kinds.editorial : story.authors.map(({ name }) => name).join(', ')}</p>
        <h3>
          <a href={story.path}>{story.headline}</a>
        </h3>
        <p className="teaser-standfirst">{story.standfirst}</p>
      </div>
    </article>
  );
}
