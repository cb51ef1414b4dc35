import sharp from 'sharp';

/** Steps in which red, green and blue are told apart (app/styles/tones.css). */
const STEPS = 16;

/**
 * The colour of a picture as a whole, named by its steps of red, green and blue, each a hexadecimal digit: `05f` is a cold blue, `fa0` a warm yellow.
 * @throws Error when the picture cannot be read to its end
 */
export async function toneOf(bytes: Buffer): Promise<string> {
  const pixel = await sharp(bytes).flatten({ background: '#fff' }).resize(1, 1, { fit: 'fill' }).toColourspace('srgb').raw().toBuffer();
  return [...pixel.subarray(0, 3)].map((value) => Math.floor((value / 256) * STEPS).toString(STEPS)).join('');
}
