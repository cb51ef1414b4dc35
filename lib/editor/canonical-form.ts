import type { Collection, ComponentSchema, Singleton } from '@keystatic/core';
import { type DocumentType, documentAt } from '../content/schema/document-types';
import { BODY, type EditorForms, editorForms } from './forms';
import { type EditorsOwn, keystaticInNode, type LeafField } from './keystatic-in-node';

/** As Keystatic finds it. */
const FRONT_MATTER = /^---(?:\r?\n([\s\S]*?))?\r?\n---\r?\n?/;

/** Writes files as the visual editor writes them, by its own parser and serialiser. */
export class CanonicalForm {
  readonly #own: EditorsOwn;
  readonly #forms: EditorForms;

  private constructor(own: EditorsOwn) {
    this.#own = own;
    this.#forms = editorForms(own.keystatic);
  }

  static async load(): Promise<CanonicalForm> {
    return new CanonicalForm(await keystaticInNode());
  }

  /**
   * What the editor would write if somebody opened this file in it and saved it.
   * @param path below `content/`
   * @returns `undefined` for a file that is no document
   * @throws Error that says what the editor cannot open
   */
  of(path: string, text: string): string | undefined {
    const document = documentAt(path);
    const form = document && this.#formOf(document.type);
    if (!document || !form) return undefined;
    const slug = 'slugField' in form ? { field: form.slugField, value: document.id } : undefined;
    const schema: ComponentSchema = { kind: 'object', fields: form.schema };
    const withBody = BODY in form.schema;
    const { stored, body } = withBody ? this.#split(text) : { stored: this.#own.loadYaml(text), body: '' };
    const value = this.#own.parseProps(schema, stored ?? {}, [], [], (field, raw, at) => readLeaf(field, raw, at, body, slug), false);
    const { value: fields, extraFiles } = this.#own.serializeProps(value, schema, slug?.field, slug?.value, true);
    const yaml = this.#own.dumpYaml(fields);
    if (!withBody) return yaml;
    const [written] = extraFiles;
    return `---\n${yaml}---\n${written ? new TextDecoder().decode(written.contents) : ''}`;
  }

  #formOf(
    type: DocumentType,
  ): Collection<Record<string, ComponentSchema>, string> | Singleton<Record<string, ComponentSchema>> | undefined {
    return this.#forms.collections[type] ?? this.#forms.singletons[type];
  }

  #split(text: string): { stored: unknown; body: string } {
    const [whole, yaml = ''] = FRONT_MATTER.exec(text) ?? [];
    if (whole === undefined) throw new Error('the front matter is missing');
    return { stored: this.#own.loadYaml(yaml), body: text.slice(whole.length) };
  }
}

const NOTHING: ReadonlyMap<string, ReadonlyMap<string, Uint8Array> & Uint8Array> = new Map();

function readLeaf(
  field: LeafField,
  raw: Parameters<LeafField['parse']>[0],
  path: readonly (string | number)[],
  body: string,
  slug: { field: string; value: string } | undefined,
): unknown {
  switch (field.formKind) {
    case 'slug':
      return field.parse(raw, slug && path.length === 1 && path[0] === slug.field ? { slug: slug.value } : undefined);
    case 'asset':
      // A picture is kept by its path, whether its file is there or not.
      return field.parse(raw, { asset: undefined, slug: slug?.value });
    case 'content':
      return field.parse(raw, { content: new TextEncoder().encode(body), other: NOTHING, external: NOTHING, slug: slug?.value });
    case 'assets':
      return field.parse(raw, { other: NOTHING, external: NOTHING, slug: slug?.value });
    case undefined:
      return field.parse(raw);
  }
}
