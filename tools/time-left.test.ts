import { expect, it } from 'vitest';
import { TimeLeft, timeLeftInWords } from './time-left';

it('says nothing before anything was done, and nothing of a first moment', () => {
  const left = new TimeLeft();
  expect(left.after(0, 2000, 10_000)).toBeUndefined();
  expect(left.after(0, 2000, 30_000)).toBeUndefined();
  expect(new TimeLeft().after(900, 2000, 30_000)).toBeUndefined();
  const early = new TimeLeft();
  early.after(0, 2000, 0);
  expect(early.after(20, 2000, 1000)).toBeUndefined();
});

it('is what the rest takes at the pace so far, whatever time went by before the first count', () => {
  const left = new TimeLeft();
  left.after(400, 2000, 60_000);
  expect(left.after(800, 2000, 64_000)).toBe(12_000);
  expect(left.after(1900, 2000, 75_000)).toBe(1000);
  expect(left.after(2000, 2000, 76_000)).toBe(0);
});

it('follows a pace that slackens', () => {
  const left = new TimeLeft();
  left.after(0, 100, 0);
  expect(left.after(50, 100, 5000)).toBe(5000);
  expect(left.after(60, 100, 12_000)).toBe(8000);
});

it.each([
  [0, 'a few seconds left'],
  [4900, 'a few seconds left'],
  [5000, 'about 5 s left'],
  [41_000, 'about 40 s left'],
  [57_000, 'about 55 s left'],
  [58_000, 'about 1 min left'],
  [89_000, 'about 1 min left'],
  [260_000, 'about 4 min left'],
])('of %d ms is said as “%s”', (milliseconds, words) => {
  expect(timeLeftInWords(milliseconds)).toBe(words);
});
