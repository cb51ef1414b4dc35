import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from '@playwright/test';
import { SITE } from '../../playwright.config';
import { PAGES, STORIES } from '../reading/pages';

const CHECKER = join(createRequire(import.meta.url).resolve('vnu-jar/package.json'), '..', 'build', 'dist', 'vnu.jar');
const java = spawnSync('java', ['-version']);

interface Message {
  type: 'error' | 'info' | 'non-document-error';
  subType?: 'warning' | 'fatal';
  url?: string;
  message: string;
  extract?: string;
}

/** It warns of a name for `search`, which ARIA has for landmarks (HTML-AAM, “search”): with two on a page they need names. */
const MISTAKEN = /^Possible misuse of “aria-label”.*<search /s;

/** What the W3C's checker (https://validator.w3.org/nu/about.html) says of files, warnings included. */
function check(folder: string): Message[] {
  const { stdout, status, error } = spawnSync(
    'java',
    ['-Xmx512m', '-jar', CHECKER, '--format', 'json', '--stdout', '--exit-zero-always', folder],
    { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`The checker ended with ${status}:\n${stdout}`);
  return (JSON.parse(stdout) as { messages: Message[] }).messages;
}

test('every kind of page is valid HTML', async () => {
  test.skip(
    java.status !== 0,
    'There is no Java runtime, so the W3C’s checker of HTML did not run. Install one, such as default-jre-headless.',
  );
  const folder = await mkdtemp(join(tmpdir(), 'standfirst-html-'));
  try {
    for (const [kind, path] of Object.entries({ ...PAGES, ...STORIES })) {
      const response = await fetch(SITE + path);
      await writeFile(join(folder, `${kind}.html`), await response.text());
    }
    await writeFile(join(folder, 'wrong.html'), '<!doctype html><html lang="en"><title>Wrong</title><p><blink>x</blink></p></html>');
    const told = check(folder).flatMap(({ url = '', message, extract = '' }) => {
      const said = `${message} ${extract}`;
      return MISTAKEN.test(said) ? [] : [`${decodeURIComponent(basename(url))}: ${said}`];
    });
    expect(told.filter((each) => each.startsWith('wrong.html'))).toHaveLength(1);
    expect(told.filter((each) => !each.startsWith('wrong.html'))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
