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

/** What a document was compiled from: while it is the same, so is the document. */
export interface Origin {
  /** Hash of its file. */
  text: string;
  /** Hashes of the figures that its charts draw, by file name. */
  figures: Readonly<Record<string, string>>;
}

/** The documents of a slice with the compiler that made them, as they are kept. */
export interface StoredSlice {
  /** Its fingerprint: another may make another document of the same file. */
  compiler: string;
  documents: (CompiledDocument & { from: Origin })[];
}

export function withHash(document: Omit<CompiledDocument, 'hash'>): CompiledDocument {
  return { ...document, hash: hashOf(JSON.stringify(document)) };
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24);
}
