import type { Metadata } from 'next';
import { ListPage } from '#components/front/list-page';
import { JsonLd } from '#components/site/json-ld';
import { NothingYet } from '#components/site/nothing-yet';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { directionOf } from '#lib/site/language';
import { pageWords } from '#lib/site/words';
import site from '#site';

export function generateMetadata(): Metadata {
  return pageMetadata({ title: pageWords.topics.title, description: pageWords.topics.about(site.name), address: { at: 'topics' } });
}

export default function TopicsPage() {
  const topics = edition().topicsWithStories();
  const series = edition().seriesWithStories();
  return (
    <ListPage title={pageWords.topics.title} description={pageWords.topics.about(site.name)}>
      {topics.length === 0 ? (
        <NothingYet />
      ) : (
        <ul className="topic-index">
          {topics.map(({ slug, name, description, stories, newest }) => (
            <li key={slug}>
              <a href={pathOf({ at: 'topic', topic: slug })}>{name}</a> <span>{stories}</span>
              <p>{description}</p>
              <p className="newest" lang={newest.lang} dir={directionOf(newest.lang)}>
                <a href={newest.path} hrefLang={newest.lang}>
                  {newest.headline}
                </a>
              </p>
            </li>
          ))}
        </ul>
      )}
      {series.length > 0 ? (
        <section aria-labelledby="series">
          <h2 id="series" className="label">
            {pageWords.series}
          </h2>
          <ul className="topic-index">
            {series.map(({ slug, name, description, stories }) => (
              <li key={slug}>
                <a href={pathOf({ at: 'series', series: slug })}>{name}</a> <span>{stories}</span>
                <p>{description}</p>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      <JsonLd
        graph={listGraph({
          address: { at: 'topics' },
          name: pageWords.topics.title,
          description: pageWords.topics.about(site.name),
          items: [
            ...topics.map(({ slug }) => pathOf({ at: 'topic', topic: slug })),
            ...series.map(({ slug }) => pathOf({ at: 'series', series: slug })),
          ],
        })}
      />
    </ListPage>
  );
}
