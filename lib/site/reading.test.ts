import { describe, expect, it } from 'vitest';
import { APPEARANCES, DEFAULT_READING, PICTURES, type Reading, readingOf, serialiseChoice, unchosenReading, variantOf } from './reading';

const EVERY: Reading[] = APPEARANCES.flatMap((appearance) => PICTURES.map((pictures) => ({ appearance, pictures })));
const SAVES = { 'save-data': 'on' };

describe('what a reader chose', () => {
  it.each(EVERY)('comes back as it was chosen: $appearance, $pictures', (chosen) => {
    for (const headers of [{}, SAVES]) {
      const value = serialiseChoice(chosen, unchosenReading(headers));
      expect(readingOf({ ...headers, cookie: value === '' ? '' : `reading=${value}` })).toEqual(chosen);
    }
  });

  it.each([
    ['dark', { appearance: 'dark', pictures: 'shown' }],
    ['lite', { appearance: 'system', pictures: 'lite' }],
    ['dark.lite', { appearance: 'dark', pictures: 'lite' }],
    ['light.shown', { appearance: 'light', pictures: 'shown' }],
  ])('%s', (value, reading) => {
    expect(readingOf({ cookie: `a=b; reading=${value}; c=d` })).toEqual(reading);
  });

  it.each([
    '',
    '.',
    'system',
    'system.lite',
    'lite.dark',
    'dark.dark',
    'dark.',
    '.lite',
    'DARK',
    'dark.lite.x',
    'dark lite',
    '"dark"',
    '%64ark',
    '{}',
  ])('anything malformed is no choice: %j', (value) => {
    expect(readingOf({ cookie: `reading=${value}` })).toEqual(DEFAULT_READING);
    expect(readingOf({ ...SAVES, cookie: `reading=${value}` }).pictures).toBe('lite');
  });

  it.each(['not-reading=dark', 'xreading=dark', 'reading', 'a=reading=dark', ''])('another cookie is none of ours: %s', (cookie) => {
    expect(readingOf({ cookie })).toEqual(DEFAULT_READING);
  });
});

describe('a browser that saves data', () => {
  it.each(['on', 'On', ' on ', 'on; x=y'])('Save-Data: %s gets pictures only when asked', (value) => {
    expect(readingOf({ 'save-data': value })).toEqual({ appearance: 'system', pictures: 'lite' });
  });

  it.each(['off', '', 'only', '1', 'x; on'])('Save-Data: %s says nothing', (value) => {
    expect(readingOf({ 'save-data': value })).toEqual(DEFAULT_READING);
  });

  it('is overruled by its reader, and spares pictures to one who chose the colour alone', () => {
    expect(readingOf({ ...SAVES, cookie: 'reading=shown' }).pictures).toBe('shown');
    expect(readingOf({ ...SAVES, cookie: 'reading=dark' })).toEqual({ appearance: 'dark', pictures: 'lite' });
  });
});

it('there are six variants, and that of the defaults has no name', () => {
  expect(new Set(EVERY.map(variantOf)).size).toBe(6);
  expect(variantOf(DEFAULT_READING)).toBe('');
});
