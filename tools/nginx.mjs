import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where a machine has it that is served by it, and where `npm test` unpacks it. */
const INSTALLED = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/opt/homebrew/bin/nginx', '/usr/local/bin/nginx'];
const UNPACKED = resolve('node_modules/.cache/nginx');

/** The nginx that is on this machine. @returns its path, or undefined */
export function presentNginx() {
  return [...INSTALLED, join(UNPACKED, 'usr/sbin/nginx')].find((path) => existsSync(path) && runs(path));
}

/**
 * The same, once what is missing has been unpacked, as far as this machine allows. Debian’s package is not installed: that
 * would start a server on port 80.
 * @returns its path, or undefined
 */
export function nginxUnpackedIfNeeded() {
  const present = presentNginx();
  if (present !== undefined || !existsSync('/usr/bin/apt-get')) return present;
  console.log('\nUnpacking Debian’s nginx for the tests of the proxy (apt-get download) …');
  if (process.getuid?.() === 0) spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit' });
  // Which of them holds the program depends on the release.
  for (const name of ['nginx', 'nginx-light', 'nginx-core']) {
    rmSync(UNPACKED, { recursive: true, force: true });
    mkdirSync(UNPACKED, { recursive: true });
    spawnSync('apt-get', ['download', '-q', name], { cwd: UNPACKED, stdio: 'inherit' });
    for (const file of readdirSync(UNPACKED)) spawnSync('dpkg-deb', ['--extract', file, '.'], { cwd: UNPACKED, stdio: 'inherit' });
    if (presentNginx() !== undefined) break;
  }
  return presentNginx();
}

/** One that was unpacked may lack a library. */
function runs(path) {
  return spawnSync(path, ['-v']).status === 0;
}
