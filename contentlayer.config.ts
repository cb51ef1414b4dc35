import { makeSource } from 'contentlayer2/source-files';
import { contentlayerSource } from '#lib/content/contentlayer-source';
import { readEnvironment } from '#lib/site/environment';

/** For whoever runs Contentlayer by hand, over all of the content at once: see lib/content/compiler-child.ts for how the site does. */
export default makeSource(() => contentlayerSource(readEnvironment().contentDir));
