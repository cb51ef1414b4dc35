// `npm run editor`: the visual editor, on the files of this machine or, where its variables are set, on GitHub.
import { install, run } from './start.mjs';

await install();
await run('Stopped', process.execPath, ['--import', 'tsx', 'tools/editor.ts'], { remedy: 'Why stands above.' });
