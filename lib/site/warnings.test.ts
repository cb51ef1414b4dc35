import { describe, expect, it } from 'vitest';
import { warningsOf } from './warnings';

const OWN = { siteEnv: 'production', edition: 'own', siteUrl: 'https://news.example', host: '0.0.0.0', previewLogin: undefined } as const;
const LOGIN = { user: 'desk', password: 'gulls' };
const PUBLISHER = { name: 'News Ltd', address: { street: 'Quay 1', postalCode: '12345', city: 'Port', country: 'DE' } };

describe('before readers come, a newsroom is told', () => {
  it('that it does not say who answers for it, and where to write it', () => {
    expect(warningsOf(OWN, { legal: {} })).toEqual([
      expect.stringMatching(/^WARNING {2}site\.config\.ts {2}legal\.name, legal\.address — missing/),
    ]);
    expect(warningsOf(OWN, { legal: { name: 'News Ltd' } })).toEqual([expect.stringContaining('site.config.ts  legal.address — missing')]);
  });

  it('that every address it writes is one of its own machine', () => {
    expect(warningsOf({ ...OWN, siteUrl: 'http://localhost:3000' }, { legal: PUBLISHER })).toEqual([
      'WARNING  SITE_URL — is http://localhost:3000, which every canonical address, feed and sitemap says — set it to the address that readers use, such as https://news.example',
    ]);
  });

  it('that whoever reaches a preview without a login sees its drafts', () => {
    expect(warningsOf({ ...OWN, siteEnv: 'preview' })).toEqual([expect.stringMatching(/^WARNING {2}SITE_ENV — .* sees drafts/)]);
  });

  it('nothing where all is said, nor where nobody is to find the site', () => {
    expect(warningsOf(OWN, { legal: PUBLISHER })).toEqual([]);
    expect(warningsOf({ ...OWN, siteEnv: 'preview', previewLogin: LOGIN }, { legal: {} })).toEqual([]);
    expect(warningsOf({ ...OWN, siteEnv: 'preview', host: '127.0.0.1' }, { legal: {} })).toEqual([]);
    expect(warningsOf({ ...OWN, edition: 'sample' }, { legal: {} })).toEqual([]);
  });
});
