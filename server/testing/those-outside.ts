import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Heard {
  path: string;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

/** Stands for a search engine, a hub and a CDN, on loopback. */
export class ThoseOutside {
  heard: Heard[] = [];
  status = 200;
  /** Sent with every answer. */
  answered: Record<string, string> = {};
  /** Paths whose answers wait until they are let go. */
  held: Map<string, Promise<void>> = new Map();
  readonly #server: Server;

  /** @param site whose addresses they are told */
  private constructor(readonly site: string) {
    this.#server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const path = request.url ?? '';
        this.heard.push({ path, headers: request.headers, body: Buffer.concat(parts).toString() });
        Promise.resolve(this.held.get(path)).then(() => response.writeHead(this.status, this.answered).end());
      });
    });
  }

  static async open(site: string): Promise<ThoseOutside> {
    const outside = new ThoseOutside(site);
    await new Promise<void>((listening) => outside.#server.listen(0, '127.0.0.1', listening));
    return outside;
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  get hub(): string {
    return `${this.origin}/hub`;
  }

  /** Forgets what the last test said and had answered. */
  beginAnew(): void {
    this.heard = [];
    this.status = 200;
    this.answered = {};
    this.held = new Map();
  }

  /** Lists whose feeds the hub was named, each once. */
  listsNamed(): string[] {
    const feeds = this.heard.filter(({ path }) => path === '/hub').flatMap(({ body }) => new URLSearchParams(body).getAll('hub.url'));
    return [...new Set(feeds.map((url) => url.replace(this.site, '').replace(/\/feed\.\w+$/, '') || '/'))].sort();
  }

  /** What the search engine was named. */
  pathsNamed(): string[] {
    return this.heard
      .filter(({ path }) => path === '/indexnow')
      .flatMap(({ body }) => (JSON.parse(body) as { urlList: string[] }).urlList.map((url) => url.replace(this.site, '')));
  }

  async close(): Promise<void> {
    await new Promise((closed) => this.#server.close(closed));
  }
}
