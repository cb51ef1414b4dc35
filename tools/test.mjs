// `npm test`: types, lint, unit tests, and the site in a browser against the production server. From a bare clone it
// installs and builds what is missing first. It ends with one summary and fails when anything failed or did not run.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { buildCode, buildContent, install } from './start.mjs';

await install();
const { browserInstalledIfNeeded } = await import('./browser.mjs');
const { nginxUnpackedIfNeeded } = await import('./nginx.mjs');

rmSync('test-results', { recursive: true, force: true });
/** @type {{ name: string, passed: number, failed: number, skipped: number }[]} */
const results = [];
/** @type {{ title: string, seconds: number }[]} */
const durations = [];
/** What did not run, with why: a summary that only counts it would hide it. @type {string[]} */
const skipped = [];

check('types', 'npx', ['--no-install', 'next', 'typegen'], ['npx', ['--no-install', 'tsc', '--noEmit']]);
check('lint', 'npx', ['--no-install', 'biome', 'ci', '.']);
check('form of the content', process.execPath, ['--import', 'tsx', 'tools/content-form.ts']);
suite('unit tests', ['--no-install', 'vitest', 'run'], {}, readVitest);
await buildContent();
await buildCode();
if (nginxUnpackedIfNeeded() === undefined)
  console.error('✗ nginx could not be found or unpacked: the tests of the proxy in front will fail.');
const browser = browserInstalledIfNeeded();
if (browser === undefined) {
  console.error('✗ No browser could be found or installed: the tests in a browser did not run, and this run fails.');
  results.push({ name: 'browser', passed: 0, failed: 1, skipped: 0 });
} else {
  console.log(`\nThe browser of the tests is ${browser}.`);
  const env = { STANDFIRST_TEST_PORT: String(await freePort()), STANDFIRST_CHROMIUM: browser };
  suite('tests of the running site', ['--no-install', 'playwright', 'test'], env, readPlaywright);
}
summarise();

function check(name, command, args, next) {
  console.log(`\n— ${name}`);
  const ok = [[command, args], ...(next ? [next] : [])].every(([file, list]) => spawnSync(file, list, { stdio: 'inherit' }).status === 0);
  results.push({ name, passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });
}

function suite(name, args, env, read) {
  console.log(`\n— ${name}`);
  const { status } = spawnSync('npx', args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const counted = read();
  // A runner that fails without a failed test (it could not start, say) is a failure all the same; so is one that ran none.
  if (status !== 0 && counted.failed === 0) counted.failed = 1;
  if (counted.passed === 0) counted.failed = Math.max(counted.failed, 1);
  results.push({ name, ...counted });
}

function readVitest() {
  const report = readReport('test-results/unit.json');
  for (const file of report?.testResults ?? [])
    for (const test of file.assertionResults) {
      durations.push({ title: `unit: ${test.fullName}`, seconds: (test.duration ?? 0) / 1000 });
      if (test.status === 'skipped' || test.status === 'pending') skipped.push(`unit: ${test.fullName}`);
    }
  return { passed: report?.numPassedTests ?? 0, failed: report?.numFailedTests ?? 0, skipped: report?.numPendingTests ?? 0 };
}

function readPlaywright() {
  const report = readReport('test-results/e2e.json');
  const counted = { passed: 0, failed: 0, skipped: 0 };
  const walk = (suite) => {
    for (const spec of suite.specs ?? [])
      for (const test of spec.tests) {
        if (test.status === 'expected') counted.passed += 1;
        else if (test.status === 'skipped') {
          counted.skipped += 1;
          const why = test.annotations.find(({ type }) => type === 'skip')?.description;
          skipped.push(`${test.projectName}: ${spec.title}${why ? ` — ${why}` : ''}`);
        } else counted.failed += 1;
        const seconds = test.results.reduce((sum, result) => sum + result.duration, 0) / 1000;
        durations.push({ title: `${test.projectName}: ${spec.title}`, seconds });
      }
    for (const inner of suite.suites ?? []) walk(inner);
  };
  for (const suite of report?.suites ?? []) walk(suite);
  return counted;
}

function readReport(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}

function summarise() {
  console.log('\nThe ten slowest:');
  for (const { title, seconds } of durations.sort((a, b) => b.seconds - a.seconds).slice(0, 10))
    console.log(`  ${seconds.toFixed(1).padStart(6)} s  ${title}`);
  if (skipped.length > 0) console.log(`\nSKIPPED:\n${skipped.map((each) => `  ${each}`).join('\n')}`);
  console.log('');
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, passed, failed, skipped } of results) {
    console.log(`${failed > 0 ? '✗' : '✓'} ${name}: ${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} SKIPPED` : ''}`);
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed${sum.skipped > 0 ? `, ${sum.skipped} skipped` : ''}`);
  process.exit(sum.failed > 0 ? 1 : 0);
}
