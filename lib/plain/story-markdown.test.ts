import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import sharp from 'sharp';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse } from 'yaml';
import { Edition } from '../archive/edition';
import { CurrentGeneration, type Generation } from '../archive/generations';
import { Rendering, withRendering } from '../freshness/rendering';
import { machineDocument } from '../machine/machine-document';
import { SmallEdition } from '../testing/small-edition';

const NOON = Date.parse('2026-11-20T12:00:00Z');
const SITE = 'https://news.example';
const HOSTILE = `---\n# <script>"it’s" 'so' [a](b) *c* _d_ \`e\` | ~f~ 😀 \u202Etxet\u202C: & &amp; ]]>`;

const BODY = `The first [paragraph](/city/2026/11/10/plain) leaks<Footnote text="So *they* say." /> and [waits](/city/2026/11/20/embargoed).

## A heading

* One
* Two

<Figure src="2026/11/quay.jpg" alt="A quay" caption="The quay" credit="Photo: B" />

<Quote speaker="Ada" source="Interview" href="https://example.org/a">
We will.
</Quote>

<Table title="Fares | zones" columns={["Zone", "Fare"]} rows={[["A|B", "2.40"], ["<b>", 3]]} />

<Embed provider="Tube" url="https://tube.example/w" title="The gates" kind="video" />

1\\. No list. \\# No heading. \\<script>alert(1)\\</script> \\*not strong\\* \\[no\\](link)`;

let newsroom: SmallEdition;
let generation: Generation;

beforeAll(async () => {
  vi.stubEnv('SITE_CLOCK', '2026-11-20T10:00:00Z');
  vi.stubEnv('SITE_URL', SITE);
  vi.stubEnv('SITE_ENV', 'production');
  newsroom = await SmallEdition.open({
    '2026/11/plain': {},
    '2026/11/embargoed': { headline: 'Embargoed', publishedAt: '2026-11-20T17:00:00Z' },
    '2026/11/moved': { movedFrom: ['/culture/2026/11/09/before'] },
    '2026/11/gone': { withdrawn: { at: '2026-11-16T10:00:00Z', reason: 'It was wrong.' } },
    '2026/11/hostile': {
      headline: HOSTILE.replace('\n', ' '),
      standfirst: HOSTILE,
      corrections: [{ at: '2026-11-12T10:00:00Z', kind: 'correction', text: HOSTILE }],
    },
  });
  await newsroom.writeStory(
    '2026/11/whole',
    {
      kind: 'analysis',
      authors: ['anna', 'ben'],
      topics: ['trams', 'harbour'],
      lang: 'de',
      updatedAt: '2026-11-12T10:00:00Z',
      aiDisclosure: 'Translated by a program.',
      leadImage: { src: '2026/11/quay.jpg', alt: 'A quay', caption: 'The quay, early', credit: 'Photo: A' },
      corrections: [{ at: '2026-11-11T10:00:00Z', kind: 'clarification', text: 'It was six.' }],
    },
    BODY,
  );
  await newsroom.write(
    'images/2026/11/quay.jpg',
    await sharp({ create: { width: 1600, height: 900, channels: 3, background: 'teal' } })
      .jpeg()
      .toBuffer(),
  );
  await newsroom.publish();
  generation = new CurrentGeneration(newsroom.stateDir).acquire();
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await newsroom.close();
});

function document(slug: string) {
  const rendering = new Rendering(generation, NOON, 'reader', 0);
  return withRendering(rendering, () => machineDocument({ at: 'story-markdown', section: 'city', day: '2026-11-10', slug }));
}

function read(slug: string): { fields: Record<string, unknown>; body: string; tree: Root } {
  const text = document(slug)?.body ?? '';
  const [, front = '', body = ''] = /^---\n(.*?)\n---\n\n(.*)$/s.exec(text) ?? [];
  return { fields: parse(front), body, tree: unified().use(remarkParse).use(remarkGfm).parse(body) };
}

function all<T extends Nodes['type']>(tree: Root, type: T): Extract<Nodes, { type: T }>[] {
  const found: Extract<Nodes, { type: T }>[] = [];
  visit(tree, type, (node) => {
    found.push(node as Extract<Nodes, { type: T }>);
  });
  return found;
}

