import { pathOf } from '#lib/addresses/path-of';
import type { DeskStory } from '#lib/archive/desk';
import type { Finding } from '#lib/check/finding';
import { STATE_NAMES, sayStanding } from '#lib/desk/say-standing';
import { currentRendering } from '#lib/freshness/rendering';
import { directionOf } from '#lib/site/language';
import { FindingsInShort } from './findings';

interface Props {
  story: DeskStory;
  findings: readonly Finding[];
  /** Of its headline. */
  level: 3 | 4;
}

/** A story among others on the board. */
export function DeskRow({ story, findings, level }: Props) {
  const Heading = level === 3 ? 'h3' : 'h4';
  const { card, standing } = story;
  return (
    <article className={`desk-row state-is-${standing.state}`}>
      <p className="desk-state">
        {STATE_NAMES[standing.state].one} · {card.section.name}
      </p>
      <Heading className="desk-headline" lang={card.lang} dir={directionOf(card.lang)}>
        <a href={pathOf({ at: 'desk-story', id: card.id })} data-story="">
          {card.headline}
        </a>
      </Heading>
      <p className="desk-said">
        {card.authors.map(({ name }) => name).join(', ')} · {sayStanding(standing, currentRendering().now)}
        <FindingsInShort findings={findings} />
      </p>
    </article>
  );
}
