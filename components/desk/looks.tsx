import { storyAddress } from '#lib/addresses/read-path';
import { edition } from '#lib/archive/edition';
import type { Story } from '#lib/archive/stories';
import { feedItemOf } from '#lib/feeds/feed';
import { cardAt } from '#lib/media/page-cards';
import { cardShareImages, pictureShareImages } from '#lib/seo/share-images';
import { readEnvironment } from '#lib/site/environment';
import { directionOf } from '#lib/site/language';
import { formatTime } from '#lib/time';
import site from '#site';

/** How a story looks where it is met first: found, passed on, in a reader's program, on a phone. */
export function Looks({ story }: { story: Story }) {
  const title = story.seo.title ?? story.headline;
  const description = story.seo.description ?? story.standfirst;
  const place = { lang: story.lang, dir: directionOf(story.lang) };
  const host = new URL(readEnvironment().productionUrl).host;
  return (
    <section aria-labelledby="looks">
      <h2 id="looks">How it looks elsewhere</h2>
      <p className="desk-hint">Drawn after what these places showed in 2026. They change, and each shortens in its own way.</p>
      <div className="desk-looks">
        <figure>
          <figcaption>Among search results</figcaption>
          <div className="look-result" {...place}>
            <p className="look-site">
              {site.name}
              <span>
                {host} › {story.section.slug}
              </span>
            </p>
            <p className="look-title">{title}</p>
            <p className="look-text">
              {story.state === 'draft' ? null : `${formatTime(story.publishedAt, 'day', story.lang)} — `}
              {description}
            </p>
          </div>
        </figure>
        <figure>
          <figcaption>On social networks</figcaption>
          <div className="look-card" {...place}>
            <ShareImage story={story} />
            <p className="look-host">{host}</p>
            <p className="look-title">{story.headline}</p>
            <p className="look-text">{description}</p>
          </div>
        </figure>
        <figure>
          <figcaption>In a feed reader</figcaption>
          <FeedLook story={story} />
        </figure>
        <figure>
          <figcaption>On a phone</figcaption>
          {/* Without scripts: it is to be looked at, and what it leads to opens beside. */}
          <iframe
            className="look-phone"
            src={story.path}
            title="The story on a phone"
            sandbox="allow-same-origin allow-popups"
            loading="lazy"
          />
        </figure>
      </div>
    </section>
  );
}

function ShareImage({ story }: { story: Story }) {
  const address = storyAddress(story.path);
  const [image] = story.image ? pictureShareImages(story.image) : cardShareImages(story.path, cardAt(edition(), address));
  if (!image) return null;
  // From this very server, whatever it is called outside.
  const { pathname } = new URL(image.url);
  // biome-ignore lint/performance/noImgElement: shown as the places show it that are told of it
  return <img src={pathname} width={image.width} height={image.height} alt={image.alt} loading="lazy" />;
}

function FeedLook({ story }: { story: Story }) {
  const item = feedItemOf(edition(), story);
  return (
    <div className="look-feed" lang={item.lang} dir={directionOf(item.lang)}>
      <p className="look-host">
        {site.name}
        {story.state === 'draft' ? null : ` · ${formatTime(item.publishedAt, 'moment', item.lang)}`}
      </p>
      <p className="look-title">{item.title}</p>
      <p className="look-host">{item.authors.map(({ name }) => name).join(', ')}</p>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: what feeds carry, made by the house from the story's tree */}
      <div className="look-body" dangerouslySetInnerHTML={{ __html: item.html }} />
    </div>
  );
}
