import { createHash } from 'node:crypto';
import type { CompiledBody } from './body/compile-body';
import type { FieldPlaces } from './contentlayer-source';
import type { DocumentType } from './schema/document-types';

/** A document as Contentlayer compiled it, on its way into the archive. */
export interface CompiledDocument {
  type: DocumentType;
  id: string;
  slug: string;
  /** From the root of the repository, as messages name it. */
  file: string;
  fields: Record<string, unknown>;
  body?: CompiledBody;
  places: FieldPlaces;
  /** Of everything above: equal hashes mean that nothing about the document changed. */
  hash: string;
}

export function withHash(document: Omit<CompiledDocument, 'hash'>): CompiledDocument {
  return { ...document, hash: createHash('sha256').update(JSON.stringify(document)).digest('hex').slice(0, 24) };
}
