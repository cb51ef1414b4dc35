import { execFile } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '#lib/check/finding';
import { BROKEN_AS_SAVED } from '#lib/testing/hostile-files/as-saved';
import { brokenBesideOthers } from '#lib/testing/hostile-files/beside-others';
import { BROKEN_FIELDS } from '#lib/testing/hostile-files/front-matter';
import type { HostileFile } from '#lib/testing/hostile-files/hostile-file';
import { MISPLACED } from '#lib/testing/hostile-files/names-and-places';
import { BROKEN_TEXTS } from '#lib/testing/hostile-files/texts';
import { SmallEdition } from '#lib/testing/small-edition';

interface Run {
  code: number;
  out: string;
  findings: Finding[];
}

/** `npm run check` as somebody runs it, in a process of its own, over all of the files together. */
async function check(edition: SmallEdition): Promise<Run> {
  const run = (args: string[]) =>
    new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
      execFile(
        'npm',
        ['run', '--silent', 'check', ...args],
        { env: { ...process.env, SITE_CONTENT: edition.contentDir, SITE_STATE: edition.stateDir }, maxBuffer: 1024 ** 3 },
        (error, stdout, stderr) => {
          done({ code: error ? Number(error.code) : 0, stdout, stderr });
        },
      );
    });
  const forPeople = await run([]);
  const forMachines = await run(['--', '--json']);
  const out = [forPeople.stdout, forPeople.stderr, forMachines.stderr].join('\n');
  return { code: forPeople.code, out, findings: (JSON.parse(forMachines.stdout) as { findings: Finding[] }).findings };
}

async function write(edition: SmallEdition, { path, content }: Pick<HostileFile, 'path' | 'content'>): Promise<void> {
  if (typeof content === 'string' || Buffer.isBuffer(content)) return edition.write(path, content);
  const file = join(edition.contentDir, path);
  await mkdir(dirname(file), { recursive: true });
  await symlink(content.linkTo, file);
}

/** What is said of one file, as an editor reads it. */
function saidOf(findings: readonly Finding[], { path, blamed = path }: HostileFile): string[] {
  return findings
    .filter(({ file, rule }) => file === `content/${blamed}` && rule === 'build')
    .map(({ line, column, field, says, todo }) => `${line}:${column}  ${field} — ${says} — ${todo}`);
}

/** What can be seen in one file by itself. */
const BROKEN_BY_THEMSELVES = [...BROKEN_AS_SAVED, ...BROKEN_FIELDS, ...BROKEN_TEXTS, ...MISPLACED];

const BESIDE = await brokenBesideOthers();

describe.each([
  { when: 'a file is broken by itself', rows: BROKEN_BY_THEMSELVES, beside: [] },
  { when: 'a file does not go together with others', ...BESIDE },
])('when $when', ({ rows, beside }) => {
  let edition: SmallEdition;
  let run: Run;

  beforeAll(async () => {
    edition = await SmallEdition.open();
    for (const file of [...rows, ...beside]) await write(edition, file);
    run = await check(edition);
  });

  afterAll(() => edition.close());

  it.each(rows)('the check says where, what and what to do about $what', (file) => {
    expect(saidOf(run.findings, file)).toContain(file.said);
  });

  it('it says nothing of files that are as they should be', () => {
    const broken = new Set(rows.map(({ path, blamed = path }) => `content/${blamed}`));
    expect(run.findings.filter(({ file }) => !broken.has(file))).toEqual([]);
  });

  it('it fails, and nobody is shown where in our code it noticed', () => {
    expect(run.code).toBe(1);
    expect(run.out).not.toMatch(/^\s+at .*[:(]\d+|node:internal|Error:/m);
    expect(run.out).not.toContain('\u001b');
    expect(run.out).not.toContain('\u0000');
    expect(run.out).not.toContain('root:');
  });
});

it('there are the kinds of mistakes that editors make, and more', () => {
  expect(BROKEN_BY_THEMSELVES.length + BESIDE.rows.length).toBeGreaterThan(80);
});
