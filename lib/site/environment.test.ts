import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mayBeListed, readEnvironment } from './environment';

const read = (variables: Record<string, string> = {}) => readEnvironment({ NODE_ENV: 'test', ...variables });

describe('whether the site is in production', () => {
  it.each([
    ['nothing is said', {}],
    ['the variable is empty', { SITE_ENV: '' }],
    ['Node alone says production', { NODE_ENV: 'production' }],
    ['the platform builds a preview', { VERCEL_ENV: 'preview' }],
    ['the platform’s developer runs it', { VERCEL_ENV: 'development' }],
    ['the platform builds a branch', { CONTEXT: 'branch-deploy' }],
    ['the platform builds a proposal', { CONTEXT: 'deploy-preview' }],
    ['the platform writes its flag otherwise than it does', { VERCEL_ENV: 'Production' }],
    ['the newsroom says preview, whatever the platform says', { SITE_ENV: 'preview', VERCEL_ENV: 'production', CONTEXT: 'production' }],
  ])('it is a preview when %s', (_, variables) => {
    expect(read(variables).siteEnv).toBe('preview');
  });

  it.each([
    ['the newsroom says so', { SITE_ENV: 'production' }],
    ['Vercel says so', { VERCEL_ENV: 'production' }],
    ['Netlify says so', { CONTEXT: 'production' }],
  ])('it is production when %s', (_, variables) => {
    expect(read(variables).siteEnv).toBe('production');
  });
});

describe('a value that cannot be meant is refused by name', () => {
  it.each([
    ['SITE_ENV', 'Production', 'SITE_ENV is “Production”: give one of production, preview.'],
    ['SITE_ENV', 'prod', 'SITE_ENV is “prod”'],
    ['SITE_EDITION', 'mine', 'SITE_EDITION is “mine”: give one of sample, own.'],
    ['PORT', 'http', 'PORT is “http”: give a port number from 0 to 65535.'],
    ['PORT', '65536', 'PORT is “65536”'],
    ['PORT', '-1', 'PORT is “-1”'],
    ['PORT', '80.5', 'PORT is “80.5”'],
    ['PORT', '0x50', 'PORT is “0x50”'],
    ['PORT', '1e3', 'PORT is “1e3”'],
    ['PORT', ' ', 'PORT is “ ”'],
    ['PAGES_AHEAD', 'all', 'PAGES_AHEAD is “all”: give a number from 0 to 1000.'],
    ['PAGES_AHEAD', '1001', 'PAGES_AHEAD is “1001”'],
    ['SITE_URL', 'news.example', 'SITE_URL is “news.example”: give an absolute origin such as https://news.example.'],
    ['SITE_URL', 'ftp://news.example', 'SITE_URL is “ftp://news.example”'],
    ['SITE_URL', 'javascript:alert(1)', 'SITE_URL is “javascript:alert(1)”'],
    ['SITE_URL', 'https://news.example/paper', 'SITE_URL is “https://news.example/paper”'],
    ['SITE_URL', 'https://news.example/?edition=2', 'SITE_URL is “https://news.example/?edition=2”'],
    ['SITE_URL', 'https://someone:secret@news.example', 'SITE_URL is “'],
  ])('%s=%s', (name, value, message) => {
    expect(() => read({ [name]: value })).toThrow(message);
  });
});

describe('a steered clock', () => {
  const clock = { SITE_CLOCK: '2026-11-20T17:00:00Z' };

  it.each(['0.0.0.0', '::', 'news.example', '10.0.0.1', '127.0.0.1.evil.example'])('is refused in production on %s', (host) => {
    expect(() => read({ ...clock, SITE_ENV: 'production', HOST: host })).toThrow(
      `SITE_CLOCK steers the clock and is for tests: it is refused in production on ${host}.`,
    );
    expect(() => read({ ...clock, VERCEL_ENV: 'production', HOST: host })).toThrow('SITE_CLOCK');
  });

  it.each(['127.0.0.1', '::1', 'localhost', ''])('is allowed in production on this machine alone: “%s”', (host) => {
    expect(read({ ...clock, SITE_ENV: 'production', HOST: host }).clock).toBe(clock.SITE_CLOCK);
  });

  it('is allowed in a preview', () => {
    expect(read({ ...clock, HOST: '0.0.0.0' }).clock).toBe(clock.SITE_CLOCK);
  });

  it('is absent when its variable is empty', () => {
    expect(read({ SITE_CLOCK: '', SITE_ENV: 'production', HOST: '0.0.0.0' }).clock).toBeUndefined();
  });
});

