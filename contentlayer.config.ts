import { makeSource } from 'contentlayer2/source-files';
import { contentlayerSource } from '#lib/content/contentlayer-source';

/** Contentlayer reads the newsroom's files through this definition: see lib/content/contentlayer-source.ts. */
export default makeSource(contentlayerSource);
