import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { StoryList } from '#components/front/story-list';
import { JsonLd } from '#components/site/json-ld';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';

type Props = PageProps<'/series/[series]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const series = edition().series((await params).series);
  return series
    ? pageMetadata({
        title: series.name,
        description: series.description,
        address: { at: 'series', series: series.slug },
      })
    : {};
}

export default async function SeriesPage({ params }: Props) {
  const series = edition().series((await params).series);
  if (!series) notFound();
  const stories = edition().inSeries(series.slug);
  return (
    <ListPage label={`${pageWords.series} · ${pageWords.stories(stories.length)}`} title={series.name} description={series.description}>
      <StoryList stories={stories} numbered />
      <JsonLd
        graph={listGraph({
          address: { at: 'series', series: series.slug },
          name: series.name,
          description: series.description,
          items: stories.map(({ path }) => path),
        })}
      />
    </ListPage>
  );
}
