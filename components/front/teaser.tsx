import type { ReactNode } from 'react';
import { Byline, isArgument } from '#components/article/byline';
import { Kicker, KindAlone } from '#components/article/kicker';
import { Picture } from '#components/media/picture';
import type { StoryCard } from '#lib/archive/stories';
import { currentRendering } from '#lib/freshness/rendering';
import { directionOf } from '#lib/site/language';
import { wordsIn } from '#lib/site/words';
import { formatShortly, isoWithOffset } from '#lib/time';
import { headlineClass } from '../article/headline';

/**
 * How much room a story is given among others. `lead` is the one that a page opens with, `big` opens a part of it, `pair`
 * is one of two, `list` one of many of a kind, `plain` has no picture, `bare` is a headline with its time.
 */
export type TeaserWeight = 'lead' | 'big' | 'pair' | 'list' | 'plain' | 'bare';

/** How wide its picture stands, as the `sizes` attribute says it; none where there is none. */
const PICTURE_SIZES: Record<TeaserWeight, string | undefined> = {
  lead: '(min-width: 80rem) 42rem, (min-width: 64rem) 55vw, 100vw',
  big: '(min-width: 64rem) 32rem, (min-width: 40rem) 50vw, 100vw',
  pair: '(min-width: 64rem) 27rem, (min-width: 40rem) 45vw, 30vw',
  list: '(min-width: 40rem) 13rem, 30vw',
  plain: undefined,
  bare: undefined,
};

interface Props {
  story: StoryCard;
  weight: TeaserWeight;
  /** Level of its headline: one below the heading that it stands under. */
  level?: 2 | 3;
  /** Whether its picture belongs to the first screen. */
  first?: boolean;
  /** Whether the section is said above the headline: not where everything is of one. The kind then stands with the time. */
  kicker?: boolean;
  /** What stands in the place of its standfirst. */
  children?: ReactNode;
}

export function Teaser({ story, weight, level = 2, first = false, kicker = true, children }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  const sizes = PICTURE_SIZES[weight];
  const lead = weight === 'lead';
  const standfirst = weight === 'bare' ? null : (children ?? <p className="teaser-standfirst">{story.standfirst}</p>);
  return (
    <article className={`teaser teaser-${weight} teaser-${story.kind}`} lang={story.lang} dir={directionOf(story.lang)}>
      {story.image && sizes ? (
        <Picture
          picture={{ ...story.image, alt: lead ? story.image.alt : '' }}
          sizes={sizes}
          first={first}
          lang={story.lang}
          className="teaser-picture"
        />
      ) : null}
      <div className="teaser-text">
        {kicker ? <Kicker story={story} /> : null}
        {isArgument(story.kind) ? <Byline authors={story.authors} linked={false} /> : null}
        <Heading className={lead ? headlineClass(story.headline) : undefined}>
          <a href={story.path}>{story.headline}</a>
        </Heading>
        {standfirst}
        <p className="teaser-details">
          {isArgument(story.kind) || weight === 'bare' ? null : (
            <Byline authors={story.authors} by={wordsIn(story.lang).by} linked={false} />
          )}{' '}
          <StoryTime story={story} />
          {kicker ? null : <KindAlone story={story} />}
        </p>
      </div>
    </article>
  );
}

/** When a story went out, as shortly as it can be said today. Every page names its day, so every page ends with it. */
function StoryTime({ story }: { story: StoryCard }) {
  // What a draft has stands where its file lies, and is no time at which anything happens.
  if (story.state === 'draft') return null;
  return <time dateTime={isoWithOffset(story.publishedAt)}>{formatShortly(story.publishedAt, currentRendering().now, story.lang)}</time>;
}
