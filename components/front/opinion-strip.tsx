import { Kicker } from '#components/article/kicker';
import { Picture } from '#components/media/picture';
import { pathOf } from '#lib/addresses';
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
  return (
    <article className={`argument teaser-${story.kind}`} lang={story.lang} dir={directionOf(story.lang)}>
      {writer?.portrait ? <Picture picture={{ ...writer.portrait, alt: '' }} sizes="6rem" className="portrait" /> : null}
      <div>
        {story.kind === 'editorial' ? (
          <Kicker story={story} />
        ) : (
          <p className="argument-writer">{story.authors.map(({ name }) => name).join(', ')}</p>
        )}
        <h3>
          <a href={story.path} hrefLang={story.lang}>
            {story.headline}
          </a>
        </h3>
        <p className="teaser-standfirst">{story.standfirst}</p>
      </div>
    </article>
  );
}
