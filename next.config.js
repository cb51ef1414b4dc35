/** @type {import('next').NextConfig} */
export default {
  // Native or compiled to WebAssembly, loaded by Node and never bundled.
  serverExternalPackages: ['libsql', 'sharp', 'woff2-encoder'],
  // Titles and canonical links belong in the head of the first response for every user agent; without this, Next streams
  // them into the body of a dynamic page (node_modules/next/dist/docs/…/htmlLimitedBots.md).
  htmlLimitedBots: /.*/,
  // server/ owns these: it compresses and validates what is left after the framework is taken out.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // One home for the form of an address: lib/addresses.ts.
  skipTrailingSlashRedirect: true,
  // What is no page has one route: see app/machine. Next cannot express `{slug}.md`.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/:path((?!_next/|machine/).*\\.(?:atom|json|md|txt|webmanifest|xml))', destination: '/machine/:path' },
      { source: '/oembed', destination: '/machine/oembed' },
    ],
  }),
  // Pictures are derived and served by lib/media, which keeps their credit and asks who may see them.
  images: { unoptimized: true },
  // `npm run typecheck` checks the whole repository, tools and tests included.
  typescript: { ignoreBuildErrors: true },
};
