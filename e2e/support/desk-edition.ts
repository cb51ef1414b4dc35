import sharp from 'sharp';
import { shareLink } from '#lib/share/share-link';
import { parseInstant } from '#lib/time';
import { freePort } from './free-port';
import { Newsroom, type Server } from './site';
import { storyFile } from './stories';

export const NOW = '2026-11-23T12:00:00.000Z';
export const AT = parseInstant(NOW) ?? 0;

/** Of links to single stories, on both servers. */
export const KEY = 'a key of the test, as long as a key has to be';
export const OTHER_KEY = 'another key of the test, as long as a key is';

export const LIVE = '2026/11/bridge-opens';
export const DRAFT = '2026/11/bridge-report';
export const SCHEDULED = '2026/11/bridge-closes';
export const PICTURE = { src: '2026/11/bridge-report.jpg', alt: 'A harbour.', caption: 'The harbour.', credit: 'Standfirst' };

/** A story in each state, on a server for readers and on a preview of the same content. */
export class DeskEdition {
  private constructor(
    readonly newsroom: Newsroom,
    readonly production: Server,
    readonly preview: Server,
  ) {}

  static async open(): Promise<DeskEdition> {
    const newsroom = await Newsroom.open(NOW);
    const picture = sharp({ create: { width: 1600, height: 900, channels: 3, background: '#246' } });
    await newsroom.write(`images/${PICTURE.src}`, await picture.jpeg().toBuffer());
    const file = (id: string) => `articles/${id}.mdx`;
    await newsroom.write(
      file(LIVE),
      storyFile({ headline: 'Bridge opens', publishedAt: '2026-11-22T09:00:00.000Z', body: 'The bridge is open.' }),
    );
    await newsroom.write(
      file(DRAFT),
      storyFile({
        headline: 'Report on the bridge',
        status: 'draft',
        leadImage: PICTURE,
        related: [SCHEDULED],
        body: `See [the other](/city/2026/11/23/bridge-closes).\n\n<Related story="${SCHEDULED}" />`,
      }),
    );
    await newsroom.write(file(SCHEDULED), storyFile({ headline: 'Bridge closes', publishedAt: '2026-11-23T17:00:00.000Z' }));
    await newsroom.write(
      file('2026/11/bridge-error'),
      storyFile({
        headline: 'Bridge falls',
        publishedAt: '2026-11-22T10:00:00.000Z',
        withdrawn: { at: '2026-11-22T11:00:00.000Z', reason: 'It never fell.' },
      }),
    );
    await newsroom.publish();
    const port = String(await freePort());
    const production = await newsroom.serve({ siteUrl: `http://127.0.0.1:${port}`, variables: { PORT: port, SHARE_KEY: KEY } });
    const preview = await newsroom.serve({
      siteEnv: 'preview',
      siteUrl: 'http://preview.example',
      variables: { SHARE_KEY: KEY, PRODUCTION_URL: production.url },
    });
    return new DeskEdition(newsroom, production, preview);
  }

  close(): Promise<void> {
    return this.newsroom.close();
  }
}

/** Path of a link to one story. @param at when it is made */
export async function linkTo(id: string, key = KEY, at = AT): Promise<string> {
  return (await shareLink(id, new TextEncoder().encode(key), at)).path;
}
