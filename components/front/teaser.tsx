import type { ReactNode } from 'react';
import { Byline, isArgument } from '#components/article/byline';
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
  /** What stands in the place of its standfirst. */
  children?: ReactNode;
}

export function Teaser({ story, weight, level = 2, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const lead = weight === 'lead';
  const picture = story.image ? (
    <Picture
      picture={{ ...story.image, alt: lead ? story.image.alt : '' }}
      sizes={lead ? '(min-width: 80rem) 54rem, (min-width: 64rem) 66vw, 100vw' : '(min-width: 40rem) 20rem, 25vw'}
      first={lead}
      lang={story.lang}
      className="teaser-picture"
    />
  ) : null;
  return (
    <article className={`teaser teaser-${weight} teaser-${story.kind}`} lang={story.lang} dir={directionOf(story.lang)}>
      {lead ? null : picture}
      <div className="teaser-text">
        <Kicker story={story} />
        {isArgument(story.kind) ? <Byline authors={story.authors} linked={false} /> : null}
        <Heading>
          <a href={story.path} hrefLang={story.lang}>
            {story.headline}
          </a>
        </Heading>
        {children ?? <p className="teaser-standfirst">{story.standfirst}</p>}
        <p className="teaser-details">
          {isArgument(story.kind) ? null : <Byline authors={story.authors} by={wordsIn(story.lang).by} linked={false} />}{' '}
          <time dateTime={isoWithOffset(story.publishedAt)}>{formatTime(story.publishedAt, 'moment', story.lang)}</time>
        </p>
      </div>
      {lead ? picture : null}
    </article>
  );
}