describe('an edition of one’s own in production', () => {
  const own = { SITE_ENV: 'production', SITE_EDITION: 'own' };

  it.each([
    ['localhost', { SITE_URL: 'http://localhost:3000' }],
    ['a host without https', { SITE_URL: 'http://news.example' }],
    ['whatever the configuration of the sample says', {}],
  ])('does not tell the world that it is at %s', (_, variables) => {
    expect(() => read({ ...own, ...variables, HOST: '0.0.0.0' })).toThrow(
      /^SITE_URL is “http:.*in production on 0\.0\.0\.0, give the https origin that readers use, such as https:\/\/news\.example\.$/,
    );
  });

  it.each([
    ['at an https origin', { SITE_URL: 'https://news.example', HOST: '0.0.0.0' }],
    ['on this machine alone, behind a proxy or in a test', { SITE_URL: 'http://localhost:3000', HOST: '127.0.0.1' }],
    ['as a preview', { SITE_URL: 'http://news.example', HOST: '0.0.0.0', SITE_ENV: 'preview' }],
    ['as the sample', { SITE_URL: 'http://news.example', HOST: '0.0.0.0', SITE_EDITION: 'sample' }],
  ])('may be served %s', (_, variables) => {
    expect(read({ ...own, ...variables }).host).toBe(variables.HOST);
  });
});

describe('who may see a preview', () => {
  const login = { PREVIEW_USER: 'desk', PREVIEW_PASSWORD: 'gulls' };

  it('is named whole, or nobody is asked', () => {
    expect(read().previewLogin).toBeUndefined();
    expect(read(login).previewLogin).toEqual({ user: 'desk', password: 'gulls' });
    expect(() => read({ PREVIEW_USER: 'desk' })).toThrow('PREVIEW_PASSWORD is missing');
    expect(() => read({ PREVIEW_PASSWORD: 'gulls' })).toThrow(/^PREVIEW_USER is missing(?!.*gulls)/);
    expect(() => read({ ...login, PREVIEW_USER: 'a:b' })).toThrow('PREVIEW_USER holds a colon');
  });

  it('is nobody’s question in production', () => {
    expect(read({ ...login, SITE_ENV: 'production' }).previewLogin).toBeUndefined();
  });
});

describe('orders to withdraw', () => {
  const key = 'a key of thirty-two bytes or more';

  it('need a key that nobody can guess, and name servers by their origins', () => {
    expect(read().withdrawal).toBeUndefined();
    expect(read({ WITHDRAW_KEY: key }).withdrawal?.servers).toEqual([]);
    expect(read({ WITHDRAW_KEY: key, WITHDRAW_SERVERS: 'https://a.example/, http://10.0.0.2:3000,https://a.example' }).withdrawal).toEqual({
      key: new TextEncoder().encode(key),
      servers: ['https://a.example', 'http://10.0.0.2:3000'],
    });
  });

  it.each([
    [{ WITHDRAW_KEY: 'too short' }, /^WITHDRAW_KEY is too short: give at least 32 bytes(?!.*too short)/],
    [{ WITHDRAW_SERVERS: 'https://a.example' }, /^WITHDRAW_KEY is missing/],
    [{ WITHDRAW_KEY: key, WITHDRAW_SERVERS: 'a.example' }, /^WITHDRAW_SERVERS is “a\.example”: give an absolute origin/],
  ])('are refused by halves: %o', (variables, message) => {
    expect(() => read(variables as Record<string, string>)).toThrow(message);
  });
});

describe('where nothing is said', () => {
  it('the site is served on this machine alone, from the project’s folders', () => {
    expect(read()).toMatchObject({
      port: 3000,
      host: 'localhost',
      contentDir: join(process.cwd(), 'content'),
      stateDir: join(process.cwd(), '.standfirst'),
    });
  });

  it('folders are taken as they are given, below the project or anywhere', () => {
    expect(read({ SITE_CONTENT: 'other/content', SITE_STATE: '/var/lib/standfirst' })).toMatchObject({
      contentDir: join(process.cwd(), 'other/content'),
      stateDir: '/var/lib/standfirst',
    });
  });

  it('an origin has no slash at its end, however it was written', () => {
    expect(read({ SITE_URL: 'https://News.example/' }).siteUrl).toBe('https://news.example');
    expect(read({ SITE_URL: 'https://news.example:8443' }).siteUrl).toBe('https://news.example:8443');
  });

  it('a site without an address of its own is where it is served', () => {
    expect(read({ PORT: '4711' }).siteUrl).toBe('http://localhost:4711');
    expect(read({ PORT: '4711', SITE_URL: 'https://news.example' }).siteUrl).toBe('https://news.example');
  });

  it('port 0 means any free port', () => {
    expect(read({ PORT: '0' }).port).toBe(0);
  });
});

it('only production of the newsroom’s own edition may be listed', () => {
  const listed = (siteEnv: 'production' | 'preview', edition: 'sample' | 'own') => mayBeListed({ siteEnv, edition });
  expect([listed('production', 'own'), listed('production', 'sample'), listed('preview', 'own'), listed('preview', 'sample')]).toEqual([
    true,
    false,
    false,
    false,
  ]);
});
