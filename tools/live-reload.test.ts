import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { liveReload } from './live-reload';

it('a page opened after the mistake is told of it, until it is mended', async () => {
  const reload = liveReload();
  const server = createServer((request, response) => void reload.handle(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const opened = async () => {
      const { port } = server.address() as AddressInfo;
      const response = await fetch(`http://127.0.0.1:${port}/__dev/events`);
      const reader = response.body?.getReader();
      const { value } = (await reader?.read()) ?? {};
      await reader?.cancel();
      return new TextDecoder().decode(value);
    };
    expect(await opened()).not.toContain('data:');
    reload.tell({ problems: ['a.mdx:1:1  section — is wrong'] });
    expect(await opened()).toContain('section — is wrong');
    reload.tell({ changed: true });
    expect(await opened()).not.toContain('data:');
  } finally {
    server.closeAllConnections();
    server.close();
  }
});
