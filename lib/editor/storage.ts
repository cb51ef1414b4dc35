import type { Config } from '@keystatic/core';
import type { GitHubRepository } from './mode';

/** Stories are written on branches of this name and what the editor adds. */
export const BRANCH_PREFIX = 'story/';

/** Where Keystatic keeps what it writes: in the files of this machine, where no repository is named. */
export function editorStorage(repository: GitHubRepository | undefined): Config['storage'] {
  return repository ? { kind: 'github', repo: repository.name, branchPrefix: BRANCH_PREFIX } : { kind: 'local' };
}
