import { execFileSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { tryLock } from '#lib/archive/state-lock';
import { pauseAfter, sayFailure } from '#lib/follow/failures';
import { Follower } from '#lib/follow/follower';
import type { Outcome } from '#lib/follow/progress';
import { readFollowSettings } from '#lib/follow/settings';
import { readEnvironment } from '#lib/site/environment';

/**
 * `npm run follow`: publishes the newest commit of a branch into the servers on this machine, and each that comes after it.
 * With `--once` it looks once: it ends with 1 where the newest commit is not what readers have. With `--json` each line is
 * an object.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({ options: { once: { type: 'boolean' }, json: { type: 'boolean' } } });
  const environment = readEnvironment();
  const settings = readFollowSettings(process.env, originHere());
  const say = values.json ? sayAsJson : sayInWords;
  const release = tryLock(environment.stateDir, 'following');
  if (!release)
    throw new Error(
      `Another follower works on ${environment.stateDir}. One is enough for all servers of a machine; end it first to run this one.`,
    );
  const stopping = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopping.abort());
  const follower = new Follower(process.cwd(), environment, settings);
  let prepared = false;
  let failures = 0;
  try {
    while (!stopping.signal.aborted) {
      try {
        if (!prepared) await follower.prepare();
        prepared = true;
        const { outcome, isNew } = await follower.look();
        failures = 0;
        if (isNew || values.once) say(outcome);
        if (values.once) {
          process.exitCode = outcome.came === 'published' ? 0 : 1;
          return;
        }
      } catch (error) {
        if (values.once) throw new Error(sayFailure(error));
        failures += 1;
        const pause = pauseAfter(failures, settings.every);
        say({ came: 'failed', text: sayFailure(error), againIn: Math.round(pause / 1000) });
      }
      await wait(pauseAfter(failures, settings.every), undefined, { signal: stopping.signal }).catch(() => {});
    }
  } finally {
    release();
  }
}

/** The remote of the clone that the site runs from; a site that was copied here without its repository has none. */
function originHere(): string | undefined {
  try {
    return (
      execFileSync('git', ['remote', 'get-url', 'origin'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim() || undefined
    );
  } catch {
    return undefined;
  }
}

type Line = Outcome | { came: 'failed'; text: string; againIn: number };

function sayAsJson(line: Line): void {
  console.log(JSON.stringify(line));
}

function sayInWords(line: Line): void {
  if (line.came === 'failed') {
    console.error(`${line.text} Again in ${line.againIn} seconds.`);
    return;
  }
  const all = [line.text, ...line.problems, ...(line.code.length > 0 ? [`Code: ${line.code.join(', ')}`] : [])];
  (line.came === 'published' ? console.log : console.error)(all.join('\n'));
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
