import mdx from '@astrojs/mdx';
import { defineConfig, passthroughImageService } from 'astro/config';

export default defineConfig({ integrations: [mdx()], image: { service: passthroughImageService() } });
