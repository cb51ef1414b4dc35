import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CropSource, cropsOf, type Shape } from './crops';
import { cropFile } from './make-crop';
import { xmpPacket } from './xmp';

const CREDIT = 'Rosa Ferrant / Standfirst';

let folder: string;
let numbered = 0;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'standfirst-crops-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** Blue, with a red square of 20 pixels whose middle stands at the place given. */
function marked(width: number, height: number, { x, y }: { x: number; y: number }): Sharp {
  const red = { create: { width: 20, height: 20, channels: 3, background: '#f00' } } as const;
  return sharp({ create: { width, height, channels: 3, background: '#00f' } }).composite([{ input: red, left: x - 10, top: y - 10 }]);
}

const plain = () => sharp({ create: { width: 320, height: 180, channels: 3, background: '#246' } });

async function cropped(bytes: Buffer, shape: Shape, words: Partial<CropSource> = {}): Promise<Buffer> {
  numbered += 1;
  const original = join(folder, `${numbered}.img`);
  writeFileSync(original, bytes);
  const { width, height, autoOrient } = await sharp(bytes).metadata();
  const hash = String(numbered).padStart(20, '0');
  const source = { hash, width: autoOrient.width ?? width, height: autoOrient.height ?? height, credit: CREDIT, ...words };
  const crop = cropsOf(source).find((each) => each.shape === shape);
  if (!crop) throw new Error(`no ${shape} crop`);
  return sharp(await cropFile(join(folder, 'state'), original, source, crop))
    .keepMetadata()
    .toBuffer();
}

async function colourAt(picture: Buffer, left: number, top: number): Promise<'red' | 'blue'> {
  const [red = 0, , blue = 0] = await sharp(picture).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  return red > blue ? 'red' : 'blue';
}

describe('a crop', () => {
  it('has in its middle what the editor pointed at', async () => {
    const picture = await cropped(await marked(800, 400, { x: 240, y: 200 }).png().toBuffer(), 'square', { focus: { x: 30, y: 50 } });
    expect(await sharp(picture).metadata()).toMatchObject({ format: 'jpeg', width: 400, height: 400 });
    expect([await colourAt(picture, 200, 200), await colourAt(picture, 240, 200)]).toEqual(['red', 'blue']);
  });

  it('has it at the edge where the picture ends', async () => {
    const picture = await cropped(await marked(800, 400, { x: 780, y: 200 }).png().toBuffer(), 'square', { focus: { x: 97.5, y: 50 } });
    expect(await colourAt(picture, 380, 200)).toBe('red');
  });

  it('is cut from the picture as people see it, however the camera was held', async () => {
    const turned = await sharp(await marked(400, 800, { x: 200, y: 100 }).png().toBuffer())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    // Turned by a right angle the mark stands near the right edge: at 700 of 800.
    const picture = await cropped(turned, 'square', { focus: { x: 87.5, y: 50 } });
    const { width, height, orientation } = await sharp(picture).metadata();
    expect([width, height, orientation ?? 1]).toEqual([400, 400, 1]);
    expect(await colourAt(picture, 300, 200)).toBe('red');
  });

  it('has white where its original was transparent', async () => {
    const clear = sharp({ create: { width: 64, height: 64, channels: 4, background: '#0000' } });
    const [red] = await sharp(await cropped(await clear.png().toBuffer(), 'square'))
      .raw()
      .toBuffer();
    expect(red).toBe(255);
  });
});

