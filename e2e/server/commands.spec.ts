import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { chromium, expect, test } from '@playwright/test';
import { freePort } from '../support/free-port';
import { Newsroom } from '../support/site';
import { storyFile } from '../support/stories';

const NOW = '2026-11-23T12:00:00.000Z';
const FILE = 'articles/2026/11/bridge.mdx';
const PATH = '/city/2026/11/23/bridge';

const run = promisify(execFile);

interface Outcome {
  code: number;
  output: string;
}

let newsroom: Newsroom;

test.beforeEach(async () => {
  newsroom = await Newsroom.open(NOW);
});

test.afterEach(() => newsroom.close());

function variables(more: Record<string, string> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    SITE_CONTENT: newsroom.contentDir,
    SITE_STATE: newsroom.stateDir,
    SITE_CLOCK: newsroom.clockFile,
    HOST: '127.0.0.1',
    ...more,
  };
}

async function command(args: string[], more?: Record<string, string>): Promise<Outcome> {
  try {
    const { stdout, stderr } = await run(process.execPath, args, { env: variables(more) });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: stdout + stderr };
  }
}

const content = () => command(['--import', 'tsx', 'tools/content.ts']);

test('npm run content compiles what changed, and says so', async () => {
  expect(await content()).toMatchObject({ code: 0, output: expect.stringContaining('nothing to compile; new generation') });
  await newsroom.write(FILE, storyFile({ headline: 'Bridge', publishedAt: '2026-11-23T09:00:00.000Z' }));
  const changed = await content();
  expect(changed.code).toBe(0);
  expect(changed.output).toMatch(/files compiled in 1 slices; new generation/);
  expect((await content()).output).toContain('nothing to compile; same generation');
});

test('npm run content refuses bad content with every mistake, and in plain words', async () => {
  await newsroom.write(
    FILE,
    storyFile({ headline: 'Bridge', publishedAt: '2026-11-23T09:00:00', body: 'A {expression}.\n\n<Figur src="x" />' }),
  );
  const { code, output } = await content();
  expect(code).toBe(1);
  expect(output).toContain('content/articles/2026/11/bridge.mdx:11:1  publishedAt — is “2026-11-23T09:00:00”, which has no time zone');
  expect(output).toContain('content/articles/2026/11/bridge.mdx:14:3  {expression} — is code');
  expect(output).toContain('content/articles/2026/11/bridge.mdx:16:1  Figur — is not a story part — did you mean “Figure”?');
  expect(output).not.toMatch(/\n\s+at /);
});

test('npm start is production from its first step on: what went live is noted beside the archive, and the clone stays as it was fetched', async () => {
  await newsroom.write('articles/2020/01/bridge.mdx', storyFile({ headline: 'Bridge', publishedAt: '2020-01-23T09:00:00.000Z' }));
  const ledger = (folder: string) => readFile(join(folder, 'addresses.csv'), 'utf8');
  const fetched = await ledger(newsroom.contentDir);
  const start = spawn(process.execPath, ['tools/start.mjs'], {
    env: variables({ PORT: '0', SITE_ENV: '', SITE_CLOCK: '' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    await said(start, 'is served at');
  } finally {
    await end(start);
  }
  expect(await ledger(newsroom.contentDir)).toBe(fetched);
  expect(await ledger(newsroom.stateDir)).toContain('/city/2020/01/23/bridge,2020/01/bridge,/city/2020/01/23/bridge,');
});

test('a server without an archive says what to do', async () => {
  await rm(newsroom.stateDir, { recursive: true });
  const { code, output } = await command(['tools/serve.mjs'], { PORT: '0' });
  expect(code).not.toBe(0);
  expect(output).toContain('Run “npm run content” to build it.');
});

test('a server says which variable is wrong', async () => {
  const { code, output } = await command(['tools/serve.mjs'], { PORT: 'eighty' });
  expect(code).not.toBe(0);
  expect(output).toContain('PORT is “eighty”');
});

test('npm run withdraw takes a story back on a running server', async () => {
  await newsroom.write(FILE, storyFile({ headline: 'Bridge', publishedAt: '2026-11-23T09:00:00.000Z' }));
  await newsroom.publish();
  const server = await newsroom.serve();
  expect((await server.get(PATH)).status).toBe(200);
  const unknown = await command(['--import', 'tsx', 'tools/withdraw.ts', '/city/2026/11/23/brigde', '--reason', 'x']);
  expect(unknown).toMatchObject({ code: 1, output: expect.stringContaining('No story has the address') });
  const done = await command(['--import', 'tsx', 'tools/withdraw.ts', `https://standfirst.example${PATH}`, '--reason', 'On legal advice.']);
  expect(done.code).toBe(0);
  const gone = await server.get(PATH);
  expect(gone.status).toBe(410);
  expect(gone.text).toContain('On legal advice.');
});

test('npm run dev shows drafts, and what is saved appears by itself', async () => {
  test.setTimeout(300_000);
  await newsroom.write(FILE, storyFile({ headline: 'First headline', status: 'draft', publishedAt: '2026-11-23T09:00:00.000Z' }));
  const port = String(await freePort());
  const development = spawn(process.execPath, ['--import', 'tsx', 'tools/dev.ts'], {
    env: variables({ PORT: port, NODE_ENV: 'development' }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const executablePath = process.env.STANDFIRST_CHROMIUM || undefined;
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    await said(development, 'Ready at');
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${port}${PATH}`, { timeout: 90_000 });
    await expect(page.getByRole('heading', { level: 1, name: 'First headline' })).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'State of this story' })).toContainText('Draft');
    await newsroom.write(FILE, storyFile({ headline: 'Second headline', status: 'draft', publishedAt: '2026-11-23T09:00:00.000Z' }));
    await expect(page.getByRole('heading', { level: 1, name: 'Second headline' })).toBeVisible({ timeout: 90_000 });
    await newsroom.write(FILE, storyFile({ headline: '', status: 'draft' }));
    await expect(page.getByRole('alert').filter({ hasText: 'headline — is empty' })).toBeVisible({ timeout: 90_000 });
  } finally {
    await browser.close();
    await end(development);
  }
});

function said(command: ChildProcess, words: string): Promise<void> {
  return new Promise((done, fail) => {
    let output = '';
    command.stdout?.on('data', (chunk: Buffer) => {
      output += chunk;
      if (output.includes(words)) done();
    });
    command.once('exit', (code) => fail(new Error(`The command ended with ${code}:\n${output}`)));
  });
}

async function end(command: ChildProcess): Promise<void> {
  const ended = new Promise((done) => command.once('exit', done));
  command.kill('SIGTERM');
  await ended;
}
