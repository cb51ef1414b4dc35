import { group } from 'd3-array';
import type { Metadata } from 'next';
import { ListPage } from '#components/front/list-page';
import { Picture } from '#components/media/picture';
import { JsonLd } from '#components/site/json-ld';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { listGraph } from '#lib/seo/graph/lists';
import { pageMetadata } from '#lib/seo/page-metadata';
import { pageWords } from '#lib/site/words';
import site from '#site';

export function generateMetadata(): Metadata {
  return pageMetadata({
    title: pageWords.masthead.title,
    description: pageWords.masthead.about(site.name),
    address: { at: 'masthead' },
  });
}

export default function MastheadPage() {
  const people = edition().people();
  const desks = group(people, ({ desk }) => desk ?? pageWords.masthead.noDesk);
  return (
    <ListPage
      title={pageWords.masthead.title}
      description={pageWords.masthead.about(site.name)}
      beside={
        <p>
          <a href={`mailto:${site.contact.email}`}>{site.contact.email}</a>
        </p>
      }
    >
      <div className="desks">
        {Array.from(desks, ([desk, members]) => (
          <section key={desk} aria-label={desk}>
            <h2 className="label">{desk}</h2>
            <ul>
              {members.map(({ slug, name, role, beats, portrait }) => (
                <li key={slug}>
                  {portrait ? <Picture picture={{ ...portrait, alt: '' }} sizes="5rem" className="portrait" /> : null}
                  <div>
                    <h3>
                      <a href={pathOf({ at: 'author', author: slug })}>{name}</a>
                    </h3>
                    <p>{role}</p>
                    {beats?.length ? <p className="beats">{beats.join(', ')}</p> : null}
                  </div>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <JsonLd
        graph={listGraph({
          address: { at: 'masthead' },
          name: pageWords.masthead.title,
          description: pageWords.masthead.about(site.name),
          items: people.map(({ slug }) => pathOf({ at: 'author', author: slug })),
        })}
      />
    </ListPage>
  );
}
