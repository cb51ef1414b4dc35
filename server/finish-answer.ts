import { cdnHeaders } from '#lib/announce/cdn';
import type { Rendering } from '#lib/freshness/rendering';
import { SHARED_CACHES } from '#lib/freshness/shared-caches';
import { lastChange, type Provenance } from '#lib/freshness/validity';
import type { Environment } from '#lib/site/environment';
import { type Instant, parseHttpDate } from '#lib/time';
import { type KeptAnswer, makeAnswer, NEVER_STORED, REVALIDATE } from './answer';
import { finishPage } from './finish-page';
import { policyOf } from './headers';
import type { PageStyles } from './page-styles';
import type { Rendered } from './render-with-next';

/** What is the same for all answers of a server. */
export interface Finishing {
  environment: Environment;
  /** When the code was built: an answer may have changed with it, although nothing of the content has. */
  builtAt: Instant;
  styles: PageStyles;
}

/** What Next rendered as readers get it: without the framework, with validators and headers of the house. */
export async function finishAnswer(
  rendered: Rendered,
  rendering: Rendering,
  status: number,
  { environment, builtAt, styles }: Finishing,
): Promise<KeptAnswer> {
  const type = String(rendered.headers['content-type'] ?? 'application/octet-stream');
  const isHtml = type.startsWith('text/html');
  const page = isHtml ? await finishPage(rendered.body.toString(), styles, rendering.reading.pictures === 'lite') : undefined;
  const provenance = provenanceOf(rendering);
  const answer = await makeAnswer({
    status,
    type,
    body: page ? Buffer.from(page.html) : rendered.body,
    cacheControl: status === 404 ? NEVER_STORED : (ownCacheControl(rendered) ?? cacheControlOf(rendering)),
    lastModified: rendering.keep
      ? Math.max(
          rendering.validSince,
          lastChange(provenance.tags, rendering.generation, rendering.now),
          // A clock that tests steer may stand before the building.
          builtAt <= rendering.now ? builtAt : 0,
        )
      : ownLastModified(rendered, rendering.now),
    headers: {
      ...passedOn(rendered, isHtml),
      ...(page ? { ...VARIES, 'Content-Security-Policy': policyOf(environment.siteEnv, page.inline) } : {}),
      ...cdnHeaders(environment.cdn, provenance.tags),
    },
    isKept: rendering.keep,
  });
  return { ...answer, provenance };
}

function cacheControlOf({ cacheFor }: Rendering): string {
  return cacheFor > 0 ? `public, max-age=${cacheFor}, ${SHARED_CACHES}` : REVALIDATE;
}

/** Pages differ by what `readingOf` reads, so no cache may give one reader's page to another. */
const VARIES = { Vary: 'Cookie, Save-Data' };

/** What a route of ours says of how its answer may be kept. */
export function ownCacheControl({ headers }: Rendered): string | undefined {
  const own = headers['x-standfirst-cache'];
  return typeof own === 'string' ? own : undefined;
}

/**
 * What a route of ours says of when its answer came to be. Files are dated by the machine's clock, and no date of an answer
 * lies ahead of the site's (RFC 9110 §8.8.2.1).
 */
function ownLastModified({ headers }: Rendered, now: Instant): Instant | undefined {
  const own = headers['last-modified'];
  const instant = typeof own === 'string' ? parseHttpDate(own) : undefined;
  return instant === undefined ? undefined : Math.min(instant, now - 1000);
}

/** Headers of Next's answer that readers get; everything else about an answer is the entry's to say. */
const PASSED_ON = ['link', 'location', 'x-robots-tag'];

/** In front of a page Next asks for a connection to the site itself, which whoever reads that has. */
function passedOn({ headers }: Rendered, isHtml: boolean): Record<string, string> {
  const names = isHtml ? PASSED_ON.filter((name) => name !== 'link') : PASSED_ON;
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, String(headers[name])]])));
}

export function provenanceOf(rendering: Rendering): Provenance {
  return {
    generation: rendering.generation.name,
    generationNumber: rendering.generation.number,
    renderedAt: rendering.now,
    withdrawal: rendering.withdrawal,
    validUntil: rendering.validUntil ?? null,
    validSince: rendering.validSince,
    tags: [...rendering.tags].sort(),
  };
}
