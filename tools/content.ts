import { NoRoom } from '#lib/archive/no-room';
import { publishContent } from '#lib/archive/publish-content';
import { CompilerFailed } from '#lib/content/compile';
import { ContentRefused } from '#lib/content/problem';
import { preparePictures } from '#lib/media/prepare-pictures';
import { readEnvironment } from '#lib/site/environment';
import { warningsOf } from '#lib/site/warnings';
import { step } from './step';

const PROGRESS = { files: 'files compiled', documents: 'documents taken into the archive' } as const;

/** `npm run content`: checks and compiles the newsroom's files, builds the archive, derives the pictures. */
async function main(): Promise<void> {
  const environment = readEnvironment();
  const { contentDir, stateDir } = environment;
  await step('Content', async (progress) => {
    const { compile, archive } = await publishContent({
      contentDir,
      stateDir,
      onProgress: ({ of, done, total }) => {
        progress(done, total, PROGRESS[of]);
      },
    });
    const what =
      compile.filesCompiled === 0 ? 'nothing to compile' : `${compile.filesCompiled} files compiled in ${compile.compiled.length} slices`;
    return `${what}; ${archive.isNew ? 'new' : 'same'} generation ${archive.generation}`;
  });
  await step('Pictures', async (progress) => {
    const { pictures, removed } = await preparePictures({
      contentDir,
      stateDir,
      onProgress: (done, total) => {
        progress(done, total, 'pictures');
      },
    });
    return `${pictures} ready${removed > 0 ? `, ${removed} outdated files removed` : ''}`;
  });
  // Last, where it is seen.
  for (const warning of warningsOf(environment)) console.warn(`\n${warning}`);
}

main().catch((error: unknown) => {
  if (error instanceof ContentRefused) console.error(`\n${error.message}\n\nNothing was published. Mend these and run the command again.`);
  else if (error instanceof CompilerFailed || error instanceof NoRoom) console.error(`\n${error.message}`);
  else console.error(error);
  process.exit(1);
});
