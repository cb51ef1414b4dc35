import type { IncomingMessage } from 'node:http';

/** @returns `undefined` for one that is longer than it may be, which is not read to its end */
export async function readBody(request: IncomingMessage, longest: number): Promise<string | undefined> {
  if (Number(request.headers['content-length']) > longest) return undefined;
  const chunks: Buffer[] = [];
  let length = 0;
  // Left without an end, the loop would destroy the connection before it is answered.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += (chunk as Buffer).length;
    if (length > longest) return undefined;
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString();
}

/** The media type of what was sent, without its parameters. */
export function bodyType({ headers }: IncomingMessage): string | undefined {
  return headers['content-type']?.split(';')[0]?.trim().toLowerCase();
}
