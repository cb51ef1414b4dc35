import type { ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, expect, type Page } from '@playwright/test';
import { TODAY } from '../../playwright.config';
import { startEditor } from './editor';
import { APP, FakeGitHub, REPOSITORY, type Visitor } from './fake-github';
import { freePort } from './free-port';

/** The editor as an operator runs it on GitHub, and the GitHub on which it works. */
export class GitHubEditor {
  /** What a browser keeps of somebody who writes and has signed in. */
  #signedIn: BrowserContextOptions['storageState'];

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

  /** A page of somebody who writes and has signed in, on the branch of `main`. */
  async write(browser: Browser): Promise<Page> {
    const page = await this.visit(browser, this.#signedIn);
    if (this.#signedIn === undefined) await this.signIn(page, { login: 'nadia', may: 'WRITE' });
    else await page.goto(`${this.url}/keystatic`);
    await expect(page.getByText('Hello, nadia!')).toBeVisible({ timeout: 20_000 });
    this.#signedIn ??= await page.context().storageState();
    return page;
  }

  /** From the editor’s first page through GitHub’s, and back. */
  async signIn(page: Page, visitor: Visitor): Promise<void> {
    this.github.visitor = visitor;
    await page.goto(this.url);
    await page.getByRole('link', { name: 'Sign in with GitHub' }).click();
    await page.getByText('Log in with GitHub').click();
    await page.getByRole('link', { name: `Authorize ${APP.slug}` }).click();
  }

  /** A page at the day of the sample edition, of somebody who has not been here before. @param kept unless this is what their browser kept */
  async visit(browser: Browser, kept?: BrowserContextOptions['storageState']): Promise<Page> {
    const context = await browser.newContext(kept === undefined ? {} : { storageState: kept });
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
