import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const faces = readFileSync('app/styles/fonts.css', 'utf8').match(/@font-face \{[^}]*\}/g) ?? [];
const said = (face: string, name: string) => new RegExp(`${name}: ([^;]+);`).exec(face)?.[1];

it('files of one face say the same weights: a browser takes one of those that differ, and has no letters of the others', () => {
  const weights = new Map<string, Set<string | undefined>>();
  for (const face of faces.filter((each) => each.includes('url('))) {
    const name = `${said(face, 'font-family')} ${said(face, 'font-style') ?? 'normal'}`;
    weights.set(name, (weights.get(name) ?? new Set()).add(said(face, 'font-weight')));
  }
  expect([...weights.keys()]).toContain('"Newsreader" italic');
  for (const [name, each] of weights) expect([...each], name).toEqual(['400 700']);
});
