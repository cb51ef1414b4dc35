import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ListPage } from '#components/front/list-page';
import { Periods } from '#components/front/periods';
import { OpenedList } from '#components/front/story-list';
import { InformationPage } from '#components/site/information-page';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { informationGraph } from '#lib/seo/graph/information-page';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import site from '#site';

type Props = PageProps<'/[section]'>;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { section: slug } = await params;
  const section = edition().section(slug);
  if (section)
    return pageMetadata({
      title: section.name,
      description: section.description,
      address: { at: 'section', section: slug },
    });
  const page = edition().page(slug);
  return page ? pageMetadata({ title: page.title, description: page.description, address: { at: 'page', page: slug } }) : {};
}

/** A section, or one of the newsroom's own pages: both stand at the first level. */
export default async function SectionPage({ params }: Props) {
  const { section: slug } = await params;
  const section = edition().section(slug);
  if (section) {
    const stories = edition().inSection(slug, site.lists.recent);
    return (
      <ListPage title={section.name} description={section.description}>
        <OpenedList stories={stories} kicker={false} />
        <Periods
          name={pageWords.archive.byMonth}
          periods={edition().monthsOfSection(slug)}
          pathOf={(month) => pathOf({ at: 'section-month', section: slug, month })}
        />
        <JsonLd
          graph={listGraph({
            address: { at: 'section', section: slug },
            name: section.name,
            description: section.description,
            items: stories.map(({ path }) => path),
          })}
        />
      </ListPage>
    );
  }
  const page = edition().page(slug);
  if (!page) notFound();
  return (
    <>
      <InformationPage page={page} />
      <JsonLd graph={informationGraph(page)} />
    </>
  );
}
