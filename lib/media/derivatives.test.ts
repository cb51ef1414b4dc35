import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Derivative, derivativeFile, derivativePath, FORMATS, parseDerivativeName, WIDTHS, widthsFor, widthsOf } from './derivatives';

/** How often sharp was asked to read the picture named. */
const read = new Map<unknown, number>();

vi.mock('sharp', async (original) => {
  const { default: actual } = await original<typeof import('sharp')>();
  const counting = (input: Parameters<typeof actual>[0]) => {
    read.set(input, (read.get(input) ?? 0) + 1);
    return actual(input);
  };
  return { default: counting };
});

const HASH = '0123456789abcdef0123';
const CREDIT = 'Rosa Ferrant / Standfirst';
const XMP = `<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:Credit="${CREDIT}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;

let folder: string;
let stateDir: string;
const nameOf = (derivative: Derivative) => derivativePath(derivative).replace('/media/', '');

function drawn(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#246' } });
}

async function original(name: string, picture: Sharp): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await picture.toBuffer());
  return path;
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-pictures-'));
  stateDir = join(folder, 'state');
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe('the name of a derivative', () => {
  it('says which one it is and is read back', () => {
    for (const format of FORMATS)
      for (const width of [...WIDTHS, 1, 479, 12_345]) {
        const derivative = { hash: HASH, width, format };
        expect(parseDerivativeName(nameOf(derivative))).toEqual(derivative);
      }
  });

  it('of an earlier recipe, which others have written down, means the same picture', () => {
    const derivative = { hash: HASH, width: 480, format: 'avif' } as const;
    expect(nameOf(derivative)).toMatch(/-2\.avif$/);
    expect(parseDerivativeName(`${HASH}-480-1.avif`)).toEqual(derivative);
    expect(parseDerivativeName(`${HASH}-480-0.avif`)).toBeUndefined();
    expect(parseDerivativeName(`${HASH}-480-3.avif`)).toBeUndefined();
  });

  it.each([
    'tram.jpg',
    `${HASH}.jpg`,
    `${HASH}-480.jpg`,
    `${HASH}-480-2.jpg`,
    `${HASH}-480-1.png`,
    `${HASH}-480-1.JPG`,
    `${HASH}-480-1.jpg.tmp`,
    `${HASH}-0-1.jpg`,
    `${HASH}-0480-1.jpg`,
    `${HASH}--480-1.jpg`,
    `${HASH}-4.8-1.jpg`,
    `${HASH}-1e3-1.jpg`,
    `${HASH}-999999-1.jpg`,
    `${HASH}-${'9'.repeat(400)}-1.jpg`,
    `${HASH.toUpperCase()}-480-1.jpg`,
    `${HASH}0-480-1.jpg`,
    `../${HASH}-480-1.jpg`,
    '',
  ])('%s is the name of none', (name) => {
    expect(parseDerivativeName(name)).toBeUndefined();
  });
});

it('a picture is served in the widths of the house that it fills, and in at least one that is more than a thumbnail', () => {
  expect(widthsFor(4000)).toEqual([240, 480, 800, 1280, 1920]);
  expect(widthsFor(1280)).toEqual([240, 480, 800, 1280]);
  expect(widthsFor(1279)).toEqual([240, 480, 800]);
  expect(widthsFor(479)).toEqual([240, 479]);
  expect(widthsFor(240)).toEqual([240]);
  expect(widthsFor(239)).toEqual([239]);
  expect(widthsFor(1)).toEqual([1]);
});

it('a browser that knows no AVIF has a choice of fewer, the largest among them', () => {
  expect(widthsOf('avif', 4000)).toEqual([240, 480, 800, 1280, 1920]);
  expect(widthsOf('webp', 4000)).toEqual([480, 800, 1920]);
  expect(widthsOf('jpg', 1279)).toEqual([480, 800]);
  expect(widthsOf('jpg', 300)).toEqual([300]);
  expect(widthsOf('jpg', 240)).toEqual([240]);
});

describe('a derivative', () => {
  it.each(FORMATS)('keeps the photographer’s credit, in EXIF and XMP (%s)', async (format) => {
    const source = await original(
      `credited-${format}.jpg`,
      drawn(1000, 500)
        .withExif({ IFD0: { Artist: CREDIT, Copyright: CREDIT } })
        .withXmp(XMP)
        .jpeg(),
    );
    const { exif, xmp, width, height } = await sharp(await derivativeFile(stateDir, source, { hash: HASH, width: 480, format })).metadata();
    expect([width, height]).toEqual([480, 240]);
    expect(exif?.toString('latin1')).toContain(CREDIT);
    expect(xmp?.toString()).toContain(`photoshop:Credit="${CREDIT}"`);
  });

  it.each(FORMATS)('is never larger than its original (%s)', async (format) => {
    const source = await original(`small-${format}.png`, drawn(300, 200).png());
    const { width, height } = await sharp(await derivativeFile(stateDir, source, { hash: '1'.repeat(20), width: 800, format })).metadata();
    expect([width, height]).toEqual([300, 200]);
  });

  it.each(FORMATS)('stands upright, however the camera was held, and is not turned again by a browser (%s)', async (format) => {
    const source = await original(`turned-${format}.jpg`, drawn(600, 900).withMetadata({ orientation: 6 }).jpeg());
    const { width, height, orientation } = await sharp(
      await derivativeFile(stateDir, source, { hash: '2'.repeat(20), width: 480, format }),
    ).metadata();
    expect([width, height]).toEqual([480, 320]);
    expect(orientation ?? 1).toBe(1);
  });

  it('asked for by twenty readers at once is made once, and later not again', async () => {
    const source = await original('crowd.jpg', drawn(1600, 900).jpeg());
    const wanted: Derivative = { hash: '3'.repeat(20), width: 800, format: 'jpg' };
    const files = await Promise.all(Array.from({ length: 20 }, () => derivativeFile(stateDir, source, wanted)));
    expect(new Set(files).size).toBe(1);
    const { mtimeMs, ino } = statSync(files[0] ?? '');
    await derivativeFile(stateDir, source, wanted);
    expect(statSync(files[0] ?? '')).toMatchObject({ mtimeMs, ino });
    expect(read.get(source)).toBe(1);
  });

  it('that cannot be made fails for who asked, and can be made once the picture is mended', async () => {
    const source = join(folder, 'broken.jpg');
    const wanted: Derivative = { hash: '4'.repeat(20), width: 480, format: 'webp' };
    writeFileSync(source, 'no picture');
    const asked = await Promise.allSettled(Array.from({ length: 5 }, () => derivativeFile(stateDir, source, wanted)));
    expect(asked.map(({ status }) => status)).toEqual(Array(5).fill('rejected'));
    expect(existsSync(join(stateDir, 'media', nameOf(wanted)))).toBe(false);
    writeFileSync(source, await drawn(500, 500).jpeg().toBuffer());
    expect(existsSync(await derivativeFile(stateDir, source, wanted))).toBe(true);
  });

  it('many at once are all made, although only a few are made at a time', async () => {
    const source = await original('many.jpg', drawn(200, 100).jpeg());
    const files = await Promise.all(
      Array.from({ length: 30 }, (_, number) =>
        derivativeFile(stateDir, source, { hash: `5${String(number).padStart(19, '0')}`, width: 200, format: 'webp' }),
      ),
    );
    expect(files.every((file) => existsSync(file))).toBe(true);
    expect(new Set(files).size).toBe(30);
  });
});
