import { describe, expect, it } from 'vitest';
import { readEditorAddress, readEditorMode } from './mode';

const GITHUB = {
  NODE_ENV: 'test',
  EDITOR_REPOSITORY: 'port-sorrel/news',
  EDITOR_URL: 'https://editor.news.example',
  KEYSTATIC_GITHUB_CLIENT_ID: 'Iv1.example',
  KEYSTATIC_GITHUB_CLIENT_SECRET: 'client-secret-of-the-test',
  KEYSTATIC_SECRET: 'a-secret-of-the-test-that-is-long-enough',
  NEXT_PUBLIC_KEYSTATIC_GITHUB_APP_SLUG: 'port-sorrel-editor',
} as const;

describe('the editor’s mode', () => {
  it('is local without any variable of GitHub’s', () => {
    expect(readEditorMode({ NODE_ENV: 'test' })).toEqual({ kind: 'local' });
  });

  it('is GitHub’s with all of them', () => {
    const repository = { name: 'port-sorrel/news', app: 'port-sorrel-editor' };
    expect(readEditorMode(GITHUB)).toEqual({ kind: 'github', repository, url: 'https://editor.news.example' });
  });

  it.each(Object.keys(GITHUB).filter((name) => name !== 'NODE_ENV'))('says that %s is missing, and never what the others hold', (name) => {
    const partial = { ...GITHUB, [name]: '' };
    expect(() => readEditorMode(partial)).toThrow(`set ${name} (`);
    expect(() => readEditorMode(partial)).not.toThrow(GITHUB.KEYSTATIC_SECRET);
  });

  it.each([
    ['EDITOR_REPOSITORY', 'news', 'give owner/name'],
    ['EDITOR_URL', 'http://editor.news.example', 'with https'],
    ['EDITOR_URL', 'https://editor.news.example/keystatic', 'the origin alone'],
    ['KEYSTATIC_SECRET', 'short', '32 characters or more'],
  ])('refuses %s=%s', (name, value, said) => {
    expect(() => readEditorMode({ ...GITHUB, [name]: value })).toThrow(said);
  });

  it('gives no secret to the pages', () => {
    const given = JSON.stringify(readEditorMode(GITHUB));
    for (const secret of [GITHUB.KEYSTATIC_GITHUB_CLIENT_SECRET, GITHUB.KEYSTATIC_SECRET]) expect(given).not.toContain(secret);
  });

  it('listens for others on GitHub only, where people sign in', () => {
    expect(readEditorAddress({ NODE_ENV: 'test', HOST: '0.0.0.0' }, readEditorMode(GITHUB)).host).toBe('0.0.0.0');
    expect(() => readEditorAddress({ NODE_ENV: 'test', HOST: '0.0.0.0' }, { kind: 'local' })).toThrow('nobody signs in');
    expect(readEditorAddress({ NODE_ENV: 'test' }, { kind: 'local' })).toEqual({ host: '127.0.0.1', port: 4000 });
  });
});
