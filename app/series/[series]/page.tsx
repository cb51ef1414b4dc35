import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';

type Props = PageProps<'/series/[series]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const series = edition().series((await params).series);
  return series
    ? pageMetadata({ title: series.name, description: series.description, path: pathOf({ at: 'series', series: series.slug }) })
    : {};
}

export default async function SeriesPage({ params }: Props) {
  const series = edition().series((await params).series);
  if (!series) notFound();
  return <ListPage label="Series" title={series.name} description={series.description} stories={edition().inSeries(series.slug)} />;
}
