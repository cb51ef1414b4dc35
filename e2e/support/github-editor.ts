import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { TODAY } from '../../playwright.config';
import { startEditor } from './editor';
import { APP, FakeGitHub, REPOSITORY } from './fake-github';
import { freePort } from './free-port';

/** The editor as an operator runs it on GitHub, and the GitHub on which it works. */
export class GitHubEditor {
  private constructor(
    readonly url: string,
    readonly github: FakeGitHub,
    readonly process: ChildProcess,
  ) {}

  /** @param contentDir what the repository holds to begin with */
  static async start(contentDir: string): Promise<GitHubEditor> {
    const port = await freePort();
    const editorUrl = `http://127.0.0.1:${port}`;
    const github = await FakeGitHub.start(contentDir, editorUrl);
    const { child, url } = await startEditor({
      ...variablesFor(editorUrl),
      PORT: String(port),
      SITE_CLOCK: TODAY,
      TEST_GITHUB: github.url,
      NODE_OPTIONS: `--import=${pathToFileURL(resolve('e2e/support/github-preload.mjs')).href}`,
    });
    return new GitHubEditor(url, github, child);
  }

  /** A page of somebody who has not been here before, at the day of the sample edition. */
  async visit(browser: Browser): Promise<Page> {
    const context = await browser.newContext();
    await this.github.serve(context);
    const page = await context.newPage();
    await page.clock.setFixedTime(TODAY);
    return page;
  }

  /** @param branch on which to look @param id of a story */
  story(branch: string, id: string): string {
    return `${this.url}/keystatic/branch/${encodeURIComponent(branch)}/collection/Article/item/${encodeURIComponent(id)}`;
  }

  stories(branch: string): string {
    return `${this.url}/keystatic/branch/${encodeURIComponent(branch)}/collection/Article`;
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.process.once('exit', done));
    this.process.kill();
    await ended;
    await this.github.stop();
  }
}

/** What an operator sets for GitHub mode. */
export function variablesFor(editorUrl: string): Record<string, string> {
  return {
    EDITOR_REPOSITORY: REPOSITORY,
    EDITOR_URL: editorUrl,
    KEYSTATIC_GITHUB_CLIENT_ID: APP.id,
    KEYSTATIC_GITHUB_CLIENT_SECRET: APP.secret,
    KEYSTATIC_SECRET: 'a-secret-of-the-test-that-is-long-enough',
    NEXT_PUBLIC_KEYSTATIC_GITHUB_APP_SLUG: APP.slug,
  };
}

/** From the editor's first page through GitHub's, back to the stories of the main branch. */
export async function signIn(page: Page, { url }: GitHubEditor): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Sign in with GitHub' }).click();
  await page.getByRole('link', { name: 'Log in with GitHub' }).or(page.getByRole('button', { name: 'Log in with GitHub' })).click();
  await page.getByRole('link', { name: `Authorize ${APP.slug}` }).click();
}
