import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { CorrectionLog, correctionPaths } from '#components/front/correction-log';
import { ListPage } from '#components/front/list-page';
import { countByMonth, MonthsBeside } from '#components/front/periods';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import { formatCalendarDate, monthOf } from '#lib/time';

type Props = PageProps<'/corrections/[year]/[month]'>;

async function monthIn({ params }: Props): Promise<string> {
  const { year, month } = await params;
  return `${year}-${month}`;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const month = await monthIn(props);
  return pageMetadata({
    title: pageWords.corrections.inMonth(formatCalendarDate(month)),
    description: pageWords.corrections.about,
    address: { at: 'corrections-month', month },
  });
}

export default async function CorrectionsMonthPage(props: Props) {
  const month = await monthIn(props);
  const all = edition().corrections();
  const entries = all.filter(({ at }) => monthOf(at) === month);
  if (entries.length === 0) notFound();
  return (
    <ListPage title={pageWords.corrections.inMonth(formatCalendarDate(month))}>
      <CorrectionLog entries={entries} />
      <MonthsBeside months={countByMonth(all)} month={month} pathOf={(other) => pathOf({ at: 'corrections-month', month: other })} />
      <JsonLd
        graph={listGraph({
          address: { at: 'corrections-month', month },
          name: pageWords.corrections.inMonth(formatCalendarDate(month)),
          items: correctionPaths(entries),
        })}
      />
    </ListPage>
  );
}
