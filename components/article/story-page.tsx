import { CaptionedPicture } from '#components/media/captioned-picture';
import { StoryBody } from '#components/story-parts/story-body';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import type { Story } from '#lib/archive/stories';
import { orderUpdates } from '#lib/content/live-updates';
import { currentRendering } from '#lib/freshness/rendering';
import { among, directionOf, languageName } from '#lib/site/language';
import { absolute } from '#lib/site/whole-address';
import { languageOfWords, wordsIn } from '#lib/site/words';
import { formatTime, isoWithOffset, yearsSince } from '#lib/time';
import site from '#site';
import { Byline, isArgument, Portraits } from './byline';
import { Corrections } from './corrections';
import { headlineClass } from './headline';
import { KeyMoments } from './key-moments';
import { Kicker } from './kicker';
import { KindFurniture } from './kind-furniture';
import { opensWithText } from './opens-with-text';
import { RelatedStories } from './related-stories';
import { SeriesLinks } from './series-links';
import { ShareLinks } from './share-links';
import { SponsoredLinks } from './sponsored-links';

/** Words that a reader reads in a minute. */
const WORDS_PER_MINUTE = 230;

/** The name of the note on how the story was made, within its page. */
const HOW_MADE = 'how-made';

interface Props {
  story: Story;
  /**
   * Without ways to pass it on, without what stands elsewhere on the site and without links there: for whoever is shown this one
   * story, and may be asked for a password by every other page.
   */
  alone?: boolean;
}

/** A story, whole: from its kicker to the labelled links below the rule. */
export function StoryPage({ story, alone = false }: Props) {
  const words = wordsIn(story.lang);
  const { lang } = story;
  const updates = orderUpdates(story.body);
  const said = among(languageOfWords(lang), lang);
  const url = absolute(story.path);
  return (
    <>
      <article
        className={opensWithText(story.body) ? `story story-${story.kind} story-text-first` : `story story-${story.kind}`}
        lang={lang}
        dir={directionOf(lang)}
      >
        <header>
          <Kicker story={story} linked={!alone} />
          {isArgument(story.kind) ? (
            <p className="argument-writer">
              <Portraits authors={story.authors} />
              <Byline authors={story.authors} linked={!alone} />
            </p>
          ) : null}
          <h1 className={headlineClass(story.headline)}>{story.headline}</h1>
          <p className="standfirst">{story.standfirst}</p>
          <AgeNotice story={story} />
        </header>
        {/* The name tells reading views that this is no part of the text (mozilla/readability, REGEXPS.unlikelyCandidates). */}
        <div className="story-header" {...said}>
          {isArgument(story.kind) ? null : (
            <>
              <Portraits authors={story.authors} />
              <Byline authors={story.authors} by={words.by} linked={!alone} />
            </>
          )}
          {story.dateline ? <span>{story.dateline}</span> : null}
          {story.state === 'draft' ? (
            <span>{words.notPublished}</span>
          ) : (
            <span>
              {words.published} <time dateTime={isoWithOffset(story.publishedAt)}>{formatTime(story.publishedAt, 'moment', lang)}</time>
            </span>
          )}
          {story.state !== 'draft' && story.changedAt > story.publishedAt ? (
            <span>
              {words.updated} <time dateTime={isoWithOffset(story.changedAt)}>{formatTime(story.changedAt, 'moment', lang)}</time>
            </span>
          ) : null}
          <span>{words.minutes(Math.max(1, Math.round(story.words / WORDS_PER_MINUTE)))}</span>
          {story.aiDisclosure ? (
            // Whoever begins to read has to know (Regulation (EU) 2024/1689, Article 50(5)).
            <a href={`#${HOW_MADE}`}>{words.aiDisclosure}</a>
          ) : null}
          {story.translations.length > 0 && !alone ? (
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
        <KeyMoments updates={updates} lang={lang} />
        <div className="story-body">
          <StoryBody tree={story.body} lang={lang} />
        </div>
        <footer>
          {story.aiDisclosure ? (
            <p className="ai-disclosure" id={HOW_MADE}>
              <strong>{words.aiDisclosure}:</strong> {story.aiDisclosure}
            </p>
          ) : null}
          <Corrections corrections={story.corrections} lang={lang} log={!alone} />
          <div className="topics">
            <span id="topics-label" {...said}>
              {words.topics}:
            </span>
            <ul aria-labelledby="topics-label">
              {story.topics.map((topic) => (
                <li key={topic.slug}>
                  {alone ? (
                    <span {...among(site.language, lang)}>{topic.name}</span>
                  ) : (
                    <a href={pathOf({ at: 'topic', topic: topic.slug })} rel="tag" {...among(site.language, lang)}>
                      {topic.name}
                    </a>
                  )}
                </li>
              ))}
            </ul>
          </div>
          {alone ? null : <SeriesLinks story={story} />}
          {alone ? null : (
            <>
              <ShareLinks headline={story.headline} url={url} lang={lang} />
              <p className="printed-address">{url}</p>
            </>
          )}
        </footer>
      </article>
      {alone ? null : (
        // What stands here tells of other stories: no search result for this one may quote it (Google, “data-nosnippet”).
        <div data-nosnippet="">
          <RelatedStories stories={story.related} lang={lang} />
          <SponsoredLinks links={edition().sponsoredLinks(story.section.slug)} around={lang} />
        </div>
      )}
    </>
  );
}

/** Says of a story that it is old before its first words are believed. */
function AgeNotice({ story }: { story: Story }) {
  const rendering = currentRendering();
  if (story.state === 'draft') return null;
  const { years, until } = yearsSince(story.publishedAt, rendering.now);
  rendering.dependOnTime(story.publishedAt, until);
  return years > 0 ? (
    <p className="age-notice" {...among(languageOfWords(story.lang), story.lang)}>
      {wordsIn(story.lang).olderThan(years)}
    </p>
  ) : null;
}
