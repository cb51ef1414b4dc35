import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ComponentSchema, FormFieldStoredValue } from '@keystatic/core';
import type { Keystatic } from './forms';

type Path = readonly (string | number)[];
export type LeafField = Extract<ComponentSchema, { kind: 'form' }>;

/** The parser and serialiser of the editor, which its package keeps to itself. */
export interface EditorsOwn {
  keystatic: Keystatic;
  /** Fields of a file, each leaf read by `read`. */
  parseProps(
    schema: ComponentSchema,
    stored: unknown,
    path: Path,
    pathWithSlugs: Path,
    read: (field: LeafField, stored: FormFieldStoredValue, path: Path) => unknown,
    validate: boolean,
  ): unknown;
  serializeProps(
    value: unknown,
    schema: ComponentSchema,
    slugField: string | undefined,
    slug: string | undefined,
    suggestFileNames: boolean,
  ): { value: unknown; extraFiles: { path: string; contents: Uint8Array }[] };
  loadYaml(text: string): unknown;
  dumpYaml(value: unknown): string;
}

/**
 * Keystatic as browsers load it, in Node: what a package of its own gives to Node reads and writes no text. The files are
 * named by their contents and `@keystatic/core` is pinned to its exact version, so a change of either is found at once.
 * @throws Error that says so
 */
export async function keystaticInNode(): Promise<EditorsOwn> {
  const require = createRequire(import.meta.url);
  const dist = join(dirname(require.resolve('@keystatic/core/package.json')), 'dist');
  const load = (file: string) => import(pathToFileURL(join(dist, file)).href);
  const [{ fields }, components, editor] = await Promise.all([
    load('keystatic-core.js'),
    load('keystatic-core-content-components.js'),
    load(EDITOR_FILE).catch(() => ({})),
  ]);
  const yaml = createRequire(join(dist, 'keystatic-core-ui.js'))('js-yaml');
  if (typeof editor.p !== 'function' || typeof editor.c !== 'function' || typeof yaml.dump !== 'function')
    throw new Error(
      `@keystatic/core keeps its parser elsewhere than in 0.6.9: find “parseProps” and “serializeProps” in its dist folder, and name them in lib/editor/keystatic-in-node.ts.`,
    );
  return {
    keystatic: { fields, components },
    parseProps: editor.p,
    serializeProps: editor.c,
    loadYaml: yaml.load,
    dumpYaml: yaml.dump,
  };
}

const EDITOR_FILE = 'index-3c244051.js';
