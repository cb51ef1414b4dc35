import { describe, expect, it } from 'vitest';
import site from '../../site.config';
import { defineSite } from './define-site';

const withFrames = (...frames: string[]) => defineSite({ ...site, embeds: { frames } });

describe('the sites whose pages a story may frame', () => {
  it('are named by their origins', () => {
    expect(withFrames('https://tube.example', 'https://maps.example:8443').embeds.frames).toHaveLength(2);
    expect(withFrames().embeds.frames).toEqual([]);
  });

  it.each([
    'http://tube.example',
    'https://tube.example/',
    'https://tube.example/embed',
    'https://*.tube.example',
    'https://tube.example; script-src *',
    '*',
    'tube.example',
  ])('are not named by %s', (frame) => {
    expect(() => withFrames(frame)).toThrow('site.config.ts  embeds.frames.0 — is not an origin such as https://example.com');
  });
});
