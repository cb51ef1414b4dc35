import type { Metadata, Viewport } from 'next';
import type { ReactNode } from 'react';
import './site.css';
import { PreviewBar } from '#components/desk/preview-bar';
import { Footer } from '#components/site/footer';
import { Masthead } from '#components/site/masthead';
import { NextPage } from '#components/site/next-page';
import { pathOf } from '#lib/addresses/path-of';
import { currentRendering } from '#lib/freshness/rendering';
import { directionOf } from '#lib/site/language';
import { absolute } from '#lib/site/whole-address';
import { pageWords } from '#lib/site/words';
import { iconPath } from '#lib/well-known/web-manifest';
import site from '#site';

/**
 * Every page is rendered when it is asked for and kept by the server entry while it is valid (design: one rule of
 * freshness), so nothing is rendered at build time and `next build` knows no content.
 */
export const dynamic = 'force-dynamic';

export function generateMetadata(): Metadata {
  return {
    // No metadataBase: every address is whole, and with a base Next cuts the slash off the front's (resolve-url.js).
    icons: {
      icon: [
        { url: '/favicon.ico', sizes: '48x48' },
        { url: '/icon.svg', type: 'image/svg+xml' },
      ],
      apple: [{ url: iconPath(192), sizes: '192x192', type: 'image/png' }],
    },
    manifest: absolute(pathOf({ at: 'well-known', file: 'manifest' })),
  };
}

/** Before the style sheet is there, the ground has the reader's colour already: see `color-scheme` in site.css. */
export function generateViewport(): Viewport {
  const { appearance } = currentRendering().reading;
  return { colorScheme: appearance === 'system' ? 'light dark' : appearance };
}

export default function RootLayout({ children }: { children: ReactNode }) {
  const { audience, invitation, language, reading } = currentRendering();
  return (
    <html lang={language} dir={directionOf(language)} data-appearance={reading.appearance === 'system' ? undefined : reading.appearance}>
      <body>
        <link
          rel="search"
          type="application/opensearchdescription+xml"
          title={site.name}
          href={pathOf({ at: 'well-known', file: 'opensearch' })}
        />
        <a className="skip-link" href="#main" lang={site.language} dir={directionOf(site.language)}>
          {pageWords.skip}
        </a>
        {audience === 'newsroom' ? <PreviewBar /> : null}
        {invitation ? <p className="nameplate nameplate-alone">{site.name}</p> : <Masthead />}
        <main id="main">{children}</main>
        {invitation ? null : <Footer />}
        {audience === 'reader' && reading.pictures === 'shown' ? <NextPage /> : null}
        {process.env.NODE_ENV === 'development' ? <script src="/__dev/reload.js" async /> : null}
      </body>
    </html>
  );
}
