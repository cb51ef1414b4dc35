import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A text as the archive holds it: bodies and their words are most of it, and take a third of the room. */
export function packed(text: string): Buffer {
  return deflateRawSync(text);
}

/** As it comes out of the archive: libsql gives the bytes of one row in the one form, and those of many in the other. */
export type Packed = Uint8Array | ArrayBuffer;

export function isPacked(value: unknown): value is Packed {
  return ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}

/** @throws Error when the bytes are damaged */
export function unpacked(bytes: Packed): string {
  return inflateRawSync(bytes).toString('utf8');
}
