import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isForNewsroom, isPage } from '#lib/addresses/address';
import { pathOf } from '#lib/addresses/path-of';
import { askedPath } from '#lib/questions';
import { EACH_ADDRESS } from '#lib/testing/each-address';

const read = (path: string) => readFileSync(path, 'utf8');
const UNITS = readdirSync('deploy/systemd').map((name) => join('deploy/systemd', name));
const RECIPES = [
  'deploy/github/preview.yml',
  'deploy/nginx.conf',
  'deploy/Containerfile',
  'deploy/container-start.sh',
  'deploy/standfirst.env.example',
  ...UNITS,
];

/** Names of variables that the site reads. */
const NAME = /\b(?:CDN|(?:SITE|PREVIEW|PRODUCTION|SHARE|WITHDRAW|FOLLOW|GITHUB|INDEXNOW|CDN)(?:_[A-Z]+)+)\b/g;
/** What stands in its code and is for no operator. */
const FOR_NO_OPERATOR = ['SITE_CLOCK', 'CDN_APIS'];
/** What a workflow of GitHub finds in its environment, and its own names. */
const OF_THE_WORKFLOW = ['GITHUB_STEP_SUMMARY', 'PREVIEW_URL', 'PREVIEW_DEPLOY_HOOK'];

const inCode = new Set(
  ['lib/site/environment.ts', 'lib/follow/settings.ts']
    .flatMap((path) => namesIn(read(path)))
    .filter((name) => !FOR_NO_OPERATOR.includes(name)),
);

function namesIn(text: string): string[] {
  return text.match(NAME) ?? [];
}

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

interface Job {
  if: string;
  permissions: Record<string, string>;
  env?: Record<string, string>;
  steps: Step[];
}

describe('the recipes name only what there is', () => {
  it.each(RECIPES)('commands, files and variables of %s', (path) => {
    const text = read(path);
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
    for (const [, script = ''] of text.matchAll(/npm run (?:--silent )?([a-z:-]+)/g)) expect(Object.keys(scripts)).toContain(script);
    for (const [file] of text.matchAll(/\b(?:tools|deploy|docs)\/[\w./-]+\.(?:ts|mjs|sh|md)\b/g)) expect(existsSync(file), file).toBe(true);
    for (const name of namesIn(text)) if (!OF_THE_WORKFLOW.includes(name)) expect([...inCode], name).toContain(name);
  });

  it('the example of an environment has every variable that the site reads', () => {
    const named = read('deploy/standfirst.env.example').matchAll(/^#?([A-Z_]+)=/gm);
    expect(new Set(Array.from(named, ([, name]) => name).filter((name) => name !== 'HOST' && name !== 'PORT'))).toEqual(inCode);
  });
});

describe('the workflow of a pull request', () => {
  const workflow = parse(read('deploy/github/preview.yml')) as { on: object; permissions: object; jobs: Record<string, Job> };
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('never builds a fork’s, and never with the rights of the repository', () => {
    expect(Object.keys(workflow.on)).toEqual(['pull_request']);
    expect(workflow.jobs.build?.if).toBe('github.event.pull_request.head.repo.full_name == github.repository');
    expect(workflow.permissions).toEqual({});
    expect(workflow.jobs.build?.permissions).toEqual({ contents: 'read' });
    expect(JSON.stringify(workflow.jobs.build)).not.toContain('secrets.');
    expect(workflow.jobs.build?.steps[0]?.with).toMatchObject({ 'persist-credentials': false });
  });

  it('runs nothing of the pull request in the job that may write', () => {
    const publish = workflow.jobs.publish;
    expect(publish?.permissions).toEqual({ packages: 'write', 'pull-requests': 'write' });
    expect(publish?.steps.map(({ uses, run }) => uses ?? run).join('\n')).not.toMatch(/checkout|npm |node /);
  });

  it('uses actions by their commit', () => {
    const used = steps.flatMap(({ uses }) => uses ?? []);
    expect(used.length).toBeGreaterThan(0);
    for (const action of used) expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
  });

  it('puts no words of others into its commands', () => {
    for (const { run = '', with: inputs } of steps) expect(run + (inputs?.script ?? '')).not.toContain('${{');
  });
});

describe('the image', () => {
  const recipe = read('deploy/Containerfile');

  it('runs as nobody in particular, and as a preview unless it is told otherwise', () => {
    expect(recipe.match(/^USER .+$/gm)).toEqual(['USER node']);
    expect(recipe.lastIndexOf('\nUSER node')).toBeLessThan(recipe.lastIndexOf('\nENTRYPOINT'));
    expect(recipe.match(/^ENV .*SITE_ENV/m)).toBeNull();
  });

  it('takes along no secret and nothing that was built elsewhere', () => {
    const left = read('.dockerignore').trim().split('\n');
    expect(left).toEqual(expect.arrayContaining(['.git', '.next', '.standfirst', '.env*', 'node_modules']));
  });

  it('begins with a script that a shell understands', () => {
    expect(spawnSync('sh', ['-n', 'deploy/container-start.sh'], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
    const wrong = spawnSync('sh', ['deploy/container-start.sh', 'sevre'], { encoding: 'utf8' });
    expect([wrong.status, wrong.stderr]).toEqual([2, expect.stringContaining('“sevre” is nothing that this image does')]);
  });
});

describe('the proxy in front', () => {
  const table = /map \$request_uri \$stands \{\n(.*?)\n {4}\}/s.exec(read('deploy/nginx.conf'))?.[1] ?? '';
  const rows = table.split('\n').map((line) => line.trim().replace(/;$/, '').split(/\s+/) as [string, string]);
  /** As nginx reads a table: what is equal first, then the first pattern. */
  const standsAt = (target: string) =>
    (rows.find(([key]) => key === target) ?? rows.find(([key]) => key.startsWith('~') && new RegExp(key.slice(1)).test(target)))?.[1] ??
    'elsewhere';

  it.each(Object.values(EACH_ADDRESS).map((address) => [pathOf(address), address] as const))('knows what stands at %s', (path, address) => {
    const readsQuery = askedPath(path, 'q=tram&url=x') !== path;
    const known = isPage(address) ? (readsQuery ? 'question-page' : 'page') : readsQuery ? 'question' : 'file';
    const stands = isForNewsroom(address) ? 'elsewhere' : known;
    expect([standsAt(path), standsAt(`${path}?q=tram`)]).toEqual([stands, stands]);
  });

  it.each(['/City', '/city/', '//city', '/%63ity', '/_next/image?url=x', '/desk/stories/2026/11/x', '/preview/a.b.c/media/x.avif'])(
    'keeps nothing of %s',
    (target) => {
      expect(standsAt(target)).toBe('elsewhere');
    },
  );
});

describe('the units of systemd', () => {
  it.each(UNITS)('%s is shut in', (path) => {
    const unit = read(path);
    for (const line of ['User=standfirst', 'NoNewPrivileges=yes', 'CapabilityBoundingSet=', 'ProtectSystem=strict', 'ProtectHome=yes'])
      expect(unit.split('\n')).toContain(line);
    expect(unit).toContain(path.includes('preview') ? 'SITE_ENV=preview' : 'SITE_ENV=production');
  });

  const installed = spawnSync('systemd-analyze', ['--version']).status === 0;
  it.skipIf(!installed)(`are what systemd understands${installed ? '' : ' — SKIPPED: systemd-analyze is not installed here'}`, () => {
    const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', ...UNITS], { encoding: 'utf8' });
    expect([status, stderr]).toEqual([0, '']);
  });
});
