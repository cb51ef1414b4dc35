import { parseArgs } from 'node:util';
import { settledPath } from '#lib/addresses/read-path';
import { storyAtAddress } from '#lib/archive/withdrawals';
import { newsroomTime } from '#lib/desk/say-standing';
import { acquireGeneration } from '#lib/freshness/rendering';
import { SHARE_DAYS, shareLink } from '#lib/share/share-link';
import { readEnvironment } from '#lib/site/environment';
import { now } from '#lib/time';

const USAGE = `Say which story: npm run share -- /city/2026/11/23/slug [--days ${[...SHARE_DAYS].sort((a, b) => a - b).join('|')}]
Of a draft give its file: npm run share -- content/articles/2026/11/slug.mdx`;

/** `npm run share`: prints a link to one story that readers do not see yet, for whoever is to see it. */
async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ allowPositionals: true, strict: false, options: { days: { type: 'string' } } });
  const [asked] = positionals;
  const days = values.days === undefined ? SHARE_DAYS[0] : SHARE_DAYS.find((each) => String(each) === values.days);
  if (!asked || days === undefined) fail(USAGE);
  const { shareKey, siteUrl } = readEnvironment();
  if (shareKey === undefined)
    fail('SHARE_KEY is not set: give the key of the server that will show the story. “openssl rand -base64 48” prints a new one.');
  const story = storyAskedFor(asked);
  if (!story) fail(`No story is at ${asked}. Give its address as readers will see it, or its file, and run “npm run content” before.`);
  const { path, until } = await shareLink(story, shareKey, now(), days);
  console.log(`${siteUrl}${path}\nWhoever has it sees content/articles/${story}.mdx and nothing else, until ${newsroomTime(until)}.`);
}

/** @returns the id of the story at an address or in a file */
function storyAskedFor(asked: string): string | undefined {
  const generation = acquireGeneration();
  try {
    const id = /(?:^|\/)articles\/(.+)\.mdx$/.exec(asked)?.[1];
    if (id) return generation.database.get<{ id: string }>('SELECT id FROM story WHERE id = :id', { id })?.id;
    return storyAtAddress(generation.database, settledPath(URL.canParse(asked) ? new URL(asked).pathname : asked));
  } finally {
    generation.release();
  }
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

await main();
