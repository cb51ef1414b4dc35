import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Server } from '../../e2e/support/site';
import { changeFile, DAY, type Folders, fileOf, fromArchive, publish } from './corpus-folders';
import { note, noteMissing, percentile, shown, timed } from './figures';

const READERS = 16;

/** What readers wait for, from the server entry on a build of the site. */
export async function benchOverHttp(folders: Folders, asked: readonly string[]): Promise<void> {
  const { size, folder, contentDir, stateDir } = folders;
  if (!existsSync('.next/standfirst/main.mjs')) {
    noteMissing('what is asked over HTTP: the site is not built. Run “npm run build” first.');
    return;
  }
  const clock = join(folder, 'clock');
  writeFileSync(clock, DAY);
  const server = await Server.start({
    SITE_CONTENT: contentDir,
    SITE_STATE: stateDir,
    SITE_CLOCK: clock,
    SITE_ENV: 'production',
    SITE_EDITION: 'own',
    SITE_URL: 'https://standfirst.example',
    PAGES_AHEAD: '0',
  });
  try {
    const get = async (path: string) => {
      const [answer, ms] = await timed(() => server.get(path));
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      return { text: answer.text, ms };
    };
    const paths = fromArchive(folders, (edition) =>
      edition()
        .latest(200)
        .map(({ path }) => path),
    );
    for (const path of paths.slice(0, 20)) await get(path);
    const first: number[] = [];
    for (const path of paths.slice(20)) first.push((await get(path)).ms);
    const kept: number[] = [];
    for (const path of paths.slice(20)) kept.push((await get(path)).ms);
    for (const share of [0.5, 0.95])
      note(size, `first request of a story, p${share * 100}`, percentile(first, share), 'ms', `kept: ${shown(percentile(kept, share))} ms`);
    for (const path of ['/', '/city', '/archive', '/topics', '/topics/harbour', '/sitemap.xml'])
      note(size, `first request of ${path}`, (await get(path)).ms, 'ms');

    const spent: number[] = [];
    const queue = [...asked];
    await Promise.all(
      Array.from({ length: READERS }, async () => {
        for (let question = queue.pop(); question !== undefined; question = queue.pop())
          spent.push((await get(`/search?q=${encodeURIComponent(question)}`)).ms);
      }),
    );
    for (const share of [0.5, 0.95])
      note(size, `search over HTTP with ${READERS} readers, p${share * 100}`, percentile(spent, share), 'ms');

    const [path = ''] = paths;
    await get(path);
    const [, ms] = await timed(async () => {
      const sentence = changeFile(fileOf(folders, path));
      await publish(folders);
      while (!(await get(path)).text.includes(sentence)) await new Promise((resume) => setTimeout(resume, 5));
    });
    note(size, 'saved file to live page', ms, 'ms');
    const most = memoryOf(server.process.pid);
    if (most === undefined) noteMissing('the memory of the server, which Linux alone tells.');
    else note(size, 'most memory of the server', most, 'MB');
  } finally {
    await server.stop();
  }
}

/** The most that a process has held, in MB. */
function memoryOf(pid: number | undefined): number | undefined {
  const status = `/proc/${pid}/status`;
  const kilobytes = existsSync(status) ? /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1e3;
}
