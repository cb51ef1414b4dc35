import site from '../../site.config';
import { pathOf } from '../addresses/path-of';
import { directionOf } from '../site/language';
import { paperColour } from '../site/theme';

/** Sides of the square icons in `public/`, in pixels; tools/draw-icons.ts draws them. */
export const ICON_SIZES = [192, 512] as const;

export function iconPath(size: (typeof ICON_SIZES)[number]): string {
  return `/icon-${size}.png`;
}

/** How the site stands among the programs of a telephone (W3C, Web Application Manifest). It is a site: the browser stays to be seen. */
export function webManifest(): string {
  const paper = paperColour();
  return `${JSON.stringify({
    name: site.name,
    short_name: site.shortName ?? site.name,
    description: site.description,
    lang: site.language,
    dir: directionOf(site.language),
    start_url: pathOf({ at: 'front' }),
    scope: pathOf({ at: 'front' }),
    display: 'minimal-ui',
    icons: ICON_SIZES.map((size) => ({ src: iconPath(size), sizes: `${size}x${size}`, type: 'image/png' })),
    ...(paper === undefined ? {} : { theme_color: paper, background_color: paper }),
  })}\n`;
}
