import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { BrowserContext } from '@playwright/test';
import { z } from 'zod';
import { GitRepository } from './git-repository';

/** What somebody may do in the repository. */
type Permission = 'WRITE' | 'READ' | undefined;

/** Somebody with an account on GitHub. */
export interface Visitor {
  login: string;
  may: Permission;
}

interface Asked {
  method: string;
  url: URL;
  authorization: string | undefined;
  body: string;
}

interface Answered {
  status: number;
  type?: string;
  body?: string | Buffer;
}

/** The GitHub App of the test, as the editor is told of it. */
export const APP = { id: 'Iv1.test', secret: 'client-secret-of-the-test', slug: 'port-sorrel-editor' };

export const REPOSITORY = 'port-sorrel/news';
const [OWNER = '', NAME = ''] = REPOSITORY.split('/');

const graphql = z.object({ operationName: z.string(), variables: z.record(z.string(), z.unknown()) });
const newBranch = z.object({ input: z.object({ name: z.string(), oid: z.string(), repositoryId: z.literal('R_news') }) });
const oldBranch = z.object({ refId: z.string() });
const oneRef = z.object({ ref: z.string() });
const newCommit = z.object({
  input: z.object({
    branch: z.object({ branchName: z.string(), repositoryNameWithOwner: z.literal(REPOSITORY) }),
    expectedHeadOid: z.string(),
    message: z.object({ headline: z.string() }),
    fileChanges: z.object({
      additions: z.array(z.object({ path: z.string(), contents: z.base64() })).default([]),
      deletions: z.array(z.object({ path: z.string() })).default([]),
    }),
  }),
});

/**
 * As much of GitHub as the editor asks for, over a repository that Git itself keeps. Its names and hosts are GitHub’s: the
 * browser’s requests are taken on their way, those of the editor’s server by `github-preload.mjs`.
 */
export class FakeGitHub {
  /** Who signs in next. */
  visitor: Visitor = { login: 'nadia', may: 'WRITE' };
  /** Whether anybody may read the repository. */
  isPublic = false;
  /** Whether `main` takes changes by pull requests alone. */
  isProtected = true;
  /** Whether the App’s tokens end, as is ticked in its settings. */
  tokensExpire = true;
  /** Numbers of open pull requests by their branches. */
  readonly pullRequests = new Map<string, number>();
  /** What was asked for, as `POST api.github.com/graphql CreateCommit`. */
  readonly asked: string[] = [];
  readonly #codes = new Map<string, Visitor>();
  readonly #tokens = new Map<string, Visitor>();

  private constructor(
    readonly repository: GitRepository,
    readonly server: Server,
    /** Where the App sends people back to. */
    readonly callback: string,
  ) {}

  static async start(contentDir: string, editorUrl: string): Promise<FakeGitHub> {
    const server = createServer();
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const github = new FakeGitHub(await GitRepository.of(contentDir), server, `${editorUrl}/api/keystatic/github/oauth/callback`);
    server.on('request', async (request, response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
      const { method = 'GET', url = '', headers } = request;
      const body = Buffer.concat(chunks).toString();
      const answered = github.#answer({ method, url: new URL(`https:/${url}`), authorization: headers.authorization, body });
      response.writeHead(answered.status, { 'Content-Type': answered.type ?? 'application/json' }).end(answered.body);
    });
    return github;
  }

  /** Where the editor’s server finds this GitHub. */
  get url(): string {
    const address = this.server.address();
    return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  }

  async stop(): Promise<void> {
    await new Promise((closed) => this.server.close(closed));
    await this.repository.remove();
  }

