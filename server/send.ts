import type { IncomingMessage, ServerResponse } from 'node:http';
import Negotiator from 'negotiator';
import parseRange from 'range-parser';
import { notYetForSharedCaches } from '#lib/freshness/shared-caches';
import { httpDate, type Instant, parseHttpDate } from '#lib/time';
import type { Answer } from './answer';

type Encoding = 'br' | 'gzip' | 'identity';

/**
 * Sends an answer: in the encoding that the reader takes, with a validator of that encoding, or as 304 where the reader
 * has it already.
 * @param houseTag names the headers that the response has already
 */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer, now: Instant, houseTag = ''): void {
  const encoding = chooseEncoding(request, answer);
  const body = encoding === 'identity' ? answer.body : (answer.encoded[encoding] ?? answer.body);
  const tag = `${answer.tag}${houseTag}`;
  const etag = encoding === 'identity' ? `"${tag}"` : `"${tag}-${encoding}"`;
  response.statusCode = answer.status;
  response.setHeader('Cache-Control', answer.cacheControl);
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value);
  if (Object.keys(answer.encoded).length > 0) response.appendHeader('Vary', 'Accept-Encoding');
  if (answer.status === 200 || answer.status === 410) {
    response.setHeader('ETag', etag);
    const lastModified = settledDate(answer.lastModified, now);
    if (lastModified !== undefined) response.setHeader('Last-Modified', httpDate(lastModified));
    // Who keeps it within that second would be without its date until it changes.
    else if (answer.lastModified !== undefined && answer.lastModified <= now)
      response.setHeader('Cache-Control', notYetForSharedCaches(answer.cacheControl));
    if (answer.status === 200 && isFresh(request, etag, lastModified)) {
      response.statusCode = 304;
      response.end();
      return;
    }
  }
  response.setHeader('Content-Type', answer.type);
  const part = encoding === 'identity' ? partWanted(request, response, answer, etag) : undefined;
  const sent = part ? body.subarray(part.start, part.end + 1) : body;
  response.setHeader('Content-Length', sent.length);
  if (encoding !== 'identity') response.setHeader('Content-Encoding', encoding);
  response.end(request.method === 'HEAD' ? undefined : sent);
}

/** Players ask for recordings piece by piece (RFC 9110 §14); a range that makes no sense gets the whole. */
function partWanted(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Answer,
  etag: string,
): { start: number; end: number } | undefined {
  if (answer.status !== 200 || !/^(audio|video)\//.test(answer.type)) return undefined;
  response.setHeader('Accept-Ranges', 'bytes');
  // RFC 9110 §14.2 defines ranges for GET alone.
  if (request.method !== 'GET') return undefined;
  const { range, 'if-range': condition } = request.headers;
  if (range === undefined || (condition !== undefined && condition !== etag)) return undefined;
  const parsed = parseRange(answer.body.length, range, { combine: true });
  const part = Array.isArray(parsed) && parsed.type === 'bytes' && parsed.length === 1 ? parsed[0] : undefined;
  if (!part) return undefined;
  response.statusCode = 206;
  response.setHeader('Content-Range', `bytes ${part.start}-${part.end}/${answer.body.length}`);
  return part;
}

/** The smallest form that the reader takes at all: which of two it would rather have says nothing about its page. */
function chooseEncoding(request: IncomingMessage, answer: Answer): Encoding {
  const accepted = new Negotiator(request).encodings(['br', 'gzip']);
  if (answer.encoded.br && accepted.includes('br')) return 'br';
  if (answer.encoded.gzip && accepted.includes('gzip')) return 'gzip';
  return 'identity';
}

/**
 * A date counts whole seconds. One that lies less than a second back could stand for two different answers of the same
 * second, so it is not given yet (RFC 9110 §8.8.2.2).
 */
function settledDate(lastModified: Instant | undefined, now: Instant): Instant | undefined {
  return lastModified !== undefined && now - lastModified >= 1000 ? Math.floor(lastModified / 1000) * 1000 : undefined;
}

/** RFC 9110 §13: `If-None-Match` decides where it is given; a date that is none is ignored. */
function isFresh(request: IncomingMessage, etag: string, lastModified: Instant | undefined): boolean {
  const match = request.headers['if-none-match'];
  if (match !== undefined)
    return match.trim() === '*' || match.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
  const since = request.headers['if-modified-since'];
  const instant = since === undefined ? undefined : parseHttpDate(since);
  return instant !== undefined && lastModified !== undefined && lastModified <= instant;
}
