import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { currentContentDir } from '../archive/pointer';
import { publishContent } from '../archive/publish-content';
import { CompilerFailed, compilerFingerprint } from '../content/compile';
import { ContentRefused, formatProblem } from '../content/problem';
import { preparePictures } from '../media/prepare-pictures';
import type { Environment } from '../site/environment';
import { Checkouts } from './checkouts';
import { isDiskFull } from './failures';
import { withoutPasswords } from './git';
import { type Outcome, type Progress, readProgress, writeProgress } from './progress';
import type { FollowSettings } from './settings';
import { tellAll } from './tell';

/** Mistakes that are told; the rest are counted. */
const MOST_PROBLEMS = 200;
/** The compiler failed without naming a mistake: after so many times it is not the moment but the commit. */
const MOST_FAILURES = 3;
/** What takes no part in how the site is built. */
const NO_CODE = ['content', 'docs', 'deploy', 'e2e', '.github'];

/**
 * Publishes what a branch holds into the state folder of running servers, which answer from it with their next request.
 * Only for who holds the lock of the follower.
 */
export class Follower {
  readonly #checkouts: Checkouts;
  readonly #of: string;
  /** Of the compiler that was loaded, whatever lies on the disk by now. */
  #running = '';

  /** @param root of the project whose code runs here */
  constructor(
    readonly root: string,
    readonly environment: Pick<Environment, 'stateDir' | 'siteEnv' | 'siteUrl'>,
    readonly settings: FollowSettings,
  ) {
    const { remote, branch } = settings;
    this.#checkouts = new Checkouts(join(environment.stateDir, 'follow'), remote, branch);
    this.#of = `${branch} of ${withoutPasswords(remote)}`;
  }

  /** To be called before the first look. */
  async prepare(): Promise<void> {
    this.#running = await compilerFingerprint(this.root);
    await this.#checkouts.prepare();
  }

  /**
   * Looks once at the branch and publishes it where it has moved. A commit that was refused is not tried again, unless
   * other code runs here than when it was.
   * @returns what came of the newest commit, and whether that is news
   * @throws where it could not be found out: what is published stays, and the next look begins anew (failures.ts)
   */
  async look(): Promise<{ outcome: Outcome; isNew: boolean }> {
    const { stateDir, siteUrl } = this.environment;
    const before = readProgress(stateDir, this.#of);
    const head = await this.#checkouts.head();
    const isNew = before.outcome?.commit !== head || (before.outcome.came !== 'published' && before.judgedBy !== this.#running);
    const progress = isNew ? await this.#follow(before) : before;
    const { outcome } = progress;
    if (!outcome) throw new Error('A commit was looked at, and nothing came of it.');
    const told = await tellAll(outcome, progress.told, this.settings, siteUrl);
    if (told.length > progress.told.length) writeProgress(stateDir, { ...progress, told });
    return { outcome, isNew };
  }

  async #follow(before: Progress): Promise<Progress> {
    const { stateDir } = this.environment;
    const judgedBy = this.#running;
    const commit = await this.#checkouts.fetch();
    try {
      const outcome = await this.#publish(commit, before.published);
      const published = outcome.came === 'published' ? commit : before.published;
      const progress: Progress = { of: this.#of, published, outcome, judgedBy, told: [] };
      writeProgress(stateDir, progress);
      return progress;
    } catch (error) {
      if (!(error instanceof CompilerFailed) || isDiskFull(error)) throw error;
      const times = (before.failures?.commit === commit ? before.failures.times : 0) + 1;
      if (times < MOST_FAILURES) {
        writeProgress(stateDir, { ...before, failures: { commit, times } });
        throw error;
      }
      const text = `Not published: ${short(commit)} could not be compiled, ${times} times.`;
      const outcome: Outcome = { came: 'refused', commit, text, problems: [error.message], code: [] };
      const progress: Progress = { of: this.#of, published: before.published, outcome, judgedBy, told: [] };
      writeProgress(stateDir, progress);
      return progress;
    }
  }

  async #publish(commit: string, published: string | undefined): Promise<Outcome> {
    const { stateDir, siteEnv } = this.environment;
    const goesOn = published === undefined ? undefined : await this.#checkouts.goesOnFrom(published, commit);
    const code =
      published === undefined || goesOn === undefined
        ? []
        : await this.#checkouts.changed(published, commit, ['.', ...NO_CODE.map((folder) => `:(exclude)${folder}`)]);
    const rewritten = goesOn === false ? ` It does not go on from ${short(published ?? '')}, which was published before it.` : '';
    const tree = await this.#checkouts.checkOut(commit, currentContentDir(stateDir));
    const contentDir = join(tree, 'content');
    const outcome = (came: Outcome['came'], text: string, problems: readonly string[] = []): Outcome => ({
      came,
      commit,
      text: text + rewritten,
      problems: atMost(problems),
      code: atMost(code),
    });
    if (!existsSync(contentDir)) return outcome('refused', `Not published: ${short(commit)} has no folder “content”.`);
    if (!(await hasSameCompiler(tree, this.#running)))
      return outcome(
        'build-needed',
        `Not published: ${short(commit)} changes how content is compiled. Install and build it here, and start server and follower again.`,
      );
    try {
      const { archive } = await publishContent({ contentDir, stateDir, record: siteEnv === 'production' });
      await this.#prepare(contentDir);
      const what = archive.isNew
        ? `${counted(archive.changed, 'document')} changed, ${archive.removed} removed`
        : 'the content is as it was';
      const build = code.length > 0 ? ' It changes code as well, which takes effect once it is built.' : '';
      return outcome('published', `Published ${short(commit)}: ${what}.${build}`);
    } catch (error) {
      if (!(error instanceof ContentRefused)) throw error;
      return outcome(
        'refused',
        `Not published: ${short(commit)} has ${counted(error.problems.length, 'mistake')}. What was published before stays.`,
        error.problems.map(formatProblem),
      );
    }
  }

  /** Readers have the content already; a picture that could not be derived ahead is derived for its first reader. */
  async #prepare(contentDir: string): Promise<void> {
    try {
      await preparePictures({ contentDir, stateDir: this.environment.stateDir });
    } catch (error) {
      console.error(`Pictures could not all be derived ahead of their first reader: ${error instanceof Error ? error.message : error}`);
    }
  }
}

/**
 * Whether a commit holds the compiler that runs here: content that needs another would be judged wrongly. A repository
 * without a package.json holds content alone.
 */
async function hasSameCompiler(tree: string, running: string): Promise<boolean> {
  if (!existsSync(join(tree, 'package.json'))) return true;
  try {
    return (await compilerFingerprint(tree)) === running;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

function short(commit: string): string {
  return commit.slice(0, 10);
}

function counted(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}

function atMost(lines: readonly string[]): string[] {
  const more = lines.length - MOST_PROBLEMS;
  return more > 0 ? [...lines.slice(0, MOST_PROBLEMS), `and ${more} more`] : [...lines];
}
