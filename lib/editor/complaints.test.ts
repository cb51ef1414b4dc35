import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { fieldOfWidget, refusalOf } from './checked-field';
import { complaintOfSave } from './complaint-of-save';
import { groupField, listField, type PlainField } from './group-field';
import { CODECS } from './stored-values';

const STORY = `---
headline: The ferry bell is back
standfirst: It was found in a cellar.
kind: news
section: city
authors:
  - nadia-el-khatib
topics:
  - harbour
status: ready
---
The bell hangs again.
`;

describe('what is said of a story that cannot be saved', () => {
  const said = (text: string) => complaintOfSave([{ path: 'content/articles/2026/11/bell.mdx', contents: new TextEncoder().encode(text) }]);

  it('speaks of a time as whoever looks at a calendar does', () => {
    expect(said(STORY)).toBe('Goes out is missing: a story that is ready needs the time at which it goes live.');
  });

  it('names other fields by what they are called on the form', () => {
    const dates =
      'publishedAt: 2026-11-20T17:00:00.000Z\ncorrections:\n  - at: 2026-11-20T16:59:00.000Z\n    kind: correction\n    text: It rang.\n---\nThe';
    expect(said(STORY.replace('---\nThe', dates))).toMatch(/^Corrections: When lies before “Goes out”/);
  });

  it('says of an empty part where its words belong', () => {
    const text = `${STORY.replace('status: ready', 'status: draft')}\n<PullQuote>\n</PullQuote>\n`;
    expect(said(text)).toBe('Pull quote is empty: write its text into the box “Pull quote”.');
  });

  it('names the field of a story part as its form does', () => {
    const text = `${STORY.replace('status: ready', 'status: draft')}\n<FactBox>\n  The ferry has run since 1911.\n</FactBox>\n`;
    expect(said(text)).toBe('Fact box: Title is missing: add it.');
  });
});

describe('a complaint of what stands within', () => {
  const words = { label: 'Corrections', fields: { text: { label: 'Text' } } };
  const schema = z.strictObject({ text: z.string() });
  const text = fieldOfWidget(
    { ...CODECS.text, Input: () => null as never },
    { schema: z.string(), words: words.fields.text, required: true },
  );
  const group = groupField({ schema, words, required: true, listed: true }, { text: text as unknown as PlainField });
  const list = listField({ schema: z.array(schema), words, required: false }, group as PlainField & typeof group);

  it('names the field once', () => {
    expect(refusalOf(group, { text: '' })).toBe('Text is missing.');
    expect(refusalOf(list, [{ text: 'Twelve.' }, { text: '' }])).toBe('Text is missing.');
    expect(refusalOf(list, [{ text: 'Twelve.' }])).toBeUndefined();
  });
});
