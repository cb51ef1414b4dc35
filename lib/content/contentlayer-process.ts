import { type ChildProcess, fork } from 'node:child_process';
import { Socket } from 'node:net';
import { join } from 'node:path';

interface Output {
  code: number | null;
  /** What it printed, in case it must be shown. */
  text: string;
}

/** A process that has loaded Contentlayer and waits for its first and only task. */
let waiting: ChildProcess | undefined;

/**
 * Loads Contentlayer ahead of the next run: half of the time of a small slice. For a command that stays, such as the
 * development server.
 * @param root of the project
 */
export function warmContentlayer(root: string): void {
  waiting ??= start(root);
  hold(waiting, 'unref');
}

/** Whether a child and its pipes keep our own process running. */
function hold(child: ChildProcess, how: 'ref' | 'unref'): void {
  child[how]();
  child.channel?.[how]();
  for (const pipe of [child.stdout, child.stderr]) if (pipe instanceof Socket) pipe[how]();
}

/** Runs Contentlayer's command line in a process of its own. @param variables of its environment, beside ours */
export function runContentlayer(args: string[], root: string, variables: Record<string, string>): Promise<Output> {
  const child = waiting?.exitCode === null && waiting.connected ? waiting : start(root);
  if (child === waiting) waiting = undefined;
  hold(child, 'ref');
  let text = '';
  child.stdout?.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    text += chunk;
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code, text }));
    child.send({ args, variables });
  });
}

function start(root: string): ChildProcess {
  // Without our own loaders: Contentlayer bundles its configuration itself.
  return fork(join(root, 'lib/content/contentlayer-child.mjs'), { cwd: root, execArgv: [], silent: true });
}
