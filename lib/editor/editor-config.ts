import { type Config, config, fields } from '@keystatic/core';
import { block, inline, repeating, wrapper } from '@keystatic/core/content-components';
import site from '../../site.config';
import type { DocumentType } from '../content/schema/document-types';
import { editorForms } from './forms';
import type { GitHubRepository } from './mode';
import { editorStorage } from './storage';

/** What stands in the editor's menu, in its order. The parity test holds it to every type that there is. */
export const NAVIGATION: Readonly<Record<string, DocumentType[]>> = {
  Write: ['Article', 'Front'],
  Newsroom: ['Author', 'Section', 'Topic', 'Series', 'Page', 'HouseStyle'],
  Paid: ['Sponsored'],
};

const { collections, singletons } = editorForms({ fields, components: { block, inline, repeating, wrapper } });

/** The editor as Keystatic takes it. @param repository where it works on GitHub */
export function editorConfig(repository: GitHubRepository | undefined): Config {
  return config({
    storage: editorStorage(repository),
    ui: { brand: { name: site.name }, navigation: NAVIGATION },
    collections,
    singletons,
  }) as Config;
}
