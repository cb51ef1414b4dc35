import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findClientComponents } from './client-components';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'standfirst-project-'));
  write({
    'package.json': JSON.stringify({ type: 'module', imports: { '#components/*': './components/*.tsx', '#lib/*': './lib/*.ts' } }),
    'app/layout.tsx': `import './site.css';\nexport default function Layout({ children }) { return <html><body>{children}</body></html>; }`,
    'app/site.css': 'body { margin: 0 }',
  });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

const component = (name: string, before = '') => `${before}export function ${name}() { return <b>${name}</b>; }\n`;
const pageWith = (name: string, from: string) =>
  `import { ${name} } from '${from}';\nexport default function Page() { return <${name} />; }\n`;

it('a site of documents holds none', async () => {
  write({ 'app/page.tsx': pageWith('Plain', '#components/plain'), 'components/plain.tsx': component('Plain') });
  expect(await findClientComponents(root)).toEqual([]);
});

describe('a client component is named, with the way on which it came in', () => {
  it('however far down it is imported', async () => {
    write({
      'app/(site)/[section]/page.tsx': pageWith('List', '#components/list'),
      'components/list.tsx': `import { card } from '../lib/card';\nexport function List() { return card(); }`,
      'lib/card.ts': `export { Button as card } from '#components/button';`,
      'components/button.tsx': component('Button', `'use client';\n`),
    });
    expect(await findClientComponents(root)).toEqual([
      { file: 'components/button.tsx', importedBy: ['lib/card.ts', 'components/list.tsx', 'app/(site)/[section]/page.tsx'] },
    ]);
  });

  it('when it is loaded only on demand', async () => {
    write({
      'app/page.tsx': `export default async function Page() { const { Map } = await import('#components/map'); return <Map />; }`,
      'components/map.tsx': component('Map', `"use client"\n`),
    });
    expect(await findClientComponents(root)).toEqual([{ file: 'components/map.tsx', importedBy: ['app/page.tsx'] }]);
  });

  it.each(['page.tsx', 'error.tsx', 'global-error.tsx', 'loading.tsx', 'template.tsx', 'desk/page.jsx', '@aside/default.tsx'])(
    'when the route itself is one: %s',
    async (route) => {
      write({ [`app/${route}`]: `'use client';\nexport default function Route() { return <p>x</p>; }` });
      expect(await findClientComponents(root)).toEqual([{ file: `app/${route}`, importedBy: ['Next itself, as a route'] }]);
    },
  );

  it('once each, when several routes hold several', async () => {
    write({
      'app/page.tsx': `${pageWith('A', '#components/a')}\nimport '#components/b';`,
      'app/search/page.tsx': pageWith('A', '#components/a'),
      'components/a.tsx': component('A', `'use client';\nimport './b';\n`),
      'components/b.tsx': component('B', `'use client';\nimport './a';\n`),
    });
    const found = await findClientComponents(root);
    expect(found.map(({ file }) => file)).toEqual(['components/a.tsx', 'components/b.tsx']);
    for (const { importedBy } of found) expect(importedBy.at(-1)).toMatch(/^app\//);
  });

  it.each([
    ['after a comment', '// a button\n'],
    ['after several comments of both kinds', '/* one */\n\n// two\n/**\n * three ** / *\n */ '],
    ['after empty lines and a byte order mark', '\ufeff\n\n\t'],
    ['after another directive', `'use strict';\n`],
  ])('when its mark stands %s', async (_, before) => {
    write({
      'app/page.tsx': pageWith('Button', '#components/button'),
      'components/button.tsx': component('Button', `${before}'use client';\n`),
    });
    expect((await findClientComponents(root)).map(({ file }) => file)).toEqual(['components/button.tsx']);
  });
});

describe('nothing else is taken for one', () => {
  it.each([
    ['the words in a comment', `// 'use client' would be wrong here\n`],
    ['the words in a longer comment', `/*\n'use client';\n*/\n`],
    ['the words in a text after a comment', `/** a */ export const mark = /* b */ 'use client';\n`],
    ['the words in a text', `export const mark = 'use client';\n`],
    ['the words after code', `export const one = 1;\n'use client';\n`],
    ['a directive for the server', `'use server';\n`],
    ['other words that begin alike', `'use clients';\n`],
  ])('%s', async (_, before) => {
    write({ 'app/page.tsx': pageWith('Plain', '#components/plain'), 'components/plain.tsx': component('Plain', before) });
    expect(await findClientComponents(root)).toEqual([]);
  });

  it('a package, whose script the server entry takes out', async () => {
    write({
      'app/page.tsx': `import { Link } from 'a-framework/link';\nexport default function Page() { return <Link />; }`,
      'node_modules/a-framework/package.json': '{"name":"a-framework"}',
      'node_modules/a-framework/link.js': `'use client';\nexport const Link = () => null;`,
    });
    expect(await findClientComponents(root)).toEqual([]);
  });

  it('a component that no route imports', async () => {
    write({
      'app/page.tsx': `export default function Page() { return <p>x</p>; }`,
      'app/helper.tsx': component('Helper', `'use client';\n`),
      'components/unused.tsx': component('Unused', `'use client';\n`),
    });
    expect(await findClientComponents(root)).toEqual([]);
  });

  it('a file that begins with a hundred comments, which is read at once', async () => {
    write({
      'app/page.tsx': pageWith('Plain', '#components/plain'),
      'components/plain.tsx': component('Plain', '/* a * comment */ // and another\n'.repeat(100)),
    });
    expect(await findClientComponents(root)).toEqual([]);
  });
});

it('a route that cannot be built is an error, not a clean bill', async () => {
  write({ 'app/page.tsx': `import { x } from './missing';\nexport default x;` });
  await expect(findClientComponents(root)).rejects.toThrow('missing');
});
