import sharp from 'sharp';
import { vi } from 'vitest';
import type { FeedFormat, FeedSource } from '../addresses/address';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { latestWithdrawal } from '../archive/withdrawals';
import { Rendering, withRendering } from '../freshness/rendering';
import { type MachineDocument, machineDocument } from '../machine/machine-document';
import type { Instant } from '../time';
import { SmallEdition } from './small-edition';

export const NOON = Date.parse('2026-11-20T12:00:00Z');
export const SITE = 'https://news.example';

/** As hostile as the check of content lets it be. */
export const HOSTILE = `</script><b>&amp; ]]> "it’s" 'so' 😀 \u202Etxet\u202C \ufffe`.padEnd(200, 'x');
/** What XML has no character for is lost there, and only that. */
export const inXml = (text: string) => text.replace('\ufffe', '\ufffd');
export const LONG = 'word '.repeat(60).trim();

export const SOURCES: FeedSource[] = [
  { at: 'front' },
  { at: 'section', section: 'city' },
  { at: 'topic', topic: 'trams' },
  { at: 'author', author: 'anna' },
  { at: 'series', series: 'flood' },
  { at: 'corrections' },
];
export const FORMATS: FeedFormat[] = ['rss', 'atom', 'json'];

/** In which generation a feed is looked at, and when. */
interface Look {
  from?: Generation;
  now?: Instant;
}

/** A newsroom whose feeds hold what is hard to tell in one, with much that no feed may tell. */
export class FeedsNewsroom {
  private constructor(
    readonly edition: SmallEdition,
    readonly generation: Generation,
  ) {}

  static async open(): Promise<FeedsNewsroom> {
    vi.stubEnv('SITE_CLOCK', '2026-11-20T10:00:00Z');
    vi.stubEnv('SITE_URL', SITE);
    vi.stubEnv('SITE_ENV', 'production');
    const many = Array.from(
      { length: 31 },
      (_, index) => [`2026/10/many-${index}`, { section: 'culture', authors: ['ben'], topics: ['harbour'] }] as const,
    );
    const edition = await SmallEdition.open({
      ...Object.fromEntries(many),
      '2026/11/pictured': {
        authors: ['anna', 'ben'],
        series: 'flood',
        leadImage: { src: '2026/11/wide.jpg', alt: 'A quay', caption: `The quay & ${HOSTILE.slice(0, 40)}`, credit: 'Photo: A & B' },
        aiDisclosure: 'A translation was checked by Anna.',
        updatedAt: '2026-11-12T10:00:00Z',
      },
      '2026/11/moved': { movedFrom: ['/culture/2026/11/09/first', '/city/2026/11/09/second'], kind: 'opinion' },
      '2026/11/corrected': {
        publishedAt: '2026-11-09T10:00:00Z',
        corrections: [
          { at: '2026-11-15T10:00:00Z', kind: 'correction', text: `It was six & not <seven>. ${HOSTILE.slice(0, 30)}` },
          { at: '2026-11-25T10:00:00Z', kind: 'clarification', text: 'Of next week.' },
        ],
      },
      '2026/11/secret-slug': { headline: 'Unsayable', withdrawn: { at: '2026-11-16T10:00:00Z', reason: 'It was wrong.' } },
      '2026/11/embargoed': { headline: 'Embargoed', publishedAt: '2026-11-20T17:00:00Z' },
      '2026/11/draft': { headline: 'Drafted', status: 'draft', publishedAt: undefined },
      '2026/11/arabic': { lang: 'ar', headline: 'خبر', publishedAt: '2026-11-08T10:00:00Z' },
    });
    await edition.writeStory(
      '2026/11/hostile',
      { headline: HOSTILE, standfirst: LONG, publishedAt: '2026-11-11T10:00:00Z' },
      hostileBody(),
    );
    await edition.write('series/flood.yml', 'name: Flood\ndescription: The water.\n');
    await edition.write(
      'authors/anna.mdx',
      `---\nname: ${JSON.stringify('Anna “A.” <O’Neil> & Söhne')}\nrole: Reporter\n---\n\nAnna reports.\n`,
    );
    await edition.write(
      'sponsored/paid.mdx',
      '---\nheadline: Bought words\nstandfirst: Now.\nsponsor: {name: Shop, url: https://shop.example}\npublishedAt: 2026-11-01T10:00:00.000Z\nstatus: ready\n---\n\nBuy.\n',
    );
    await edition.write(
      'images/2026/11/wide.jpg',
      await sharp({ create: { width: 1600, height: 900, channels: 3, background: 'teal' } })
        .jpeg()
        .toBuffer(),
    );
    await edition.publish();
    return new FeedsNewsroom(edition, new CurrentGeneration(edition.stateDir).acquire());
  }

  async close(): Promise<void> {
    vi.unstubAllEnvs();
    await this.edition.close();
  }

  feed(of: FeedSource, format: FeedFormat, { from = this.generation, now = NOON }: Look = {}): MachineDocument | undefined {
    const rendering = new Rendering(from, now, 'reader', latestWithdrawal(from.database));
    return withRendering(rendering, () => machineDocument({ at: 'feed', of, format }));
  }

  text(of: FeedSource, format: FeedFormat, look?: Look): string {
    return this.feed(of, format, look)?.body ?? '';
  }
}

function hostileBody(): string {
  return `One \\<script>alert(1)\\</script> ]]> & "two". Buy [here](/sponsored/paid) or [later](/city/2026/11/20/embargoed).\n\n<FactBox title={${JSON.stringify(HOSTILE.slice(0, 60))}}>\nThree.\n</FactBox>`;
}
