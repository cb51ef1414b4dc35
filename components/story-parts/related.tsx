import { KindAlone } from '#components/article/kicker';
import { edition } from '#lib/archive/edition';
import type { PartProps } from './part-props';

/** A story in the middle of another. It stands here only while it may be seen. */
export function RelatedPart({ story: id, words }: PartProps<'Related'>) {
  const story = edition().card(id);
  if (!story) return null;
  return (
    <aside className="related-part" aria-label={words.readMore}>
      <p>
        <span className="label">
          {words.readMore}
          <KindAlone story={story} />
        </span>{' '}
        <a href={story.path} hrefLang={story.lang}>
          {story.headline}
        </a>
      </p>
    </aside>
  );
}