  /** Answers what a browser asks of GitHub’s hosts. */
  async serve(context: BrowserContext): Promise<void> {
    await context.route(/^https:\/\/((api\.|raw\.)?github(usercontent)?\.com|avatars\.githubusercontent\.com)\//, async (route) => {
      const request = route.request();
      const { authorization } = request.headers();
      const {
        status,
        type = 'application/json',
        body,
      } = this.#answer({
        method: request.method(),
        url: new URL(request.url()),
        authorization,
        body: request.postData() ?? '',
      });
      await route.fulfill({
        status,
        contentType: type,
        headers: { 'Access-Control-Allow-Origin': '*' },
        ...(body !== undefined && { body }),
      });
    });
    // Playwright does not take a request on its way to which another has led: the page goes there by itself instead.
    await context.route(/\/api\/keystatic\/github\/(login|repo-not-found)/, async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      const { location = '', ...headers } = response.headers();
      if (!location.startsWith('https:')) return route.fulfill({ response });
      const body = `<meta http-equiv="refresh" content="0; url=${location.replaceAll('&', '&amp;')}">`;
      return route.fulfill({ status: 200, contentType: 'text/html', headers, body });
    });
  }

  #answer(asked: Asked): Answered {
    const { host, pathname } = asked.url;
    const operation = pathname === '/graphql' ? ` ${graphql.parse(JSON.parse(asked.body)).operationName}` : '';
    this.asked.push(`${asked.method} ${host}${pathname}${operation}`);
    if (host === 'github.com') return this.#site(asked);
    if (host === 'raw.githubusercontent.com') return this.#raw(pathname);
    if (host === 'api.github.com') return this.#api(asked);
    return { status: 404 };
  }

  #site({ method, url: { pathname, searchParams } }: Asked): Answered {
    if (method === 'GET' && pathname === '/login/oauth/authorize') {
      if (searchParams.get('client_id') !== APP.id || searchParams.get('redirect_uri') !== this.callback) return { status: 404 };
      const code = randomBytes(10).toString('hex');
      this.#codes.set(code, this.visitor);
      const back = new URL(this.callback);
      back.searchParams.set('code', code);
      const state = searchParams.get('state');
      if (state !== null) back.searchParams.set('state', state);
      return { status: 200, type: 'text/html', body: `<a href="${back.href.replaceAll('&', '&amp;')}">Authorize ${APP.slug}</a>` };
    }
    if (method === 'POST' && pathname === '/login/oauth/access_token') {
      const known = searchParams.get('client_id') === APP.id && searchParams.get('client_secret') === APP.secret;
      const code = searchParams.get('code') ?? searchParams.get('refresh_token') ?? '';
      const visitor = known ? this.#codes.get(code) : undefined;
      // GitHub says so with 200.
      if (!visitor) return json({ error: 'bad_verification_code' });
      this.#codes.delete(code);
      const [token, refresh] = [`ghu_${randomBytes(18).toString('hex')}`, `ghr_${randomBytes(18).toString('hex')}`];
      this.#tokens.set(token, visitor);
      this.#codes.set(refresh, visitor);
      const renewal = { expires_in: 28_800, refresh_token: refresh, refresh_token_expires_in: 15_897_600 };
      return json({ access_token: token, scope: '', token_type: 'bearer', ...(this.tokensExpire && renewal) });
    }
    return { status: 200, type: 'text/html', body: `<h1>${pathname}</h1>` };
  }

  #raw(pathname: string): Answered {
    const [, owner, name, commit = '', ...path] = pathname.split('/').map(decodeURIComponent);
    const content = this.isPublic && `${owner}/${name}` === REPOSITORY ? this.repository.read(commit, path.join('/')) : undefined;
    return content ? { status: 200, type: 'text/plain', body: content } : { status: 404 };
  }

  #api(asked: Asked): Answered {
    const { method, authorization, body } = asked;
    const { pathname, searchParams } = asked.url;
    if (method === 'DELETE' && pathname === `/applications/${APP.id}/token`) {
      this.#tokens.delete(z.object({ access_token: z.string() }).parse(JSON.parse(body)).access_token);
      return { status: 204 };
    }
    const visitor = this.#tokens.get(authorization?.replace(/^Bearer /, '') ?? '');
    if (!visitor) return json({ message: 'Bad credentials' }, 401);
    const may = visitor.may ?? (this.isPublic ? 'READ' : undefined);
    if (pathname === '/graphql') return json(this.#graphql(graphql.parse(JSON.parse(body)), visitor.login, may));
    const below = pathname.startsWith(`/repos/${REPOSITORY}`) && may ? pathname.slice(`/repos/${REPOSITORY}`.length) : undefined;
    if (below === '') return json({ full_name: REPOSITORY, default_branch: 'main', private: !this.isPublic });
    const [, kind, what = ''] = /^\/(git\/trees|git\/blobs|contents)\/(.+)$/.exec(below ?? '') ?? [];
    switch (kind) {
      case 'git/trees':
        return json({ sha: what, truncated: false, tree: this.repository.listing(what).map((entry) => ({ ...entry, url: '' })) });
      case 'git/blobs':
        return { status: 200, type: 'application/vnd.github.raw', body: this.repository.blob(what) };
      case 'contents': {
        const content = this.repository.read(searchParams.get('ref') ?? 'main', decodeURIComponent(what));
        return content ? { status: 200, type: 'application/vnd.github.raw', body: content } : json({ message: 'Not Found' }, 404);
      }
      default:
        return json({ message: 'Not Found' }, 404);
    }
  }

  #graphql({ operationName, variables }: z.infer<typeof graphql>, login: string, may: Permission): unknown {
    switch (operationName) {
      case 'GitHubAppShell': {
        const viewer = { __typename: 'User', id: `U_${login}`, login, name: login, avatarUrl: avatarOf(login), databaseId: 1 };
        if (!may) {
          const message = `Could not resolve to a Repository with the name '${REPOSITORY}'.`;
          return { data: { repository: null, viewer }, errors: [{ type: 'NOT_FOUND', path: ['repository'], message }] };
        }
        return { data: { repository: this.#repositoryFor(may), viewer } };
      }
      case 'FetchRef': {
        const { ref } = oneRef.parse(variables);
        return { data: { repository: { __typename: 'Repository', id: 'R_news', ref: this.#ref(ref.replace('refs/heads/', '')) } } };
      }
      case 'PullRequestForBranch': {
        const { refId } = oldBranch.parse(variables);
        const number = this.pullRequests.get(refId.slice('REF_'.length));
        const nodes = number === undefined ? [] : [{ __typename: 'PullRequest', id: `PR_${number}`, number }];
        const associatedPullRequests = { __typename: 'PullRequestConnection', nodes };
        return { data: { node: { __typename: 'Ref', id: refId, associatedPullRequests } } };
      }
      case 'CreateBranch': {
        if (may !== 'WRITE') return refused('createRef', 'FORBIDDEN', 'Resource not accessible by integration');
        const { name, oid } = newBranch.parse(variables).input;
        const branch = name.replace('refs/heads/', '');
        if (this.repository.branches().includes(branch))
          return refused('createRef', 'UNPROCESSABLE', `A ref named "${name}" already exists in the repository.`);
        this.repository.createBranch(branch, oid);
        return { data: { createRef: { __typename: 'CreateRefPayload', ref: this.#ref(branch) } } };
      }
      case 'DeleteBranch': {
        if (may !== 'WRITE') return refused('deleteRef', 'FORBIDDEN', 'Resource not accessible by integration');
        this.repository.deleteBranch(oldBranch.parse(variables).refId.slice('REF_'.length));
        return { data: { deleteRef: { __typename: 'DeleteRefPayload' } } };
      }
      case 'CreateCommit':
        return this.#commit(newCommit.parse(variables).input, may);
      default:
        throw new Error(`This GitHub knows no ${operationName}: add it to e2e/support/fake-github.ts.`);
    }
  }

  #commit({ branch, expectedHeadOid, message, fileChanges }: z.infer<typeof newCommit>['input'], may: Permission): unknown {
    const { branchName } = branch;
    if (may !== 'WRITE') return refused('createCommitOnBranch', 'FORBIDDEN', 'Resource not accessible by integration');
    if (branchName === 'main' && this.isProtected)
      return refused('createCommitOnBranch', 'BRANCH_PROTECTION_RULE_VIOLATION', 'Changes must be made through a pull request.');
    const head = this.repository.headOf(branchName);
    if (head !== expectedHeadOid)
      return refused('createCommitOnBranch', 'STALE_DATA', `Expected branch to point to "${expectedHeadOid}" but it is at "${head}".`);
    const additions = fileChanges.additions.map(({ path, contents }) => ({ path, content: Buffer.from(contents, 'base64') }));
    this.repository.commit(
      branchName,
      message.headline,
      additions,
      fileChanges.deletions.map(({ path }) => path),
    );
    return { data: { createCommitOnBranch: { __typename: 'CreateCommitOnBranchPayload', ref: this.#ref(branchName) } } };
  }

  #repositoryFor(may: Permission): unknown {
    return {
      __typename: 'Repository',
      id: 'R_news',
      isPrivate: !this.isPublic,
      owner: { __typename: 'Organization', id: `O_${OWNER}`, login: OWNER },
      name: NAME,
      defaultBranchRef: { __typename: 'Ref', id: 'REF_main', name: 'main' },
      refs: {
        __typename: 'RefConnection',
        nodes: this.repository.branches().map((name) => this.#ref(name)),
        pageInfo: { __typename: 'PageInfo', hasNextPage: false, endCursor: null },
      },
      viewerPermission: may,
      forks: { __typename: 'RepositoryConnection', nodes: [] },
    };
  }

  #ref(name: string): unknown {
    const [commit, tree] = [this.repository.headOf(name), this.repository.treeOf(`refs/heads/${name}`)];
    return {
      __typename: 'Ref',
      id: `REF_${name}`,
      name,
      target: { __typename: 'Commit', id: `C_${commit}`, oid: commit, tree: { __typename: 'Tree', id: `T_${tree}`, oid: tree } },
    };
  }
}

function json(data: unknown, status = 200): Answered {
  return { status, body: JSON.stringify(data) };
}

function refused(mutation: string, type: string, message: string): unknown {
  return { data: { [mutation]: null }, errors: [{ type, path: [mutation], message }] };
}

function avatarOf(login: string): string {
  return `https://avatars.githubusercontent.com/${login}`;
}
