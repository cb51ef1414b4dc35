import type { Metadata } from 'next';
import { pathOf } from '#lib/addresses';
import { edition } from '#lib/archive/edition';
import { pageMetadata } from '#lib/seo/page-metadata';
import site from '#site';

export function generateMetadata(): Metadata {
  return pageMetadata({ title: 'Topics', description: `What ${site.name} follows from story to story.`, path: pathOf({ at: 'topics' }) });
}

export default function TopicsPage() {
  return (
    <div className="list-page">
      <header className="list-header">
        <h1>Topics</h1>
        <p>What {site.name} follows from story to story.</p>
      </header>
      <ul className="list-body topic-index">
        {edition()
          .topicsWithStories()
          .map(({ slug, name, description, stories }) => (
            <li key={slug}>
              <a href={pathOf({ at: 'topic', topic: slug })}>{name}</a> <span>{stories}</span>
              <p>{description}</p>
            </li>
          ))}
      </ul>
    </div>
  );
}
