import { Fragment } from 'react';
import { pathOf } from '#lib/addresses/path-of';
import { edition } from '#lib/archive/edition';
import { currentRendering } from '#lib/freshness/rendering';
import { hasSubscribers, readEnvironment } from '#lib/site/environment';
import { directionOf } from '#lib/site/language';
import { pageWords } from '#lib/site/words';
import { formatCalendarDate } from '#lib/time';
import site from '#site';
import { ReadingForm } from './reading-form';

export function Footer() {
  const links = [
    ...edition()
      .footerPages()
      .map((page) => ({ href: pathOf({ at: 'page', page: page.slug }), label: page.title })),
    { href: pathOf({ at: 'masthead' }), label: pageWords.masthead.title },
    { href: pathOf({ at: 'corrections' }), label: pageWords.corrections.title },
    { href: pathOf({ at: 'topics' }), label: pageWords.topics.title },
    { href: pathOf({ at: 'archive' }), label: pageWords.archive.title },
    ...(hasSubscribers() ? [{ href: pathOf({ at: 'feed', of: { at: 'front' }, format: 'rss' }), label: pageWords.feed }] : []),
  ];
  return (
    <footer className="site-footer" lang={site.language} dir={directionOf(site.language)}>
      <nav aria-label={pageWords.aboutSite}>
        <ul>
          {links.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      </nav>
      {currentRendering().returnTo === pathOf({ at: 'reading' }) ? null : <ReadingForm />}
      {readEnvironment().edition === 'sample' ? (
        <p>{site.name}: a sample edition. Its city, its people and its events are invented, but for the telephone call of 2 May 2017.</p>
      ) : null}
      <Imprint />
    </footer>
  );
}

/** Who publishes and how they are reached: what the markup of every page says of them, for readers. */
function Imprint() {
  const { name, address, founded } = site.legal;
  const place = address && [address.street, `${address.postalCode} ${address.city}`, address.country].join(', ');
  return (
    <p>
      {[name ?? site.name, place, founded && pageWords.founded(formatCalendarDate(founded))].filter(Boolean).join(' · ')} ·{' '}
      <a href={`mailto:${site.contact.email}`}>{site.contact.email}</a>
      {site.social.map(({ label, url }) => (
        <Fragment key={url}>
          {' · '}
          <a href={url} rel="me">
            {label}
          </a>
        </Fragment>
      ))}
    </p>
  );
}
