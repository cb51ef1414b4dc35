import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { focusClass } from './focus';

const rules = readFileSync('app/styles/focus.css', 'utf8');

describe('the focus of a picture', () => {
  it('needs no class where an editor set none', () => expect(focusClass(undefined)).toBeUndefined());

  it('is named by the nearest tenth', () => {
    expect(focusClass({ x: 33, y: 66.6 })).toBe('focus-x-30 focus-y-70');
    expect(focusClass({ x: 0, y: 100 })).toBe('focus-x-0 focus-y-100');
  });

  it('has a rule wherever it is set', () => {
    const names = Array.from({ length: 101 }, (_, value) => focusClass({ x: value, y: value })?.split(' ') ?? []).flat();
    expect(names.filter((name) => !rules.includes(`.${name} {`))).toEqual([]);
  });
});
