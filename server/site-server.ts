import type { IncomingMessage, ServerResponse } from 'node:http';
import { LRUCache } from 'lru-cache';
import { type Address, isForNewsroom, isPage } from '#lib/addresses/address';
import { pathOf, TAKE_BACK_PATH, WITHDRAWALS_PATH } from '#lib/addresses/path-of';
import { parseAddress, settledPath } from '#lib/addresses/read-path';
import type { Generation } from '#lib/archive/generations';
import { ArchiveUnreadable } from '#lib/archive/pointer';
import { Lull } from '#lib/freshness/lull';
import { acquireGeneration, audienceHere, openRendering, type Rendering, type Wanted } from '#lib/freshness/rendering';
import { askedPath } from '#lib/questions';
import { readShareToken, refusalOf, SHARED_HEADERS } from '#lib/share/share-link';
import type { Environment } from '#lib/site/environment';
import { DEFAULT_READING, type Reading, readingOf, variantOf } from '#lib/site/reading';
import { type Instant, now } from '#lib/time';
import { type Answer, hashOf, type KeptAnswer, makeAnswer, REVALIDATE } from './answer';
import { type Finishing, finishAnswer, ownCacheControl, provenanceOf } from './finish-answer';
import { houseHeaders } from './headers';
import { type KeptAnswers, sizeOf } from './kept-answers';
import { PageStyles } from './page-styles';
import { PagesAhead } from './pages-ahead';
import { plainPage } from './plain-page';
import { askForLogin, forThoseLoggedIn, isLoggedIn } from './preview-login';
import { answerReadingForm } from './reading-form';
import { type NextHandler, renderWithNext } from './render-with-next';
import { send } from './send';
import type { StaticFiles } from './static-files';
import { BrokenRender } from './strip-framework';
import { answerTakeBackForm } from './take-back-form';
import { answerWithdrawalOrder } from './withdrawal-orders';

/** Routes of our own that only this entry asks for; from outside they are addresses like any that has nothing. */
const MISSING = '/missing';
const MISSING_KEY = '404';
const GONE = '/gone';

/** In seconds: crawlers come again instead of taking the pages for gone (Google, “HTTP status codes”). */
const RETRY_AFTER = '60';

interface Parts {
  next: NextHandler;
  kept: KeptAnswers;
  files: StaticFiles;
  environment: Environment;
  /** When the code was built. */
  builtAt: Instant;
  /** Told after an order to withdraw something was carried out. */
  withdrawn?: () => void;
}

/**
 * The production entry around Next: decides what an address leads to, serves what is kept while it is valid, has Next
 * render the rest, takes the framework out of it, and answers with validators and headers of its own.
 */
export class SiteServer {
  readonly #parts: Parts;
  /** What is being made for the first of several readers who asked at once. */
  readonly #making = new Map<string, Promise<KeptAnswer>>();

