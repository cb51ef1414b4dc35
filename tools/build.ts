import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { findClientComponents } from './client-components';

const require = createRequire(import.meta.url);

/** `npm run build`: the code of the site, which knows no content. */
async function main(): Promise<void> {
  const found = await findClientComponents(process.cwd());
  if (found.length > 0) {
    console.error('A reading page must not hold a client component: readers get documents, and its script would be taken out.');
    for (const { file, importedBy } of found) console.error(`  ${file} (“use client”) is imported by ${importedBy.join(' ← ')}`);
    console.error('Write it as HTML, or as a custom element in public/enhance/.');
    process.exit(1);
  }
  const next = spawnSync(process.execPath, [require.resolve('next/dist/bin/next'), 'build'], {
    stdio: 'inherit',
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (next.status !== 0) {
    console.error('next build failed: see above.');
    process.exit(next.status ?? 1);
  }
  await build({
    entryPoints: ['server/main.ts'],
    outfile: '.next/standfirst/main.mjs',
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: true,
    logLevel: 'warning',
  });
}

await main();
