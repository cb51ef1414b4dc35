import type { SponsoredLink } from '#lib/archive/stories';
import { wordsIn } from '#lib/site/words';

/** Paid links: labelled first, below a rule, outside the article, and marked for machines. */
export function SponsoredLinks({ links, lang }: { links: SponsoredLink[]; lang: string }) {
  if (links.length === 0) return null;
  const words = wordsIn(lang);
  return (
    <aside className="sponsored-links" aria-labelledby="sponsored-heading">
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
