import { describe, expect, it } from 'vitest';
import { wordsIn } from './words';

describe('Arabic counts', () => {
  const { minutes, olderThan, stars } = wordsIn('ar');

  it.each([
    [1, 'دقيقة واحدة'],
    [2, 'دقيقتان'],
    [3, '3 دقائق'],
    [10, '10 دقائق'],
    [11, '11 دقيقة'],
    [100, '100 دقيقة'],
  ])('minutes: %i', (number, counted) => {
    expect(minutes(number)).toBe(`مدة القراءة: ${counted}`);
  });

  it.each([
    [1, 'عام'],
    [2, 'عامين'],
    [5, '5 أعوام'],
    [11, '11 عامًا'],
    [100, '100 عام'],
  ])('years: %i', (number, counted) => {
    expect(olderThan(number)).toBe(`مضى على نشر هذه المادة أكثر من ${counted}.`);
  });

  it.each([
    [1, 'نجمة واحدة'],
    [2, 'نجمتان'],
    [3, '3 نجوم'],
    [5, '5 نجوم'],
  ])('stars: %i', (number, counted) => {
    expect(stars(number)).toBe(`${counted} من أصل 5`);
  });
});

it('Bengali counts in its own digits, and says one year in a word', () => {
  const { minutes, olderThan } = wordsIn('bn');
  expect(minutes(12)).toContain('১২');
  expect(olderThan(1)).toContain('এক বছরের');
  expect(olderThan(2)).toContain('২ বছরের');
});

it('a language without words of its own gets those of the site', () => {
  expect(wordsIn('fo')).toBe(wordsIn('en'));
  expect(wordsIn('de-CH')).toBe(wordsIn('de'));
});
