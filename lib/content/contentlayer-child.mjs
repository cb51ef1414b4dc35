// Contentlayer's command line as a process that may be started before there is work for it: see contentlayer-process.ts.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const idle = () => process.exit(0);
process.once('disconnect', idle);
process.once('message', async ({ args, variables }) => {
  process.off('disconnect', idle);
  // It ends when the work does, and not when the parent hangs up.
  process.channel?.unref();
  Object.assign(process.env, variables);
  const root = dirname(createRequire(import.meta.url).resolve('contentlayer2/package.json'));
  process.argv = [process.execPath, 'contentlayer2', ...args];
  await import(pathToFileURL(join(root, 'bin', 'cli.cjs')).href);
});
// The largest part of its start.
await import('contentlayer2/core');
