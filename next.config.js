/**
 * The editor is a second app in the same folder, made of files that end with `.editor.tsx` and `.editor.ts`. Only
 * tools/editor.ts sets this, so no build of the site holds anything of it, nor the editor anything of the site.
 */
const editor = process.env.STANDFIRST_EDITOR;

/** @type {import('next').NextConfig} */
const siteConfig = {
  pageExtensions: ['tsx', 'ts'],
  // Native or compiled to WebAssembly, loaded by Node and never bundled.
  serverExternalPackages: ['libsql', 'sharp', 'woff2-encoder'],
  // Titles and canonical links belong in the head of the first response for every user agent; without this, Next streams
  // them into the body of a dynamic page (node_modules/next/dist/docs/…/htmlLimitedBots.md).
  htmlLimitedBots: /.*/,
  // server/ owns these: it compresses and validates what is left after the framework is taken out.
  compress: false,
  generateEtags: false,
  poweredByHeader: false,
  // One home for the form of an address: lib/addresses/read-path.ts.
  skipTrailingSlashRedirect: true,
  // What is no page has one route: see app/machine. Next cannot express `{slug}.md`.
  rewrites: async () => ({
    beforeFiles: [
      { source: '/:path((?!_next/|machine/).*\\.(?:atom|json|md|txt|webmanifest|xml))', destination: '/machine/:path' },
      { source: '/oembed', destination: '/machine/oembed' },
      { source: '/api/:asked(search|suggest)', destination: '/machine/api/:asked' },
    ],
  }),
  // Pictures are derived and served by lib/media, which keeps their credit and asks who may see them.
  images: { unoptimized: true },
  // `npm run typecheck` checks the whole repository, tools and tests included.
  typescript: { ignoreBuildErrors: true },
};

/** @type {import('next').NextConfig} */
const editorConfig = {
  pageExtensions: ['editor.tsx', 'editor.ts'],
  distDir: '.next-editor',
  poweredByHeader: false,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true, tsconfigPath: 'tsconfig.editor.json' },
  // The forms run in browsers, with the rules of the content and what those import.
  turbopack: { resolveAlias: { 'node:fs': { browser: './lib/editor/nothing-in-browsers.ts' } } },
};

export default editor ? editorConfig : siteConfig;
