import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readEnvironment } from '#lib/site/environment';

/** Longest wait for the editor to be built and to listen, in milliseconds: the first start builds it. */
const START_LIMIT = 170_000;

/** Starts the editor, and waits until it listens. */
export async function startEditor(variables: Record<string, string>): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', 'tools/editor.ts'], {
    env: { ...process.env, HOST: '127.0.0.1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  const url = await new Promise<string>((ready, fail) => {
    const timer = setTimeout(() => fail(new Error(`The editor was not ready within ${START_LIMIT / 1000} s:\n${output}`)), START_LIMIT);
    const read = (chunk: Buffer) => {
      output += String(chunk);
      const [, address] = /ready at (http:\/\/\S+?),/.exec(output) ?? [];
      if (!address) return;
      clearTimeout(timer);
      ready(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.on('exit', () => fail(new Error(`The editor ended:\n${output}`)));
  });
  return { child, url };
}

/** The editor as `npm run editor` starts it. */
export class RunningEditor {
  private constructor(
    readonly url: string,
    readonly contentDir: string,
    readonly folder: string | undefined,
    readonly process: ChildProcess,
  ) {}

  /** On a copy of the sample edition, which goes when the editor stops. */
  static async start(): Promise<RunningEditor> {
    const folder = await mkdtemp(join(tmpdir(), 'standfirst-editor-'));
    await cp(readEnvironment({ NODE_ENV: 'test' }).contentDir, join(folder, 'content'), { recursive: true });
    return RunningEditor.startOn(join(folder, 'content'), '2026-11-25T08:00:00Z', folder);
  }

  /** @param clock an instant, or a file that holds one @param folder what goes when the editor stops */
  static async startOn(contentDir: string, clock: string, folder?: string): Promise<RunningEditor> {
    const { child, url } = await startEditor({ PORT: '0', SITE_CONTENT: contentDir, SITE_CLOCK: clock });
    return new RunningEditor(url, contentDir, folder, child);
  }

  /** The page on which a document is edited. @param type as lib/content/schema/document-types.ts names it */
  item(type: string, id: string): string {
    return `${this.url}/keystatic/collection/${type}/item/${encodeURIComponent(id)}`;
  }

  read(path: string): Promise<string> {
    return readFile(join(this.contentDir, path), 'utf8');
  }

  /** Every file of the copy with its bytes, to see what a save has changed. */
  async everything(): Promise<Map<string, string>> {
    const paths = (await readdir(this.contentDir, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
    const files = paths.map(async ({ parentPath, name }): Promise<[string, string]> => {
      const path = join(parentPath, name);
      return [path.slice(this.contentDir.length + 1), await readFile(path, 'base64')];
    });
    return new Map(await Promise.all(files));
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill();
    await ended;
    if (this.folder) await rm(this.folder, { recursive: true, force: true });
  }
}
