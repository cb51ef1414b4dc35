import { edition } from '#lib/archive/edition';
import { wordsIn } from '#lib/site/words';
import site from '#site';
import { StoryList } from './story-list';

/** Stories that a reader is offered who found nothing. */
const OFFERED = 5;

/** A way on from a page that has nothing to read. */
export function MostRecent() {
  return (
    <section aria-labelledby="latest-heading">
      <h2 id="latest-heading" className="label">
        {wordsIn(site.language).mostRecent}
      </h2>
      <StoryList stories={edition().latest(OFFERED)} level={3} />
    </section>
  );
}
