import { describe, expect, it } from 'vitest';
import { titleOf } from './title-of-entry';
import { DOCUMENT_WORDS } from './words/document-words';

const words = DOCUMENT_WORDS.Article.fields.corrections;

describe('the title of an entry of a list', () => {
  it('is the first of its words', () => {
    expect(titleOf({ story: '2026/11/inquiry-opens', until: '' }, { words: { label: 'On top' } })).toBe('2026/11/inquiry-opens');
  });

  it('names a value as the form does, and is no time', () => {
    expect(titleOf({ at: '2026-11-28T10:05:00.000Z', kind: 'clarification', text: 'Twelve.' }, { words })).toBe('Clarification');
    expect(titleOf({ at: '2026-11-28T10:05:00.000Z', kind: '', text: 'Twelve.' }, { words })).toBe('Twelve.');
  });

  it('is missing where nothing is filled in', () => {
    expect(titleOf({ story: null, until: '', pinned: [] }, { words: { label: 'On top' } })).toBeUndefined();
  });
});
