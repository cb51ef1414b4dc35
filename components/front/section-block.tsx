import { pathOf } from '#lib/addresses/path-of';
import type { Arrangement } from '#lib/content/schema/newsroom';
import type { FrontBlock } from '#lib/front/compose-front';
import { hueClass } from '../article/hue';
import { Teaser, type TeaserWeight } from './teaser';

/** What each arrangement gives the stories of a section, the first first; the last holds for all that follow. */
const WEIGHTS: Record<Arrangement, readonly TeaserWeight[]> = {
  'one-and-four': ['big', 'plain'],
  'two-and-two': ['big', 'big', 'plain'],
  'list-with-picture': ['big', 'bare'],
  numbered: ['plain'],
};

/** A section on the front, laid out in one of a few ways. */
export function SectionBlock({ block: { section, arrangement, stories } }: { block: FrontBlock }) {
  const weights = WEIGHTS[arrangement];
  const List = arrangement === 'numbered' ? 'ol' : 'ul';
  const id = `section-${section.slug}`;
  return (
    <section className={`section-block ${hueClass(section.hue)}`} aria-labelledby={id}>
      <h2 id={id} className="front-name">
        <a href={pathOf({ at: 'section', section: section.slug })}>{section.name}</a>
      </h2>
      <List className={`arranged arranged-${arrangement}`}>
        {stories.map((story, index) => (
          <li key={story.id}>
            <Teaser story={story} weight={weights[index] ?? weights.at(-1) ?? 'plain'} level={3} kicker={false} />
          </li>
        ))}
      </List>
    </section>
  );
}
