import type { SponsoredLink } from '#lib/archive/stories';
import { among } from '#lib/site/language';
import { wordsIn } from '#lib/site/words';
import site from '#site';

/**
 * Paid links: labelled first, each with who pays before its headline, below a rule, outside the article, and marked for
 * machines. They are in the site's language.
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
            <span className="sponsor">
              {words.paidBy} {link.sponsor}
            </span>{' '}
            <a href={link.href} rel="sponsored">
              {link.headline}
            </a>
          </li>
        ))}
      </ul>
    </aside>
  );
}
