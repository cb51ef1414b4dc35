'use client';

import { Keystatic } from '@keystatic/core/ui';
import { useState } from 'react';
import { editorConfig } from '#lib/editor/editor-config';
import { guardGitHub } from '#lib/editor/github-guard';
import type { GitHubRepository } from '#lib/editor/mode';
import { FaultyFields } from './faulty-fields';

/** The whole of the editor; it finds its own way by the address. */
export function EditorApp({ repository }: { repository: GitHubRepository | undefined }) {
  const [config] = useState(() => {
    if (repository && typeof window !== 'undefined') guardGitHub();
    return editorConfig(repository);
  });
  return (
    <>
      <Keystatic config={config} appSlug={{ envName: 'NEXT_PUBLIC_KEYSTATIC_GITHUB_APP_SLUG', value: repository?.app }} />
      <FaultyFields />
    </>
  );
}
