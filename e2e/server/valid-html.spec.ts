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

/** Of what is right it knows less than the standards that came after it. */
const MISTAKEN = [
  // ARIA has a name for `search`, as for landmarks (HTML-AAM, “search”): with two on a page they need names.
  /^Possible misuse of “aria-label”.*<search /s,
  // The style of a page is what the compiler of the sheet wrote; layers, faces that are fitted and the like are unknown to it.
  /^CSS: /,
  // A lazy picture may leave its width to the browser (HTML, “sizes attributes”).
  /^Bad value “auto, [^”]*” for attribute “sizes” on element “(img|source)”/,
  // HTML, “speculation rules”.
  /^Bad value “speculationrules” for attribute “type” on element “script”/,
];

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
      return MISTAKEN.some((mistake) => mistake.test(said)) ? [] : [`${decodeURIComponent(basename(url))}: ${said}`];
    });
    expect(told.filter((each) => each.startsWith('wrong.html'))).toHaveLength(1);
    expect(told.filter((each) => !each.startsWith('wrong.html'))).toEqual([]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
