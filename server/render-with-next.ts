import { IncomingMessage, type OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Rendering } from '#lib/freshness/rendering';
import { withRendering } from '#lib/freshness/rendering';

/** Next's documented request handler (https://nextjs.org/docs/app/guides/custom-server). */
export type NextHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface Rendered {
  status: number;
  headers: OutgoingHttpHeaders;
  body: Buffer;
}

/** Longest time that one page may take, in milliseconds. */
const RENDER_LIMIT = 20_000;

/**
 * Has Next answer a path. What it sees of the reader's request is the path alone: an answer that is kept for everybody
 * must not depend on anybody's headers, and Next's own (`RSC`, `Next-Router-…`) would bring flight data instead of a page.
 * @throws Error when Next does not answer in time
 */
export async function renderWithNext(handle: NextHandler, path: string, rendering: Rendering): Promise<Rendered> {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = path;
  request.headers = { host: 'localhost', accept: '*/*' };
  const response = new CapturedResponse(request);
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => {
      fail(new Error(`${path} was not rendered within ${RENDER_LIMIT / 1000} seconds`));
    }, RENDER_LIMIT);
  });
  try {
    await Promise.race([withRendering(rendering, () => handle(request, response).then(() => response.whole)), late]);
  } finally {
    clearTimeout(timer);
  }
  return { status: response.statusCode, headers: response.getHeaders(), body: response.body };
}

/** A response that goes nowhere: what is written to it is held until the end. */
class CapturedResponse extends ServerResponse {
  readonly #chunks: Buffer[] = [];
  readonly whole: Promise<void>;
  #finish: () => void = () => {};

  constructor(request: IncomingMessage) {
    super(request);
    this.whole = new Promise((done) => {
      this.#finish = done;
    });
  }

  get body(): Buffer {
    return Buffer.concat(this.#chunks);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    this.statusCode = status;
    const headers = rest.find((value) => typeof value === 'object' && value !== null) as OutgoingHttpHeaders | undefined;
    for (const [name, value] of Object.entries(headers ?? {})) if (value !== undefined) this.setHeader(name, value);
    return this;
  }

  override write(chunk: unknown, ...rest: unknown[]): boolean {
    this.#take(chunk);
    callbackOf(rest)?.();
    return true;
  }

  override end(...args: unknown[]): this {
    this.#take(args[0]);
    callbackOf(args)?.();
    this.#finish();
    this.emit('finish');
    this.emit('close');
    return this;
  }

  override flushHeaders(): void {}

  #take(chunk: unknown): void {
    if (typeof chunk === 'string') this.#chunks.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) this.#chunks.push(Buffer.from(chunk));
  }
}

function callbackOf(args: unknown[]): (() => void) | undefined {
  return args.find((value): value is () => void => typeof value === 'function');
}
