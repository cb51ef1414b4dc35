import { pathOf } from '#lib/addresses/path-of';
import type { Story, StoryCard } from '#lib/archive/stories';
import { among } from '#lib/site/language';
import { wordsIn } from '#lib/site/words';
import site from '#site';

/** Where a story stands in its series, and the ones before and after it. */
export function SeriesLinks({ story }: { story: Story }) {
  const { series } = story;
  if (!series) return null;
  const words = wordsIn(story.lang);
  const place = series.stories.findIndex(({ id }) => id === story.id);
  return (
    <nav className="series" aria-label={series.name}>
      <p>
        {words.partOf}{' '}
        <a href={pathOf({ at: 'series', series: series.slug })} {...among(site.language, story.lang)}>
          {series.name}
        </a>{' '}
        <span className="series-place">
          {place + 1}/{series.stories.length}
        </span>
      </p>
      <ul>
        <Neighbour name={words.previous} story={series.stories[place - 1]} rel="prev" />
        <Neighbour name={words.next} story={series.stories[place + 1]} rel="next" />
      </ul>
    </nav>
  );
}

function Neighbour({ name, story, rel }: { name: string; story: StoryCard | undefined; rel: 'prev' | 'next' }) {
  if (!story) return null;
  return (
    <li className={`series-${rel}`}>
      <span className="label">{name}</span>
      <a href={story.path} rel={rel} hrefLang={story.lang}>
        {story.headline}
      </a>
    </li>
  );
}
