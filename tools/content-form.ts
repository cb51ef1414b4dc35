import { formatProblem } from '#lib/content/problem';
import { checkForm, formatContent } from '#lib/editor/check-form';
import { readEnvironment } from '#lib/site/environment';

/**
 * `npm run content:check`: whether every file is as the visual editor would save it, and safe in it.
 * `npm run content:format`: writes them so.
 */
async function main(): Promise<void> {
  const { contentDir } = readEnvironment();
  const { problems, done } = process.argv.includes('--write') ? await format(contentDir) : await check(contentDir);
  for (const problem of problems) console.error(formatProblem(problem));
  console.log(
    `${problems.length > 0 ? '✗' : '✓'} ${done}${problems.length > 0 ? `; ${problems.length} to be mended by hand, see above` : ''}`,
  );
  // What Keystatic brings with it keeps timers of its own.
  process.exit(problems.length > 0 ? 1 : 0);
}

async function format(contentDir: string) {
  const { written, problems } = await formatContent(contentDir);
  for (const path of written) console.log(`  ${path}`);
  return { problems, done: `${written.length} ${written.length === 1 ? 'file' : 'files'} written in the form of the editor` };
}

async function check(contentDir: string) {
  const { problems, files } = await checkForm(contentDir);
  return { problems, done: `${files} files are looked at as the editor would open and save them` };
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});
