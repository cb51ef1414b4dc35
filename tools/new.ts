import { join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { GitSilent, git } from '#lib/check/git';
import { readEnvironment } from '#lib/site/environment';
import { formatTime } from '#lib/time';
import { beginStory, CannotBegin, type StoryWish } from '#lib/write/new-story';
import { publicationTime } from '#lib/write/publication-time';

const USAGE = `npm run new -- "Headline" [options]

  --kind <kind>          news, analysis, opinion, …; news where it is left out
  --section <section>    by its file name, as authors and topics are
  --author <author>      more than once for more than one
  --topic <topic>        more than once for more than one
  --at "2026-12-01 18:00"  when it goes live, by the newsroom’s clocks
  --picture <file>       that leads the story, below content/images/
  --slug <slug>          the end of its address, made of the headline where it is left out`;

const OPTIONS = {
  kind: { type: 'string' },
  section: { type: 'string' },
  author: { type: 'string', multiple: true },
  topic: { type: 'string', multiple: true },
  at: { type: 'string' },
  picture: { type: 'string' },
  slug: { type: 'string' },
  help: { type: 'boolean' },
} as const;

/** `npm run new`: begins a story as a draft that the site accepts. */
async function main(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help) {
    console.log(USAGE);
    return;
  }
  const [headline = '', ...more] = positionals;
  if (more.length > 0) throw new CannotBegin(`Put the headline into quotation marks: npm run new -- "${positionals.join(' ')}"`);
  const { contentDir } = readEnvironment();
  const { kind, section, author: authors, topic: topics, at, picture, slug } = values;
  const publishedAt = at === undefined ? undefined : publicationTime(at);
  const wish: StoryWish = { headline, slug, kind, section, authors, topics, publishedAt, picture, writer: writerIn(contentDir) };
  const { path, chosen } = await beginStory(contentDir, wish);
  const file = relative(process.cwd(), join(contentDir, path));
  console.log(`${file} is begun, as a draft.`);
  if (chosen.length > 0) console.log(`Chosen for you: ${chosen.join(', ')}. Change it in the file, if it should be another.`);
  console.log(`
Next:
  Write it. Whatever says TK is still to come.
  See it as readers will: npm run dev
  Have it checked: npm run check -- ${file}
  Then set “status: ready”${publishedAt === undefined ? ', with a publishedAt' : `: it goes live on ${formatTime(publishedAt, 'moment', 'en')}`}.`);
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: OPTIONS });
  } catch (error) {
    throw new CannotBegin(`${error instanceof Error ? error.message : error}\n\n${USAGE}`);
  }
}

/** Who works here, as git knows them; who has no git is nobody in particular. */
function writerIn(contentDir: string): StoryWish['writer'] {
  try {
    const settings = git(contentDir, ['config', '--get-regexp', '^user\\.(name|email)$']).split('\n');
    const settingOf = (key: string) => settings.find((line) => line.startsWith(`${key} `))?.slice(key.length + 1) ?? '';
    return { name: settingOf('user.name'), email: settingOf('user.email') };
  } catch (error) {
    if (error instanceof GitSilent) return undefined;
    throw error;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof CannotBegin ? error.message : error);
  process.exitCode = 2;
});
