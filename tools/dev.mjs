// `npm run dev`: the site on this machine for those who write and build it, with drafts, reloading what is saved.
import { install, run } from './start.mjs';

await install();
await run('Stopped', process.execPath, ['--import', 'tsx', 'tools/dev.ts'], {
  env: { NODE_ENV: 'development', NEXT_TELEMETRY_DISABLED: '1' },
  remedy: 'Why stands above.',
});
