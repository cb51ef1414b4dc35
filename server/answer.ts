import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { SHARED_CACHES } from '#lib/freshness/shared-caches';
import type { Provenance } from '#lib/freshness/validity';
import type { Instant } from '#lib/time';

/** A finished answer: the same for every reader until something happens to what it shows. */
export interface Answer {
  status: number;
  type: string;
  /** For browsers and for shared caches. */
  cacheControl: string;
  body: Buffer;
  /** Compressed once, when the answer is made; absent where the body does not shrink. */
  encoded: { br?: Buffer | undefined; gzip?: Buffer | undefined };
  /** Names the bytes without their encoding, and their headers; each encoding adds its own ending. */
  tag: string;
  lastModified: Instant | undefined;
  /** Headers beside the ones above, such as `Location`. */
  headers: Readonly<Record<string, string>>;
}

/** An answer with what it was made from, so that it can be judged again before it is served again. */
export interface KeptAnswer extends Answer {
  provenance: Provenance;
}

/** Pages change at the second, so no browser keeps one without asking. */
export const REVALIDATE = `public, max-age=0, ${SHARED_CACHES}`;
export const NEVER_STORED = 'no-store';
/** For what is named by its content. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

const COMPRESSIBLE = /^(text\/|application\/(json|xml|javascript|[\w.-]+\+(json|xml))|image\/svg)/;
const SMALLEST_COMPRESSED = 256;

interface Ingredients {
  status: number;
  type: string;
  body: Buffer;
  cacheControl: string;
  lastModified?: Instant | undefined;
  headers?: Readonly<Record<string, string>>;
  /** Whether it is made once for many, so that it may take its time. */
  isKept?: boolean;
}

export async function makeAnswer({
  status,
  type,
  body,
  cacheControl,
  lastModified,
  headers = {},
  isKept = false,
}: Ingredients): Promise<Answer> {
  const encoded: Answer['encoded'] = {};
  if (COMPRESSIBLE.test(type) && body.length >= SMALLEST_COMPRESSED) {
    const [br, zipped] = await Promise.all([isKept ? brotliToFit(body) : brotli(body, 5), compressGzip(body, { level: 6 })]);
    if (br.length < body.length) encoded.br = br;
    if (zipped.length < body.length) encoded.gzip = zipped;
  }
  // Whoever is told that the page is the one that they have keeps its headers as well (RFC 9111 §3.2, §4.3.4).
  const tag = hashOf(JSON.stringify([type, cacheControl, headers]), body);
  return { status, type, cacheControl, body, encoded, tag, lastModified, headers };
}

/** What a server sends before it waits for the first word back: ten packets (RFC 6928), less a thousand bytes for headers. */
const FIRST_BYTES = 10 * 1460 - 1000;
/** Quality 10 takes a tenth off what quality 5 leaves, an eighth at most, in fifteen times the time. */
const TIGHTER = 0.88;

/** Quickly, since somebody waits, and tightly where that spares all who come after a round trip. */
async function brotliToFit(body: Buffer): Promise<Buffer> {
  const quick = await brotli(body, 5);
  if (quick.length <= FIRST_BYTES || quick.length * TIGHTER > FIRST_BYTES) return quick;
  const tight = await brotli(body, 10);
  return tight.length <= FIRST_BYTES ? tight : quick;
}

function brotli(body: Buffer, quality: number): Promise<Buffer> {
  return compressBrotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}

/** A short name for what is given, in signs that an entity tag may hold. */
export function hashOf(...parts: (string | Buffer)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest('base64url').slice(0, 22);
}
