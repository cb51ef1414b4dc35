import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import type { Generation } from '#lib/archive/generations';
import { Rendering, withRendering } from '#lib/freshness/rendering';
import { DIGITAL_SOURCES, type DigitalSource } from '#lib/media/digital-source';
import { Credit } from './credit';

const NO_ARCHIVE = {} as Generation;

function shown(language: string, digitalSource?: DigitalSource): string {
  const rendering = new Rendering(NO_ARCHIVE, 0, 'reader', 0, { language });
  return withRendering(rendering, () => renderToStaticMarkup(<Credit picture={{ credit: 'Image: Rosa', digitalSource }} />));
}

it.each([
  ['en', 'Made with AI'],
  ['de', 'Mit KI erzeugt'],
  ['ar', 'صورة مولَّدة بالذكاء الاصطناعي'],
  ['bn', 'কৃত্রিম বুদ্ধিমত্তায় তৈরি'],
])('readers of %s are told beside the credit that AI made a picture', (language, words) => {
  expect(shown(language, 'trainedAlgorithmicMedia')).toContain(`Image: Rosa</span><span class="digital-source"> ${words}</span>`);
});

it('each source of pictures has words of its own, and a photograph has none', () => {
  expect(new Set(DIGITAL_SOURCES.map((source) => shown('en', source))).size).toBe(DIGITAL_SOURCES.length);
  expect(shown('en')).toBe('<span class="credit">Image: Rosa</span>');
});
