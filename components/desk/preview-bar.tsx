import { pathOf } from '#lib/addresses/path-of';
import { directionOf } from '#lib/site/language';

/** On every page that the newsroom sees and readers do not. */
export function PreviewBar() {
  return (
    <aside className="preview-bar" aria-label="Preview" lang="en" dir={directionOf('en')}>
      <strong>Preview.</strong> Drafts, scheduled and withdrawn stories are shown. <a href={pathOf({ at: 'desk' })}>Desk</a>
    </aside>
  );
}