  /** Answers to what readers ask, of which there is no end: the last of them, for a crowd that asks the same. */
  readonly #asked = new LRUCache<string, KeptAnswer>({ maxSize: 16 * 1024 * 1024, sizeCalculation: sizeOf });
  readonly #ahead: PagesAhead;
  readonly #finishing: Finishing;
  readonly #house: readonly (readonly [name: string, value: string])[];
  readonly #houseTag: string;
  #lull: Lull | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#house = Object.entries(houseHeaders(parts.environment));
    this.#houseTag = hashOf(JSON.stringify(this.#house)).slice(0, 4);
    this.#finishing = { environment: parts.environment, builtAt: parts.builtAt, styles: new PageStyles(parts.files) };
    // What the newsroom is shown is made for each request.
    this.#ahead = new PagesAhead((path) => this.#makeAhead(path), audienceHere() === 'reader' ? parts.environment.pagesAhead : 0);
  }

  #acquireGeneration(): Generation {
    return acquireGeneration(this.#parts.environment.stateDir);
  }

  #lullNow(generation: Generation): Lull {
    const at = now();
    if (!this.#lull?.lasts(generation, at)) this.#lull = Lull.around(generation, at);
    return this.#lull;
  }

  /** Makes pages ahead of their first readers, who are not waited for. */
  begin(): void {
    const generation = this.#acquireGeneration();
    this.#ahead.lookAt(generation);
    generation.release();
  }

  async #makeAhead(path: string): Promise<void> {
    const generation = this.#acquireGeneration();
    try {
      await this.#answerFrom(generation, path, '', DEFAULT_READING);
    } finally {
      generation.release();
    }
  }

  /** Never throws and never leaves a request without an answer. */
  handle(request: IncomingMessage, response: ServerResponse): void {
    for (const [name, value] of this.#house) response.setHeader(name, value);
    this.#answerToWhoMayAsk(request)
      .catch((error: unknown) => failed(request, error))
      .then((answer) => {
        send(request, response, answer, now(), this.#houseTag);
      })
      .catch((error: unknown) => {
        report(request, error);
        response.destroy();
      });
  }

  /** A preview with a login shows nothing to who does not have it: no page, no file, and no difference between the two. */
  async #answerToWhoMayAsk(request: IncomingMessage): Promise<Answer> {
    const login = this.#parts.environment.previewLogin;
    if (!login || this.#isOpenToAll(request)) return this.#answer(request);
    if (!isLoggedIn(request, login)) return askForLogin();
    return forThoseLoggedIn(await this.#answer(request));
  }

  /**
   * What a preview answers without its login: links to one story and orders, which are asked for a signature, and the files
   * with which the pages of links are dressed. Where there is no such file the page that says so would show the newsroom's.
   */
  #isOpenToAll({ url = '/', method }: IncomingMessage): boolean {
    const { environment, files } = this.#parts;
    const [path] = splitTarget(url);
    if (path === WITHDRAWALS_PATH) return method === 'POST' && environment.withdrawal !== undefined;
    if (DRESS.test(path)) return files.find(path) !== undefined;
    const address = parseAddress(settledPath(path));
    return address?.at === 'shared' || address?.at === 'shared-media';
  }

  async #answer(request: IncomingMessage): Promise<Answer> {
    const [path = '/', query = ''] = splitTarget(request.url ?? '/');
    const takesForms = path === pathOf({ at: 'reading' });
    if (takesForms && request.method === 'POST') return answerReadingForm(request, this.#parts.environment);
    if (path === WITHDRAWALS_PATH && request.method === 'POST') {
      const { environment, withdrawn = () => {} } = this.#parts;
      const { siteUrl, withdrawal } = environment;
      return withdrawal ? answerWithdrawalOrder(request, { siteUrl, withdrawal }, withdrawn) : this.#answerMissing();
    }
    if (path === TAKE_BACK_PATH && request.method === 'POST') {
      const { environment, withdrawn = () => {} } = this.#parts;
      const { siteUrl, previewLogin, withdrawal } = environment;
      return previewLogin && withdrawal && withdrawal.servers.length > 0
        ? answerTakeBackForm(request, { siteUrl, withdrawal }, withdrawn)
        : this.#answerMissing();
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      const refusal = await plainPage(405, 'Not possible here', 'This address can only be read.');
      return { ...refusal, headers: { Allow: takesForms ? 'GET, HEAD, POST' : 'GET, HEAD' } };
    }
    const file = this.#parts.files.find(path);
    if (file) return file;
    const address = parseAddress(settledPath(path));
    const generation = this.#acquireGeneration();
    this.#ahead.lookAt(generation);
    try {
      if (address?.at === 'shared' || address?.at === 'shared-media') return await this.#answerShared(generation, address, request);
      return await this.#answerFrom(generation, path, query, readingOf(request.headers));
    } finally {
      generation.release();
    }
  }

  /** What stands at every address that has nothing. */
  async #answerMissing(): Promise<Answer> {
    const generation = this.#acquireGeneration();
    try {
      return await this.#keptOrMade(this.#lullNow(generation), MISSING_KEY, MISSING, 404, withNothingToRead(DEFAULT_READING));
    } finally {
      generation.release();
    }
  }

  async #answerFrom(generation: Generation, asked: string, query: string, reading: Reading): Promise<Answer> {
    const path = settledPath(asked);
    const lull = this.#lullNow(generation);
    const resolution = lull.resolve(path);
    // Only what readers may see is worth a redirect: one to anything else would say that there is something.
    if (path !== asked && resolution.leads === 'to-page') return moved(query ? `${path}?${query}` : path);
    switch (resolution.leads) {
      case 'nowhere':
        return this.#keptOrMade(lull, MISSING_KEY, MISSING, 404, withNothingToRead(reading));
      case 'elsewhere':
        return moved(query ? `${resolution.path}?${query}` : resolution.path);
      case 'to-gone':
        return this.#keptOrMade(lull, `410 ${resolution.page}`, `${GONE}${resolution.page}`, 410, {
          language: resolution.language,
          ...withNothingToRead(reading),
        });
      case 'to-page': {
        const target = askedPath(path, query);
        if (isForNewsroom(resolution.address))
          return this.#makePrivately(openRendering(generation, now(), { language: resolution.language, reading }), target);
        // What is no page is one for everybody, however it is asked for.
        const wanted = { language: resolution.language, reading: isPage(resolution.address) ? reading : DEFAULT_READING, returnTo: target };
        return this.#keptOrMade(lull, target, target, 200, wanted);
      }
      default:
        return resolution satisfies never;
    }
  }

  /** One story for the holder of a link, and what it shows; for anybody else the same refusal, whatever the link was to. */
  async #answerShared(generation: Generation, address: Extract<Address, { token: string }>, { headers }: IncomingMessage): Promise<Answer> {
    const rendering = openRendering(generation, now(), { reading: readingOf(headers) });
    const read = await readShareToken(address.token, this.#parts.environment.shareKey, rendering.now);
    if (read.is === 'good') {
      rendering.invite({ story: read.story, token: address.token });
      const answer = await this.#makePrivately(rendering, pathOf(address));
      if (answer.status !== 404) return answer;
    }
    const { status, heading, text } = refusalOf(read.is === 'refused' ? 'refused' : 'expired');
    return privately(await plainPage(status, heading, text));
  }

  /** An answer for the newsroom and those whom it invites: made for each request. */
  async #makePrivately(rendering: Rendering, target: string): Promise<Answer> {
    rendering.doNotKeep();
    const rendered = await renderWithNext(this.#parts.next, target, rendering);
    if (rendered.status >= 500) throw new Error(`${target} failed to render`);
    return privately(await finishAnswer(rendered, rendering, rendered.status, this.#finishing));
  }

  /** @param target what Next is asked for */
  async #keptOrMade(lull: Lull, name: string, target: string, status: number, wanted: Wanted & { reading: Reading }): Promise<KeptAnswer> {
    const { generation } = lull;
    const key = keyOf(name, wanted.reading);
    const kept = this.#parts.kept.get(key) ?? this.#asked.get(key);
    if (kept && lull.isValid(kept.provenance, now())) return told(kept, 'kept');
    for (let making = this.#making.get(key); making; making = this.#making.get(key)) {
      const answer = await making;
      // It was begun before this reader came: something may have happened in between.
      if (this.#lullNow(generation).isValid(answer.provenance, now())) return told(answer, 'made');
      // Whoever looks first makes it anew, and the others wait for that.
      if (this.#making.get(key) === making) this.#making.delete(key);
    }
    const rendering = openRendering(generation, now(), wanted);
    const answer = this.#make(rendering, key, target, status);
    this.#making.set(key, answer);
    try {
      return told(await answer, 'made');
    } finally {
      if (this.#making.get(key) === answer) this.#making.delete(key);
    }
  }

  async #make(rendering: Rendering, key: string, target: string, status: number): Promise<KeptAnswer> {
    const rendered = await renderWithNext(this.#parts.next, target, rendering);
    // An answer that says how it may be kept is whole: a refusal for programs, with its reason.
    const isWhole = ownCacheControl(rendered) !== undefined;
    if (rendered.status >= 500 && !isWhole) throw new Error(`${target} failed to render`);
    // A page may still find nothing where the address looked sound, such as a picture in a size that is not made.
    if (rendered.status === 404 && status !== 404 && !isWhole) return this.#makeMissing(rendering);
    const answer = await finishAnswer(rendered, rendering, status === 200 ? rendered.status : status, this.#finishing);
    if (rendering.keep && (answer.status === 200 || answer.status === 410 || target === MISSING)) this.#parts.kept.set(key, answer);
    else if (rendering.cacheFor > 0 && answer.status === 200) this.#asked.set(key, answer, { ttl: rendering.cacheFor * 1000 });
    return answer;
  }

  async #makeMissing(rendering: Rendering): Promise<KeptAnswer> {
    const answer = await this.#keptOrMade(
      this.#lullNow(rendering.generation),
      MISSING_KEY,
      MISSING,
      404,
      withNothingToRead(rendering.reading),
    );
    return { ...answer, provenance: provenanceOf(rendering) };
  }
}

function privately(answer: Answer): Answer {
  const { 'Cache-Control': cacheControl, ...headers } = SHARED_HEADERS;
  return { ...answer, cacheControl, lastModified: undefined, headers: { ...answer.headers, ...headers } };
}

/** How the pages of links to single stories are dressed. */
const DRESS = /^\/(?:_next\/static\/.+\.(?:css|woff2)|enhance\/.+)$/;

/** Tells operators, in a header that browsers show, whether an answer was kept or made for this request. */
function told(answer: KeptAnswer, how: 'kept' | 'made'): KeptAnswer {
  return { ...answer, headers: { ...answer.headers, 'Server-Timing': `answer;desc=${how}` } };
}

/** The name that an answer is kept under: that of the default settings is its own, and no other begins with a word and a blank. */
function keyOf(name: string, reading: Reading): string {
  const variant = variantOf(reading);
  return variant === '' ? name : `${variant} ${name}`;
}

/**
 * Forms on a page that has nothing to read lead to the front: one answer stands at every address that has nothing, and
 * none repeats the name of a story that was taken back.
 */
function withNothingToRead(reading: Reading) {
  return { reading, returnTo: pathOf({ at: 'front' }) };
}

/** A target may also be a whole URL (RFC 9112 §3.2.2); whose it claims to be makes no difference here. */
function splitTarget(whole: string): [path: string, query: string] {
  const target = whole.replace(/^https?:\/\/[^/?#]*/i, '') || '/';
  const mark = target.indexOf('?');
  return mark < 0 ? [target, ''] : [target.slice(0, mark), target.slice(mark + 1)];
}

function moved(path: string): Promise<Answer> {
  return makeAnswer({
    status: 308,
    type: 'text/plain; charset=utf-8',
    body: Buffer.from(`Moved to ${path}\n`),
    cacheControl: REVALIDATE,
    headers: { Location: path },
  });
}

async function failed(request: IncomingMessage, error: unknown): Promise<Answer> {
  report(request, error);
  if (error instanceof ArchiveUnreadable) {
    const page = await plainPage(503, 'Back in a moment', 'The newsroom’s pages are being prepared. Please try again shortly.');
    return { ...page, headers: { 'Retry-After': RETRY_AFTER } };
  }
  return plainPage(
    500,
    'Something went wrong',
    'This page could not be shown. The newsroom’s technicians have been told; please try again.',
  );
}

function report(request: IncomingMessage, error: unknown): void {
  const why =
    error instanceof BrokenRender || error instanceof ArchiveUnreadable
      ? error.message
      : error instanceof Error
        ? error.stack
        : String(error);
  console.error(`${request.method} ${request.url} failed: ${why}`);
}
