import { type ChildProcess, spawn } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '../../e2e/support/free-port';
import type { CodeCopy } from './code-copy';
import { changeFile, DAY, type Folders, fileOf, fromArchive } from './corpus-folders';
import { note, shown, timed, times } from './figures';

/** Time of `npm run build` at the first size, against which that of every other is held. */
let firstBuild: { size: number; ms: number } | undefined;

/** `npm run build` beside content of a size, which it should not know of. @param cold milliseconds of the content from nothing */
export async function benchBuild(folders: Folders, code: CodeCopy, cold: number): Promise<void> {
  const { size } = folders;
  code.forgetBuild();
  const [status, ms] = await timed(() => ended(start(code, folders, ['--import', 'tsx', 'tools/build.ts'], {})));
  if (status !== 0) throw new Error(`npm run build ended with ${status}`);
  const beside = firstBuild && `${times(ms, firstBuild.ms)} that at ${firstBuild.size.toLocaleString('en')} stories`;
  firstBuild ??= { size, ms };
  note(size, 'npm run build', ms, 'ms', beside);
  note(size, 'cold content and npm run build', cold + ms, 'ms', `${shown((cold / (cold + ms)) * 100)} % of it content`);
}

/** `npm run dev` on content that is compiled: until the first page answers, and until a story that is saved shows. */
export async function benchDev(folders: Folders, code: CodeCopy): Promise<void> {
  const { size } = folders;
  code.forgetBuild();
  const port = await freePort();
  const [path = ''] = fromArchive(folders, (edition) => edition().latest(1)).map((story) => story.path);
  const textAt = (asked: string) =>
    fetch(`http://127.0.0.1:${port}${asked}`).then(
      (answer) => (answer.ok ? answer.text() : ''),
      () => '',
    );
  const until = async (isThere: () => Promise<boolean>) => {
    while (!(await isThere())) {
      if (server.exitCode !== null) throw new Error(`npm run dev ended with ${server.exitCode}`);
      await wait(20);
    }
  };
  const begun = performance.now();
  const server = start(code, folders, ['--import', 'tsx', 'tools/dev.ts'], {
    NODE_ENV: 'development',
    PORT: String(port),
    HOST: '127.0.0.1',
    SITE_CLOCK: DAY,
  });
  try {
    await until(async () => (await textAt('/')) !== '');
    note(size, 'npm run dev until the front answers', performance.now() - begun, 'ms', 'its content is compiled, and none of its code');
    await until(async () => (await textAt(path)) !== '');
    const [, ms] = await timed(async () => {
      const sentence = changeFile(fileOf(folders, path));
      await until(async () => (await textAt(path)).includes(sentence));
    });
    note(size, 'a saved story to its page, with npm run dev', ms, 'ms');
  } finally {
    server.kill('SIGTERM');
    await ended(server);
  }
}

function start(code: CodeCopy, { contentDir, stateDir }: Folders, command: string[], variables: Record<string, string>): ChildProcess {
  return spawn(process.execPath, command, {
    cwd: code.folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    // Its parent may be run by npm, whose words about this folder are not about the copy.
    env: { ...process.env, PWD: code.folder, SITE_CONTENT: contentDir, SITE_STATE: stateDir, ...variables },
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => child.once('exit', done));
}
