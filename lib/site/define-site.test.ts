import { describe, expect, it } from 'vitest';
import site from '../../site.config';
import { defineSite, pagesNamed } from './define-site';

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

describe('what stands in a line of a file', () => {
  it.each([
    ['social.0.url', { social: [{ label: 'x', url: 'javascript:alert(1)' }] }],
    ['security.contact', { security: { contact: 'mailto:a@b.example\nContact: mailto:c@d.example' } }],
    ['trust.member.0', { trust: { member: ['https://a.example/ \ndatatrainingallowed=yes'] } }],
    ['ads.sellers.0.account', { ads: { sellers: [{ system: 'ads.example', account: '1, DIRECT', relation: 'DIRECT' as const }] } }],
    ['ads.sellers.0.system', { ads: { sellers: [{ system: 'https://ads.example', account: '1', relation: 'DIRECT' as const }] } }],
    ['shortName', { shortName: 'A name that is too long' }],
  ])('%s is refused where it would say something else', (field, wrong) => {
    expect(() => defineSite({ ...site, ...wrong })).toThrow(`site.config.ts  ${field} — `);
  });
});

it('every page that the configuration names has to be there, those of trust.txt too', () => {
  expect(pagesNamed({ ...site, trust: { disclosurePages: ['funding'] } }).get('funding')).toEqual(['trust.disclosurePages']);
});
