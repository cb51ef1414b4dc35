import { parseArgs } from 'node:util';
import { type StandingWithdrawal, standingWithdrawals } from '#lib/archive/withdrawals';
import { acquireGeneration } from '#lib/freshness/rendering';
import { type Environment, readEnvironment } from '#lib/site/environment';
import { isoToTheMillisecond } from '#lib/time';
import { type Asked, askServers, listOnServers, type ServerAnswer } from '#lib/withdraw/ask-servers';
import { carryOut } from '#lib/withdraw/carry-out';
import { type Confirmation, newOrder, type Order, type Wish } from '#lib/withdraw/order';

const USAGE = `Say what to take back and why:
  npm run withdraw -- /city/2026/11/23/slug --reason "What readers are told."
  npm run withdraw -- --picture 2026/11/tram.jpg --reason "…"   a picture or recording, wherever it stands: its file or its address
  npm run withdraw -- /city/2026/11/23/slug --undo              gives back what this command took
  npm run withdraw -- --list                                    what is taken back and not in the content files yet`;

const HERE = 'this machine';

/**
 * `npm run withdraw`: takes a story, picture or recording back from the next request on. With WITHDRAW_SERVERS on each of
 * these servers, else on those that share this machine's state folder.
 */
async function main(): Promise<void> {
  const { withdrawal, stateDir } = readEnvironment();
  const servers = withdrawal && withdrawal.servers.length > 0 ? withdrawal : undefined;
  const wish = wishOf(process.argv.slice(2));
  if (wish === 'list') return list(servers);
  const order = newOrder(wish);
  const answers: ServerAnswer[] = servers
    ? await askServers(order, servers.servers, servers.key)
    : [{ server: HERE, confirmed: true, ...carryOut(order) }];
  for (const answer of answers)
    console.log(answer.confirmed ? `✓ ${answer.server}: ${stateOf(order, answer)}` : `✗ ${answer.server}: ${answer.why}`);
  const missing = answers.filter(({ confirmed }) => !confirmed).length;
  if (missing > 0 && answers.every((answer) => !answer.confirmed && answer.senseless))
    fail('\nNothing is changed. The order makes no sense there, and the same again would not: correct it as it says above.');
  if (missing > 0)
    fail(
      `\n${missing} of ${answers.length} servers did not confirm. Until they do, their readers get what they got before. It is safe to run the command again.`,
    );
  const done = answers.find((answer) => answer.confirmed);
  if (!servers) console.log(`That holds for the servers whose SITE_STATE is ${stateDir}, and for no others.`);
  if (done) console.log(remindOf(order, done));
}

function wishOf(args: string[]): Wish | 'list' {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      reason: { type: 'string' },
      picture: { type: 'string' },
      recording: { type: 'string' },
      undo: { type: 'boolean' },
      list: { type: 'boolean' },
    },
  });
  if (values.list) return 'list';
  const material = values.picture ?? values.recording;
  const address = (material ?? positionals[0])?.trim();
  const reason = values.reason?.trim();
  if (!address || positionals.length > (material === undefined ? 1 : 0)) fail(USAGE);
  const subject = { of: material === undefined ? 'story' : 'material', address } as const;
  if (values.undo) return { ...subject, does: 'restore' };
  if (!reason) fail(USAGE);
  return { ...subject, does: 'withdraw', reason };
}

function stateOf({ does }: Order, { name, status }: Confirmation): string {
  const answers = `readers get ${status}${status === 200 ? '' : status === 410 ? ', with the reason' : ', as for anything that is not there'}`;
  if (does === 'withdraw') return `${name} is withdrawn: ${answers}`;
  return status === 200 ? `${name} is given back: ${answers}` : `${name} is given back, and something else still hides it: ${answers}`;
}

function remindOf({ of, does }: Order, { name, subject }: Confirmation): string {
  if (does === 'restore') return 'If the content files say that it is withdrawn, take that out as well.';
  return of === 'story'
    ? `Write the same into content/articles/${subject}.mdx as “withdrawn”.`
    : `Take ${name} out of every file of content/ that shows it, and delete it there.`;
}

async function list(servers: Environment['withdrawal']): Promise<void> {
  const lists: Asked<{ withdrawals: StandingWithdrawal[] }>[] = servers
    ? await listOnServers(servers.servers, servers.key)
    : [{ server: HERE, confirmed: true, withdrawals: here() }];
  for (const found of lists) {
    if (!found.confirmed) console.log(`✗ ${found.server}: ${found.why}`);
    else if (found.withdrawals.length === 0) console.log(`${found.server}: nothing that the content files do not say as well`);
    else console.log(`${found.server}:\n${found.withdrawals.map(lineOf).join('\n')}`);
  }
  if (lists.some(({ confirmed }) => !confirmed)) process.exit(1);
}

function here(): StandingWithdrawal[] {
  const generation = acquireGeneration();
  try {
    return standingWithdrawals(generation);
  } finally {
    generation.release();
  }
}

function lineOf({ of, name, subject, at, reason }: StandingWithdrawal): string {
  const file = of === 'story' ? ` (content/articles/${subject}.mdx)` : '';
  return `  ${name}${file}, since ${isoToTheMillisecond(at)}: “${reason}”`;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

main().catch((error: unknown) => fail(error instanceof Error ? error.message : String(error)));
