import { notFound } from 'next/navigation';
import { currentRendering } from '../freshness/rendering';

/**
 * Ends a page of the desk that is not asked for by the newsroom. A page has to say so itself: Next renders it beside its
 * layout, and what it holds would go out as flight data although the layout found nothing.
 */
export function newsroomOnly(): void {
  const rendering = currentRendering();
  rendering.doNotKeep();
  if (rendering.audience !== 'newsroom') notFound();
}
