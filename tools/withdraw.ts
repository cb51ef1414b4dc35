import { parseArgs } from 'node:util';
import { settledPath } from '#lib/addresses';
import { storyAtAddress, withdrawStory } from '#lib/archive/withdrawals';
import { acquireGeneration } from '#lib/freshness/rendering';
import { readEnvironment } from '#lib/site/environment';
import { now } from '#lib/time';

const USAGE = 'Say which story and why: npm run withdraw -- /city/2026/11/23/slug --reason "What readers are told."';

/** `npm run withdraw`: takes a story back on the servers that share this state folder, from their next request on. */
function main(): void {
  const { positionals, values } = parseArgs({ allowPositionals: true, strict: false, options: { reason: { type: 'string' } } });
  const [address] = positionals;
  const reason = typeof values.reason === 'string' ? values.reason.trim() : undefined;
  if (!address || !reason) fail(USAGE);
  const path = settledPath(URL.canParse(address) ? new URL(address).pathname : address);
  const generation = acquireGeneration();
  const story = storyAtAddress(generation.database, path);
  generation.release();
  if (!story) fail(`No story has the address ${path}. Give it as readers see it.`);
  withdrawStory(readEnvironment().stateDir, { story, at: now(), reason });
  console.log(`${path} is withdrawn on this machine: “${reason}”\nWrite the same into content/articles/${story}.mdx as “withdrawn”.`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

main();
