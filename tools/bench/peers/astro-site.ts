import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Contender, startIn } from '../contenders';

const SOURCE = 'tools/bench/peers/astro';

/**
 * Astro with MDX on the articles of the sample edition, installed from the registry into a folder of its own: their words in
 * the plainest page, each story part as what it says, without a style sheet, pictures, drawings and players.
 * @returns undefined where it could not be installed
 */
export async function startAstro(): Promise<Contender | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'standfirst-astro-'));
  const remove = () => rmSync(folder, { recursive: true, force: true });
  try {
    cpSync(SOURCE, folder, { recursive: true });
    cpSync('content/articles', join(folder, 'articles'), { recursive: true });
    const run = (command: string, args: string[]) =>
      spawnSync(command, args, {
        cwd: folder,
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
      }).status === 0;
    if (!run('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error']) || !existsSync(join(folder, 'node_modules', 'astro'))) {
      remove();
      return undefined;
    }
    const astro = join(folder, 'node_modules', 'astro', 'astro.js');
    if (!run(process.execPath, [astro, 'build'])) throw new Error('astro build failed: see above.');
    const served = await startIn(folder, 'Astro', (port) => [[astro, 'preview', '--host', '127.0.0.1', '--port', String(port)], {}]);
    return { ...served, stop: () => served.stop().finally(remove) };
  } catch (error) {
    remove();
    throw error;
  }
}
