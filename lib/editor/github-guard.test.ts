import { beforeEach, describe, expect, it, vi } from 'vitest';

const github = vi.fn<typeof fetch>();
const browser = { fetch: github as typeof fetch, location: { pathname: '/keystatic/branch/main' } };

beforeEach(async () => {
  vi.resetModules();
  vi.stubEnv('SITE_CLOCK', '2026-11-25T08:00:00Z');
  github.mockReset();
  browser.fetch = github;
  vi.stubGlobal('window', browser);
  const { guardGitHub } = await import('./github-guard');
  guardGitHub();
});

const TOPIC = 'name: Trams\ndescription: Line 4, and the rest of the network.\n';
const TREE = 'https://api.github.com/repos/port-sorrel/news/git/trees/abc?recursive=1';

function commitOn(branchName: string, text: string, path = 'content/topics/trams.yml'): RequestInit {
  const additions = [{ path, contents: Buffer.from(text).toString('base64') }];
  const variables = { input: { branch: { branchName }, fileChanges: { additions } } };
  return { method: 'POST', body: JSON.stringify({ operationName: 'CreateCommit', variables }) };
}

const save = async (branchName: string, text: string) => {
  const response = await browser.fetch('https://api.github.com/graphql', commitOn(branchName, text));
  return response.json();
};

describe('what the editor asks of GitHub', () => {
  beforeEach(() => github.mockImplementation(async () => Response.json({ data: 'of GitHub' })));

  it('is sent where a story is saved on a branch of its own', async () => {
    expect(await save('story/trams', TOPIC)).toEqual({ data: 'of GitHub' });
  });

  it('is no commit on any other branch', async () => {
    expect(await save('main', TOPIC)).toMatchObject({ errors: [{ type: 'BRANCH_PROTECTION_RULE_VIOLATION' }] });
    expect(github).not.toHaveBeenCalled();
  });

  it('is no commit of what the check refuses', async () => {
    expect(await save('story/trams', TOPIC.replace('name', 'nmae'))).toMatchObject({
      errors: [{ message: expect.stringContaining('not saved') }],
    });
    expect(github).not.toHaveBeenCalled();
  });
});

describe('the files that GitHub lists', () => {
  const listing = (paths: string[], truncated = false) =>
    github.mockImplementation(async () => Response.json({ sha: 'abc', truncated, tree: paths.map((path) => ({ path, sha: path })) }));
  const listed = async () => {
    const { tree } = (await (await browser.fetch(TREE)).json()) as { tree: { path: string }[] };
    return tree.map(({ path }) => path);
  };

  it('are shown without what lies in months before the window, whose folders stay', async () => {
    const recent = ['content/articles/2025/11/b.mdx', 'content/images/2026/11/b/c.jpg', 'content/front.yml'];
    listing(['content/articles/2025/10', 'content/articles/2025/10/a.mdx', 'content/images/2017/05/a.jpg', ...recent]);
    expect(await listed()).toEqual(['content/articles/2025/10', ...recent]);
  });

  it('are not written over where they are not shown', async () => {
    const path = 'content/articles/2017/05/old.mdx';
    listing([path]);
    await listed();
    const response = await browser.fetch('https://api.github.com/graphql', commitOn('story/old', TOPIC, path));
    expect(await response.json()).toMatchObject({ errors: [{ message: expect.stringContaining('in a month that is not listed') }] });
  });

  it('are not taken for all where GitHub leaves some out', async () => {
    listing(['content/front.yml'], true);
    await expect(listed()).rejects.toThrow('more files than GitHub lists');
  });

  it('are not taken for none where GitHub refuses', async () => {
    github.mockImplementation(async () => Response.json({ message: 'rate limit' }, { status: 403 }));
    await expect(listed()).rejects.toThrow('did not list the files of the repository (403)');
  });
});
