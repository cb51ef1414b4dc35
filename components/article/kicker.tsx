import { pathOf } from '#lib/addresses/path-of';
import type { StoryCard } from '#lib/archive/stories';
import { among } from '#lib/site/language';
import { languageOfWords, wordsIn } from '#lib/site/words';
import site from '#site';
import { hueClass } from './hue';

/** Section and kind: what a reader must know before the headline. */
export function Kicker({ story, linked = true }: { story: StoryCard; linked?: boolean }) {
  const { section } = story;
  const said = among(site.language, story.lang);
  return (
    <p className={`kicker ${hueClass(section.hue)}`}>
      {linked ? (
        <a href={pathOf({ at: 'section', section: section.slug })} {...said}>
          {section.name}
        </a>
      ) : (
        <span className="section-name" {...said}>
          {section.name}
        </span>
      )}
      <KindAlone story={story} />
    </p>
  );
}

/** What a story is where its section is not said: its kind, and its state while it is not live. */
export function KindAlone({ story }: { story: StoryCard }) {
  const kind = kindSaid(story);
  return (
    <>
      {kind ? <span {...wordsAmong(story)}> · {kind}</span> : null}
      <State story={story} />
    </>
  );
}

/** News is the rule and is not said; nor is what the section's name says already. */
function kindSaid({ kind, section, lang }: StoryCard): string | undefined {
  const said = wordsIn(lang).kinds[kind];
  return kind === 'news' || said === section.name ? undefined : said;
}

function State({ story }: { story: StoryCard }) {
  if (story.state === 'live') return null;
  return (
    <strong className="state" {...wordsAmong(story)}>
      {' '}
      · {wordsIn(story.lang).states[story.state]}
    </strong>
  );
}

function wordsAmong({ lang }: StoryCard) {
  return among(languageOfWords(lang), lang);
}
