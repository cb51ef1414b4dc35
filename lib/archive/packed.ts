import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { BodyTree } from '../content/story-parts';

/** A body with its words, as the archive holds it. libsql gives the bytes of one row in the one form, and those of many in the other. */
export type Packed = Uint8Array | ArrayBuffer;

export interface Body {
  tree: BodyTree;
  /** How many. */
  words: number;
}

/** No text holds it: control characters are refused where files are read. */
const BETWEEN = '\0';

/** @param text the words of the body, which take little room beside the body that has them again */
export function packed(text: string, body: Body): Buffer {
  return deflateRawSync(text + BETWEEN + JSON.stringify(body));
}

/** @throws Error when the bytes are damaged */
export function unpacked(bytes: Packed): string {
  return inflateRawSync(bytes).toString('utf8');
}

export function textIn(bytes: Packed): string {
  const whole = unpacked(bytes);
  return whole.slice(0, whole.indexOf(BETWEEN));
}

export function bodyIn(bytes: Packed): Body {
  const whole = unpacked(bytes);
  return JSON.parse(whole.slice(whole.indexOf(BETWEEN) + 1)) as Body;
}

export function isPacked(value: unknown): value is Packed {
  return ArrayBuffer.isView(value) || Object.prototype.toString.call(value) === '[object ArrayBuffer]';
}
