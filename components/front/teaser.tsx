import { Byline } from '#components/article/byline';
import { Kicker } from '#components/article/kicker';
import { Picture } from '#components/media/picture';
import type { StoryCard } from '#lib/archive/stories';
import { directionOf, wordsIn } from '#lib/site/words';
import { formatTime, isoWithOffset } from '#lib/time';

interface Props {
  story: StoryCard;
  /** `lead` is the one story that the page opens with. */
  weight: 'lead' | 'list';
  /** Level of its headline: one below the heading that it stands under. */
  level?: 2 | 3;
}

export function Teaser({ story, weight, level = 2 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <article className={`teaser teaser-${weight} teaser-${story.kind}`} lang={story.lang} dir={directionOf(story.lang)}>
      <div className="teaser-text">
        <Kicker story={story} />
        <Heading>
          <a href={story.path} hrefLang={story.lang}>
            {story.headline}
          </a>
        </Heading>
        <p className="teaser-standfirst">{story.standfirst}</p>
        <p className="teaser-details">
          <Byline authors={story.authors} by={wordsIn(story.lang).by} linked={false} />{' '}
          <time dateTime={isoWithOffset(story.publishedAt)}>{formatTime(story.publishedAt, 'moment', story.lang)}</time>
        </p>
      </div>
      {story.image ? (
        <Picture
          picture={{ ...story.image, alt: weight === 'lead' ? story.image.alt : '' }}
          sizes={weight === 'lead' ? '(min-width: 64rem) 38rem, 100vw' : '(min-width: 48rem) 12rem, 30vw'}
          first={weight === 'lead'}
          className="teaser-picture"
        />
      ) : null}
    </article>
  );
}
