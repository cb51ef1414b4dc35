import type { Config } from '@keystatic/core';
import { BRANCH_PREFIX } from './mode';

/** Where Keystatic keeps what it writes. It was settled when the editor was built: see `buildVariables`. */
export const editorStorage: Config['storage'] =
  process.env.STANDFIRST_EDITOR === 'github'
    ? { kind: 'github', repo: process.env.STANDFIRST_EDITOR_REPOSITORY as `${string}/${string}`, branchPrefix: BRANCH_PREFIX }
    : { kind: 'local' };
