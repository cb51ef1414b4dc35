import { CaptionedPicture } from '#components/media/captioned-picture';
import { StoryBody } from '#components/story-parts/story-body';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import type { Story } from '#lib/archive/stories';
import { directionOf, languageName, wordsIn } from '#lib/site/words';
import { formatTime, isoWithOffset } from '#lib/time';
import { Byline, isArgument } from './byline';
import { Corrections } from './corrections';
import { Kicker } from './kicker';
import { KindFurniture } from './kind-furniture';
import { SponsoredLinks } from './sponsored-links';

/** Words that a reader reads in a minute. */
const WORDS_PER_MINUTE = 230;

/** A story, whole: from its kicker to the labelled links below the rule. */
export function StoryPage({ story }: { story: Story }) {
  const words = wordsIn(story.lang);
  const { lang } = story;
  return (
    <>
      <article className={`story story-${story.kind}`} lang={lang} dir={directionOf(lang)}>
        <header>
          <Kicker story={story} />
          {isArgument(story.kind) ? <Byline authors={story.authors} /> : null}
          <h1>{story.headline}</h1>
          <p className="standfirst">{story.standfirst}</p>
        </header>
        <div className="story-details">
          {isArgument(story.kind) ? null : <Byline authors={story.authors} by={words.by} />}
          {story.dateline ? <span>{story.dateline}</span> : null}
          <span>
            {words.published} <time dateTime={isoWithOffset(story.publishedAt)}>{formatTime(story.publishedAt, 'moment', lang)}</time>
          </span>
          {story.updatedAt === undefined ? null : (
            <span>
              {words.updated} <time dateTime={isoWithOffset(story.updatedAt)}>{formatTime(story.updatedAt, 'moment', lang)}</time>
            </span>
          )}
          <span>{words.minutes(Math.max(1, Math.round(story.words / WORDS_PER_MINUTE)))}</span>
          {story.translations.length > 0 ? (
            <p className="translations">
              {words.translations}:{' '}
              {story.translations.map((other) => (
                <a key={other.id} href={other.path} hrefLang={other.lang} lang={other.lang} rel="alternate">
                  {languageName(other.lang)}
                </a>
              ))}
            </p>
          ) : null}
        </div>
        {story.image ? <CaptionedPicture picture={story.image} width="wide" first /> : null}
        <KindFurniture furniture={story.furniture} lang={lang} />
        <div className="story-body">
          <StoryBody tree={story.body} lang={lang} />
        </div>
        <footer>
          {story.aiDisclosure ? (
            <p className="ai-disclosure">
              <strong>{words.aiDisclosure}:</strong> {story.aiDisclosure}
            </p>
          ) : null}
          <Corrections corrections={story.corrections} lang={lang} />
          <div className="topics">
            <span id="topics-label">{words.topics}:</span>
            <ul aria-labelledby="topics-label">
              {story.topics.map((topic) => (
                <li key={topic.slug}>
                  <a href={pathOf({ at: 'topic', topic: topic.slug })} rel="tag">
                    {topic.name}
                  </a>
                </li>
              ))}
            </ul>
          </div>
          <SeriesLinks story={story} />
        </footer>
      </article>
      {story.related.length > 0 ? (
        <nav className="related" aria-labelledby="related-heading" lang={lang} dir={directionOf(lang)}>
          <h2 id="related-heading">{words.related}</h2>
          <ul>
            {story.related.map((other) => (
              <li key={other.id}>
                <a href={other.path} hrefLang={other.lang}>
                  {other.headline}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      ) : null}
      <SponsoredLinks links={edition().sponsoredLinks(story.section.slug)} lang={lang} />
    </>
  );
}

function SeriesLinks({ story }: { story: Story }) {
  const { series } = story;
  if (!series) return null;
  const words = wordsIn(story.lang);
  return (
    <nav className="series" aria-label={series.name}>
      <p>
        {words.partOf} <a href={pathOf({ at: 'series', series: series.slug })}>{series.name}</a>
      </p>
      <ol>
        {series.stories.map((other) => (
          <li key={other.id}>
            {other.id === story.id ? <span aria-current="page">{other.headline}</span> : <a href={other.path}>{other.headline}</a>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
