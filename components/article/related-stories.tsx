import { Teaser } from '#components/front/teaser';
import type { StoryCard } from '#lib/archive/stories';
import { directionOf } from '#lib/site/language';
import { wordsIn } from '#lib/site/words';

/** Other stories at the end of one, in a quieter voice. */
export function RelatedStories({ stories, lang }: { stories: StoryCard[]; lang: string }) {
  if (stories.length === 0) return null;
  return (
    <nav className="related" aria-labelledby="related-heading" lang={lang} dir={directionOf(lang)}>
      <h2 id="related-heading" className="front-name">
        {wordsIn(lang).related}
      </h2>
      <ul>
        {stories.map((story) => (
          <li key={story.id}>
            <Teaser story={story} weight="list" level={3}>
              {null}
            </Teaser>
          </li>
        ))}
      </ul>
    </nav>
  );
}
