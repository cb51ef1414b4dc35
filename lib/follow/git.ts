import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Longest wait for one command, in milliseconds: the first fetch of a large archive is slow. */
const PATIENCE = 30 * 60_000;
const LONGEST_OUTPUT = 1024 ** 3;

/** The name under which the remote's address is known. It stands in the environment, because anybody can read arguments. */
export const REMOTE = 'followed';

/** Thrown when git did not do what it was asked. */
export class GitFailed extends Error {
  override readonly name = 'GitFailed';

  /** @param code with which it ended; `undefined` where it did not begin or was ended */
  constructor(
    message: string,
    readonly code: number | undefined,
  ) {
    super(message);
  }
}

/**
 * Runs git without anybody to ask and without hooks.
 * @returns what it printed
 * @throws GitFailed with what it said, without passwords
 */
export async function git(args: readonly string[], remote?: string): Promise<string> {
  try {
    const { stdout } = await run('git', ['-c', 'core.hooksPath=/dev/null', '-c', 'core.autocrlf=false', ...args], {
      env: environment(remote),
      maxBuffer: LONGEST_OUTPUT,
      timeout: PATIENCE,
    });
    return stdout;
  } catch (error) {
    const { code, stderr, message } = error as { code?: unknown; stderr?: string; message: string };
    if (code === 'ENOENT') throw new GitFailed('git is not installed: install it.', undefined);
    throw new GitFailed(withoutPasswords((stderr || message).trim()), typeof code === 'number' ? code : undefined);
  }
}

function environment(remote: string | undefined): NodeJS.ProcessEnv {
  // Of a git that may have started us: they would lead into its repository.
  const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, ...others } = process.env;
  return {
    ...others,
    LC_ALL: 'C',
    GIT_TERMINAL_PROMPT: '0',
    GIT_SSH_COMMAND: others.GIT_SSH_COMMAND ?? 'ssh -o BatchMode=yes -o ConnectTimeout=15',
    ...(remote === undefined ? {} : { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: `remote.${REMOTE}.url`, GIT_CONFIG_VALUE_0: remote }),
  };
}

export function withoutPasswords(text: string): string {
  return text.replace(/\/\/[^@/\s]+@/g, '//…@');
}
