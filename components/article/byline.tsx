import { Fragment } from 'react';
import { pathOf } from '#lib/addresses';
import type { Byline as Writer } from '#lib/archive/stories';
import type { ArticleKind } from '#lib/content/schema/article';

/** Argument carries its writer's name above the headline; everything else carries it below. */
export function isArgument(kind: ArticleKind): boolean {
  return kind === 'opinion' || kind === 'editorial';
}

export function Byline({ authors, by, linked = true }: { authors: Writer[]; by?: string; linked?: boolean }) {
  return (
    <span className="byline">
      {by ? `${by} ` : null}
      {authors.map((author, index) => (
        <Fragment key={author.slug}>
          {index > 0 ? ', ' : null}
          {linked ? (
            <a rel="author" href={pathOf({ at: 'author', author: author.slug })}>
              {author.name}
            </a>
          ) : (
            author.name
          )}
        </Fragment>
      ))}
    </span>
  );
}