function words(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => words(child)).join('') : '';
}

describe('a story as Markdown', () => {
  it('says in its front matter what the page says beside the text', () => {
    const { fields } = read('whole');
    const url = `${SITE}/city/2026/11/10/whole`;
    expect(fields).toEqual({
      title: 'Headline of 2026/11/whole',
      standfirst: 'Standfirst of 2026/11/whole.',
      authors: [
        { name: 'Anna', url: `${SITE}/authors/anna` },
        { name: 'Ben', url: `${SITE}/authors/ben` },
      ],
      published: '2026-11-10T11:00:00+01:00',
      updated: '2026-11-12T11:00:00+01:00',
      section: 'City',
      kind: 'analysis',
      topics: ['Trams', 'Harbour'],
      language: 'de',
      canonical: url,
      corrections: [{ at: '2026-11-11T11:00:00+01:00', kind: 'clarification', text: 'It was six.' }],
      pictures: [
        { url: expect.stringMatching(/^https:\/\/news\.example\/media\//), credit: 'Photo: A' },
        { url: expect.stringMatching(/^https:\/\/news\.example\/media\//), credit: 'Photo: B' },
      ],
      aiDisclosure: 'Translated by a program.',
    });
    expect(document('whole')).toMatchObject({ type: 'text/markdown; charset=utf-8', headers: { Link: `<${url}>; rel="canonical"` } });
  });

  it('is plain Markdown with the story parts in words, tables and notes', () => {
    const { tree, body } = read('whole');
    expect(all(tree, 'heading').map((heading) => [heading.depth, words(heading)])).toEqual([
      [1, 'Headline of 2026/11/whole'],
      [2, 'A heading'],
      [2, 'Berichtigungen'],
    ]);
    expect(all(tree, 'link').map(({ url }) => url)).toEqual([
      `${SITE}/city/2026/11/10/plain`,
      'https://example.org/a',
      'https://tube.example/w',
    ]);
    expect(all(tree, 'image').map(({ alt }) => alt)).toEqual(['A quay', 'A quay']);
    expect(all(tree, 'table')).toHaveLength(1);
    expect(all(tree, 'tableCell').map(words)).toEqual(['Zone', 'Fare', 'A|B', '2.40', '<b>', '3']);
    expect(all(tree, 'footnoteReference').map(({ identifier }) => identifier)).toEqual(['1']);
    expect(all(tree, 'footnoteDefinition').map(words)).toEqual(['So *they* say.']);
    expect(all(tree, 'html')).toEqual([]);
    expect(all(tree, 'listItem').map(words)).toEqual(['One', 'Two']);
    expect(words(tree)).toContain('1. No list. # No heading. <script>alert(1)</script> *not strong* [no](link)');
    expect(body).toContain('**Analyse**');
    expect(body).not.toContain('Embargoed');
  });

  it('carries hostile text unharmed', () => {
    const { fields, tree } = read('hostile');
    const oneLine = HOSTILE.replace('\n', ' ');
    expect(fields).toMatchObject({ title: oneLine, standfirst: HOSTILE, corrections: [{ text: HOSTILE }] });
    expect(all(tree, 'heading').map(words)).toEqual([oneLine, 'Corrections']);
    expect(words(tree).match(/<script>/g)).toHaveLength(3);
    for (const type of ['html', 'link', 'emphasis', 'inlineCode', 'thematicBreak', 'delete'] as const)
      expect(all(tree, type), type).toEqual([]);
  });

  it('is the same each time that it is made', () => {
    expect(document('whole')?.body).toBe(document('whole')?.body);
  });

  it('is there only where its page is', () => {
    for (const slug of ['embargoed', 'gone', 'nothing', 'moved-away']) expect(document(slug)).toBeUndefined();
    const edition = new Edition(new Rendering(generation, NOON, 'reader', 0));
    expect(edition.resolve('/culture/2026/11/09/before.md')).toEqual({ leads: 'elsewhere', path: '/city/2026/11/10/moved.md' });
    expect(edition.resolve('/city/2026/11/20/embargoed.md').leads).toBe('nowhere');
    expect(edition.resolve('/city/2026/11/10/gone.md').leads).toBe('to-gone');
  });
});
