import { execFile, execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SmallEdition } from '#lib/testing/small-edition';

let edition: SmallEdition;

beforeAll(async () => {
  edition = await SmallEdition.open({ '2026/11/fine': {}, '2026/11/long': { headline: 'a'.repeat(80) } });
  await edition.write('articles/2026/11/not tracked.txt~', 'What an editing program left.');
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message', 'All');
  git('checkout', '--quiet', '-b', 'trams');
});

afterAll(() => edition.close());

function git(...args: string[]): void {
  execFileSync('git', ['-C', edition.contentDir, '-c', 'user.name=Anna', '-c', 'user.email=anna@example.org', ...args], {
    stdio: 'ignore',
  });
}

interface Outcome {
  code: number;
  out: string;
  err: string;
}

/** `npm run check` as somebody runs it. */
function check(...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    const env = { ...process.env, SITE_CONTENT: edition.contentDir, SITE_STATE: edition.stateDir };
    execFile('npm', ['run', '--silent', 'check', '--', ...args], { env }, (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

const storyFile = (slug: string) => join(edition.contentDir, `articles/2026/11/${slug}.mdx`);

describe('npm run check', () => {
  it('succeeds with advice, and fails with it where it is asked to be strict', async () => {
    const { code, out } = await check();
    expect(code).toBe(0);
    expect(out).toMatch(/long\.mdx:2:1 {2}headline — has 80 characters, .* {2}\[headline-for-search\]/);
    expect((await check('--strict')).code).toBe(1);
    expect((await check('--strict', storyFile('fine'))).code).toBe(0);
  });

  it('looks at what a branch changed, committed or not', async () => {
    expect((await check('--since', 'main')).out).toBe('✓ 0 errors, 0 serious, 0 pieces of advice in 0 stories\n');
    await edition.writeStory('2026/11/new', { headline: 'b'.repeat(81) });
    git('add', '--all');
    git('commit', '--quiet', '--message', 'New');
    await edition.writeStory('2026/11/newer', { headline: 'c'.repeat(82) });
    const { out } = await check('--since', 'main', '--markdown', '--preview', 'https://preview.example/');
    expect(out).toContain('(https://preview.example/city/2026/11/10/new)');
    expect(out).toContain('(https://preview.example/city/2026/11/10/newer)');
    expect(out).toContain('has 81 characters');
    expect(out).toContain('has 82 characters');
    expect(out).not.toContain('has 80 characters');
  });

  it('fails with what the build would refuse, to machines in their form', async () => {
    await edition.writeStory('2026/11/broken', { kind: 'nwes' });
    const { code, out } = await check('--json', storyFile('fine'));
    await edition.remove('articles/2026/11/broken.mdx');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      version: 1,
      count: { error: 1 },
      findings: [{ rule: 'build', weight: 'error', line: 4, column: 1 }],
    });
  });

  it.each([
    ['an option that there is not', ['--jsno'], "Unknown option '--jsno'"],
    ['two forms at once', ['--json', '--markdown'], 'Choose one of --json and --markdown.'],
    ['a preview for no comment', ['--preview', 'https://preview.example'], '--preview and --repository belong to --markdown.'],
    [
      'a preview that is no address',
      ['--markdown', '--preview', 'javascript:alert(1)'],
      '--preview is “javascript:alert(1)”: give a whole address.',
    ],
    ['a file that is not there', ['content/articles/nowhere.mdx'], 'content/articles/nowhere.mdx is no file of the content.'],
    ['a branch that there is not', ['--since', 'nowhere'], 'What changed since “nowhere” cannot be told'],
    ['an option in the place of a branch', ['--since=--output=/tmp/x'], '“--output=/tmp/x” is no name of a commit or branch'],
  ])('is not understood with %s, and says what can be done', async (_what, args, message) => {
    const { code, err } = await check(...args);
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining(message) });
    expect(err).toContain('npm run check -- [files or folders] [options]');
    expect(err).not.toMatch(/^\s+at /m);
  });
});
