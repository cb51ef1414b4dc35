import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from './headers';

const framesIn = (policy: string) => policy.split('; ').filter((directive) => directive.startsWith('frame-src'));

describe('frames of other sites', () => {
  it('are those of the configuration and no others', () => {
    expect(framesIn(contentSecurityPolicy(['https://tube.example', 'https://maps.example:8443']))).toEqual([
      'frame-src https://tube.example https://maps.example:8443',
    ]);
  });

  it('are none where the configuration names none', () => {
    expect(framesIn(contentSecurityPolicy([]))).toEqual(["frame-src 'none'"]);
  });
});

it('no script runs that is not a file of this site', () => {
  expect(contentSecurityPolicy(['https://tube.example'])).toContain("script-src 'self';");
});
