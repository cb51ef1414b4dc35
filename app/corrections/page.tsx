import type { Metadata } from 'next';
import { CorrectionLog, correctionPaths } from '#components/front/correction-log';
import { ListPage } from '#components/front/list-page';
import { countByMonth, Periods } from '#components/front/periods';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';

/** Entries on the page; older ones are in their months. */
const RECENT = 50;

export function generateMetadata(): Metadata {
  const { title, about } = pageWords.corrections;
  return pageMetadata({ title, description: about, address: { at: 'corrections' } });
}

export default function CorrectionsPage() {
  const entries = edition().corrections();
  const shown = entries.slice(0, RECENT);
  return (
    <ListPage title={pageWords.corrections.title} description={pageWords.corrections.about}>
      <CorrectionLog entries={shown} />
      <Periods
        name={pageWords.archive.byMonth}
        periods={countByMonth(entries)}
        pathOf={(month) => pathOf({ at: 'corrections-month', month })}
      />
      <JsonLd
        graph={listGraph({
          address: { at: 'corrections' },
          name: pageWords.corrections.title,
          description: pageWords.corrections.about,
          items: correctionPaths(shown),
        })}
      />
    </ListPage>
  );
}
