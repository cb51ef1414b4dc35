import { existsSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, posix } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '#lib/check/check-content';
import { changedSince, GitSilent, pathInContent } from '#lib/check/git';
import { reportAsJson } from '#lib/check/report-json';
import { reportAsMarkdown } from '#lib/check/report-markdown';
import { countOf, reportAsText } from '#lib/check/report-text';
import { CompilerFailed } from '#lib/content/compile';
import { readEnvironment } from '#lib/site/environment';

const USAGE = `npm run check -- [files or folders] [options]

Everything that the build would refuse, and advice on the files named; on all where none is.
  --since <branch or commit>   advice on what changed since then
  --strict                     serious findings and advice fail, too
  --json                       for machines: docs/checking.md describes it
  --markdown                   as the comment of a pull request
    --preview <address>        where the preview of these files is
    --repository <address>     where the files are seen, such as https://github.com/name/site/blob/branch`;

/** What the command was told that it cannot do: the message says what it can. */
class WrongUse extends Error {}

const OPTIONS = {
  since: { type: 'string' },
  strict: { type: 'boolean' },
  json: { type: 'boolean' },
  markdown: { type: 'boolean' },
  preview: { type: 'string' },
  repository: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** `npm run check`: 0 where nothing stands in the way, 1 where something does, 2 where the command was not understood. */
async function main(): Promise<number> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  if (values.json && values.markdown) throw new WrongUse('Choose one of --json and --markdown.');
  if (!values.markdown && (values.preview ?? values.repository) !== undefined)
    throw new WrongUse('--preview and --repository belong to --markdown.');
  const preview = values.preview === undefined ? undefined : originOf(values.preview);
  const { contentDir, stateDir } = readEnvironment();
  const files = await filesToLookAt(contentDir, positionals, values.since);
  const report = await checkContent({ contentDir, stateDir, files });
  if (values.json) process.stdout.write(reportAsJson(report));
  else if (values.markdown) process.stdout.write(reportAsMarkdown(report, { preview, repository: values.repository }));
  else process.stdout.write(reportAsText(report));
  const { error, serious, advice } = countOf(report.findings);
  return error > 0 || (values.strict && serious + advice > 0) ? 1 : 0;
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error));
  }
}

function originOf(address: string): string {
  if (!URL.canParse(address) || !/^https?:/.test(address)) throw new WrongUse(`--preview is “${address}”: give a whole address.`);
  const { origin } = new URL(address);
  if (address.replace(/\/$/, '') !== origin) throw new WrongUse(`--preview is “${address}”: give the address without a path, ${origin}.`);
  return origin;
}

async function filesToLookAt(contentDir: string, named: string[], since: string | undefined): Promise<string[] | undefined> {
  if (named.length === 0 && since === undefined) return undefined;
  const files = new Set<string>();
  for (const name of named) {
    const path = pathInContent(contentDir, name);
    if (path === undefined || !existsSync(join(contentDir, path)))
      throw new WrongUse(path === undefined ? `${name} is no file of the content.` : `There is no ${name}.`);
    if (!statSync(join(contentDir, path)).isDirectory()) files.add(path);
    else for (const file of await readdir(join(contentDir, path), { recursive: true })) files.add(posix.join(path, file));
  }
  if (since !== undefined) for (const path of changedIn(contentDir, since)) files.add(path);
  return [...files];
}

function changedIn(contentDir: string, since: string): string[] {
  try {
    return changedSince(contentDir, since);
  } catch (error) {
    if (error instanceof GitSilent) throw new WrongUse(`What changed since “${since}” cannot be told: ${error.message}.`);
    throw error;
  }
}

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof WrongUse) {
      console.error(`${error.message}\n\n${USAGE}`);
      process.exitCode = 2;
      return;
    }
    console.error(error instanceof CompilerFailed ? error.message : error);
    process.exitCode = 1;
  },
);