/** A JPEG with data sets of record 2, as agencies send them (APP13, “Photoshop 3.0”, resource 0x0404). */
async function withIptc(sets: Readonly<Record<number, string>>): Promise<Buffer> {
  const records = Buffer.concat(
    Object.entries(sets).map(([set, words]) =>
      Buffer.concat([Buffer.from([0x1c, 2, Number(set), 0, Buffer.byteLength(words)]), Buffer.from(words)]),
    ),
  );
  const padded = records.length % 2 ? Buffer.concat([records, Buffer.from([0])]) : records;
  const size = Buffer.alloc(4);
  size.writeUInt32BE(records.length);
  const block = Buffer.concat([Buffer.from('Photoshop 3.0\0' + '8BIM'), Buffer.from([4, 4, 0, 0]), size, padded]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(block.length + 2, 2);
  const picture = await plain().jpeg().toBuffer();
  return Buffer.concat([picture.subarray(0, 2), head, block, picture.subarray(2)]);
}

async function wordsOf(picture: Buffer): Promise<{ xmp: string; iptc: string; exif: string }> {
  const { xmp, iptc, exif } = await sharp(picture).metadata();
  return { xmp: xmp?.toString() ?? '', iptc: iptc?.toString('latin1') ?? '', exif: exif?.toString('latin1') ?? '' };
}

describe('the credit in the file', () => {
  it('is what the original says, where it says anything, in XMP', async () => {
    const xmp = xmpPacket({ credit: 'Photographer’s own' });
    expect((await wordsOf(await cropped(await plain().withXmp(xmp).jpeg().toBuffer(), 'wide'))).xmp).toBe(xmp);
  });

  it.each([80, 110, 116])('is what the original says, where it says anything, in IPTC data set %i', async (set) => {
    const { iptc, xmp } = await wordsOf(await cropped(await withIptc({ 5: 'Title', [set]: 'Agency' }), 'wide'));
    expect(iptc).toContain('Agency');
    expect(xmp).toBe('');
  });

  it('is the newsroom’s where the original names nobody, and what else it says stays', async () => {
    const edited = xmpPacket({ description: 'A tram.' });
    const original = await plain()
      .withExif({ IFD0: { Make: 'Camera works' } })
      .withXmp(edited)
      .jpeg()
      .toBuffer();
    const { xmp, exif } = await wordsOf(await cropped(original, 'wide', { licence: 'https://licence.example/?a=1&b=2' }));
    expect(xmp).toContain('A tram.');
    expect(exif).toContain('Camera works');
    expect(xmp.split(CREDIT)).toHaveLength(3);
    expect(xmp).toMatch(/WebStatement[^>]*>https:\/\/licence\.example\/\?a=1&amp;b=2</);
  });

  it('is the newsroom’s where IPTC holds other things, and terms in words are terms of use', async () => {
    const { xmp, iptc } = await wordsOf(await cropped(await withIptc({ 5: 'Title', 80: '  ' }), 'wide', { licence: 'One print run' }));
    expect(iptc).toContain('Title');
    expect(xmp).toMatch(/UsageTerms.*One print run/);
    expect(xmp).toMatch(/Credit[^>]*>Rosa Ferrant/);
  });

  it('survives whatever it consists of', async () => {
    const credit = `</rdf:RDF>]]>&"'<script> 🏳️‍🌈 \u202e${'x'.repeat(300)}`;
    const { xmp } = await wordsOf(await cropped(await plain().png().toBuffer(), 'wide', { credit }));
    expect(xmp).toBe(xmpPacket({ credit, rights: credit }));
  });

  it('names as its creator whom the markup names', async () => {
    const credit = 'Photo: Cy Lens/Agency';
    const named = await wordsOf(await cropped(await plain().png().toBuffer(), 'wide', { credit, creator: 'Cy Lens' }));
    expect(named.xmp).toBe(xmpPacket({ creator: 'Cy Lens', credit, rights: credit }));
    const unnamed = await wordsOf(await cropped(await plain().png().toBuffer(), 'wide', { credit }));
    expect(unnamed.xmp).not.toContain('creator');
    const ours = await wordsOf(await cropped(await plain().png().toBuffer(), 'wide', { credit: 'Illustration: Standfirst' }));
    expect(ours.xmp).toMatch(/creator.*>Standfirst<\/rdf:li>.*<\/dc:creator>/);
  });

  it('says that software made the picture, even where the original names its owner or says otherwise', async () => {
    const digitalSource = 'trainedAlgorithmicMedia';
    const concept = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
    const plainly = await wordsOf(await cropped(await plain().png().toBuffer(), 'wide', { digitalSource }));
    expect(plainly.xmp).toMatch(new RegExp(`DigitalSourceType[^>]*>${concept}<`));
    const owned = xmpPacket({ credit: 'Agency', digitalSourceType: 'http://cv.iptc.org/newscodes/digitalsourcetype/digitalCapture' });
    const { xmp } = await wordsOf(await cropped(await plain().withXmp(owned).jpeg().toBuffer(), 'wide', { digitalSource }));
    expect(xmp).toContain('Agency');
    expect(xmp).toContain(concept);
    expect(xmp).not.toContain('digitalCapture');
    expect(xmp).not.toContain(CREDIT);
  });
});
