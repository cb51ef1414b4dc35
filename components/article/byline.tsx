import { Fragment } from 'react';
import { Picture } from '#components/media/picture';
import { pathOf } from '#lib/addresses/path-of';
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
            <span className="name">{author.name}</span>
          )}
        </Fragment>
      ))}
    </span>
  );
}

/** The faces of those who wrote it. Their names stand beside, so these say nothing to who cannot see them. */
export function Portraits({ authors }: { authors: Writer[] }) {
  const drawn = authors.flatMap(({ slug, portrait }) => (portrait ? [{ slug, portrait }] : []));
  if (drawn.length === 0) return null;
  return (
    <span className="portraits">
      {drawn.map(({ slug, portrait }) => (
        <Picture key={slug} picture={{ ...portrait, alt: '' }} sizes="4rem" className="portrait" />
      ))}
    </span>
  );
}
