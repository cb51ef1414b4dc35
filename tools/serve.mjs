// `npm run serve`: serves what `npm run content` and `npm run build` made.
import { existsSync } from 'node:fs';

process.env.NODE_ENV = 'production';
const entry = new URL('../.next/standfirst/main.mjs', import.meta.url);
if (!existsSync(entry)) {
  console.error('The site is not built yet. Run “npm start”, or “npm run build” and “npm run content” first.');
  process.exit(1);
}
await import(entry.href);
