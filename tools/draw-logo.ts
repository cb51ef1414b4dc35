import sharp from 'sharp';
import { LOGO } from '#lib/site/logo';

/**
 * `npm run logo`: draws the logo that structured data names, to be committed like any file of `public/`. On white, where
 * search engines show it (Google Search Central, “Organization”: at least 112 px).
 */
await sharp('public/icon.svg', { density: 600 })
  .resize(LOGO.width, LOGO.height, { fit: 'contain', background: 'white' })
  .flatten({ background: 'white' })
  .png({ compressionLevel: 9, palette: true })
  .toFile(`public${LOGO.path}`);
