import { fieldName } from '../content/schema/problem-of-issue';
import { type Finding, RULES } from './finding';
import type { Remark, StoryToCheck } from './story-to-check';

/** A remark with its weight, and with its line where the story came with its file. */
export function findingOf(story: StoryToCheck, { rule, at, says, todo }: Remark): Finding {
  const { file, source } = story;
  const finding: Finding = { rule, weight: RULES[rule], file, field: at.in === 'body' ? at.field : fieldName(at.path), says, todo };
  if (!source) return finding;
  if (at.in === 'front matter') {
    const { line, column } = source.place(at.path);
    return { ...finding, line, column };
  }
  const begin = at.node.position?.start.offset;
  if (begin === undefined) return finding;
  // What Markdown escapes is longer in the file than in the text, never shorter: the words stand here or a little later.
  const found = at.words ? source.body.indexOf(at.words, begin + (at.from ?? 0)) : begin;
  const before = source.body.slice(0, found < 0 ? begin : found).split('\n');
  return { ...finding, line: source.bodyLine + before.length - 1, column: (before.at(-1)?.length ?? 0) + 1 };
}
