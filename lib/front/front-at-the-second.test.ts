import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Edition } from '../archive/edition';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { latestWithdrawal } from '../archive/withdrawals';
import { Rendering } from '../freshness/rendering';
import { isValid } from '../freshness/validity';
import { SmallEdition } from '../testing/small-edition';

const at = (text: string) => Date.parse(text);
const EMBARGO = at('2026-11-20T17:00:00Z');
const UNPUBLISHED = at('2026-11-20T20:00:00Z');
const WITHDRAWN = at('2026-11-20T21:00:00Z');
const CHOICE_ENDS = at('2026-11-20T22:00:00Z');

/** The editors' choice, the first first, each with a fate of its own; what nobody chose is the last resort. */
const FRONT = `top:
  - story: 2026/11/embargoed
    until: 2026-11-20T19:00:00Z
  - story: 2026/11/unpublished
  - story: 2026/11/withdrawn
  - story: 2026/11/chosen
    until: 2026-11-20T22:00:00Z
`;

let edition: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T10:00:00Z');
  edition = await SmallEdition.open({
    '2026/11/embargoed': { publishedAt: '2026-11-20T17:00:00Z' },
    '2026/11/unpublished': { unpublishAt: '2026-11-20T20:00:00Z' },
    '2026/11/withdrawn': { withdrawn: { at: '2026-11-20T21:00:00Z', reason: 'Wrong.' } },
    '2026/11/chosen': {},
    '2026/11/newest': { publishedAt: '2026-11-12T10:00:00Z' },
  });
  await edition.write('front.yml', FRONT);
  await edition.publish();
  generation = new CurrentGeneration(edition.stateDir).acquire();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await edition.close();
});

function frontAt(now: number) {
  const rendering = new Rendering(generation, now, 'reader', latestWithdrawal(generation.database));
  const front = new Edition(rendering).front();
  const provenance = {
    generation: generation.name,
    generationNumber: generation.number,
    renderedAt: now,
    withdrawal: rendering.withdrawal,
    validUntil: rendering.validUntil ?? null,
    validSince: rendering.validSince,
    tags: [...rendering.tags],
  };
  return { lead: front.lead?.id.slice(8), provenance };
}

describe('the story that leads is the first choice that may be seen', () => {
  it.each([
    ['an embargoed story not before its second', EMBARGO, 'unpublished', 'embargoed'],
    ['a choice no longer than its time', at('2026-11-20T19:00:00Z'), 'embargoed', 'unpublished'],
    ['a story that ends no longer than that', UNPUBLISHED, 'unpublished', 'withdrawn'],
    ['a story that is withdrawn no longer than that', WITHDRAWN, 'withdrawn', 'chosen'],
    ['and when no choice is left, what is newest', CHOICE_ENDS, 'chosen', 'embargoed'],
  ])('%s', (_, second, before, after) => {
    expect(frontAt(second - 1).lead).toBe(before);
    expect(frontAt(second).lead).toBe(after);
  });

  it.each([EMBARGO, at('2026-11-20T19:00:00Z'), UNPUBLISHED, WITHDRAWN, CHOICE_ENDS])(
    'and a front kept from just before is not served at it (%s)',
    (second) => {
      const { provenance } = frontAt(second - 2);
      expect(isValid(provenance, generation, second - 1)).toBe(true);
      expect(isValid(provenance, generation, second)).toBe(false);
    },
  );
});
