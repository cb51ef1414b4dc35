import type { SponsoredLink } from '#lib/archive/stories';
import { among } from '#lib/site/language';
import { wordsIn } from '#lib/site/words';
import site from '#site';

/**
 * Paid links: labelled first, below a rule, outside the article, and marked for machines. They are in the site's language.
 * @param around language of the page that they stand on
 */
export function SponsoredLinks({ links, around }: { links: SponsoredLink[]; around: string }) {
  if (links.length === 0) return null;
  const words = wordsIn(site.language);
  return (
    <aside className="sponsored-links" aria-labelledby="sponsored-heading" {...among(site.language, around)}>
      <h2 id="sponsored-heading" className="label">
        {words.sponsored}
      </h2>
      <ul>
        {links.map((link) => (
          <li key={link.href}>
            <a href={link.href} rel="sponsored">
              {link.headline}
            </a>{' '}
            <span className="sponsor">
              {words.paidBy} {link.sponsor}
            </span>
          </li>
        ))}
      </ul>
    </aside>
  );
}
