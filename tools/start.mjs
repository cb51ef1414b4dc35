// `npm start`: from a bare clone to a served site, doing only what has changed since. It uses nothing but Node itself,
// because it runs before anything is installed.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isInstalled } from './installed.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
process.chdir(root);

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Standfirst needs Node 20.19 or newer; this is ${process.version}. Install a newer Node and run the command again.`);
  process.exit(1);
}

/** The child under way: signals to us are signals to it. */
let current;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    if (current) current.kill(signal);
    else process.exit(1);
  });

/** Runs one step, and ends with what failed and what to do where it does not succeed. */
export async function run(name, command, args, { env = {}, remedy }) {
  const began = Date.now();
  const shell = process.platform === 'win32';
  current = spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env }, shell });
  const [code, signal] = await new Promise((done) => {
    current.on('error', (error) => done([error.message, null]));
    current.on('exit', (code, signal) => done([code, signal]));
  });
  current = undefined;
  if (code === 0) {
    console.log(`✓ ${name} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
    return;
  }
  console.error(`\n✗ ${name} ${signal ? `was ended by ${signal}` : `failed (${code})`}. ${remedy}`);
  process.exit(typeof code === 'number' ? code : 1);
}

/** Installs what the lockfile names, unless that very lockfile is installed. */
export async function install() {
  const wanted = hashOf(['package.json', 'package-lock.json']);
  const stamp = join('node_modules', '.standfirst-install');
  if (existsSync(stamp) ? readFileSync(stamp, 'utf8') === wanted : isInstalledByHand()) {
    writeFileSync(stamp, wanted);
    return;
  }
  console.log('Installing packages (npm ci) …');
  // With NODE_ENV=production npm leaves out what the build needs.
  await run('Packages installed', 'npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
    remedy: 'Is the package registry within reach? Run “npm ci --include=dev” to see all of it, then this command again.',
  });
  writeFileSync(stamp, wanted);
}

function isInstalledByHand() {
  const installed = join('node_modules', '.package-lock.json');
  const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
  return existsSync(installed) && isInstalled(read('package-lock.json'), read(installed));
}

/** Builds the code, unless this very code is built. */
export async function buildCode() {
  const wanted = hashOf([
    ...filesBelow('app'),
    ...filesBelow('components'),
    ...filesBelow('lib'),
    ...filesBelow('server'),
    ...filesBelow('public'),
    'next.config.js',
    'package-lock.json',
    'package.json',
    'postcss.config.mjs',
    'site.config.ts',
    'theme.css',
    'tools/build.ts',
    'tools/client-components.ts',
    'tsconfig.json',
  ]);
  const stamp = join('.next', 'standfirst', 'built');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Building the site’s code (next build) …');
  await run('Code built', process.execPath, ['--import', 'tsx', 'tools/build.ts'], {
    remedy: 'What is wrong stands above; mend it and run the command again.',
  });
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, wanted);
}

export async function buildContent(env = {}) {
  await run('Content ready', process.execPath, ['--import', 'tsx', 'tools/content.ts'], {
    env,
    remedy: 'What is wrong stands above, with file, line and what to do. What was published before is untouched.',
  });
}

export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true })
    .map((path) => join(folder, path))
    .filter((path) => statSync(path).isFile())
    .sort();
}

export function hashOf(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // This command means production, in each of its steps. Any other way of starting has to say so itself.
  process.env.SITE_ENV ||= 'production';
  await install();
  await buildContent();
  await buildCode();
  await run('Stopped', process.execPath, ['tools/serve.mjs'], { remedy: 'Why stands above.' });
}
