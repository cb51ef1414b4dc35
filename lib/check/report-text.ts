import type { CheckReport } from './check-content';
import { type Finding, type FindingWeight, RULE_NAMES, WEIGHTS_OF_FINDINGS } from './finding';

/** How many of each weight. */
export function countOf(findings: readonly Finding[]): Record<FindingWeight, number> {
  const count = { error: 0, serious: 0, advice: 0 };
  for (const { weight } of findings) count[weight] += 1;
  return count;
}

/** What a text of the content can hold that would move a terminal's cursor, or turn what follows around. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/g;

/** A text of the content on one line that says no more than it shows. */
export function printable(text: string): string {
  return text.replace(UNPRINTABLE, ' ').replace(/ {2,}/g, ' ');
}

/** `file:line:column  field — what is the matter — what to do  [rule]`, as mistakes of the content are told everywhere. */
export function lineOf({ file, line, column, field, says, todo, rule }: Finding): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const said = [field, says, todo].flatMap((part) => (part ? [printable(part)] : []));
  return `${printable(place)}  ${said.join(' — ')}  [${rule}]`;
}

export const HEADINGS: Record<FindingWeight, string> = {
  error: 'Errors: the build refuses these, and the site stays as it is',
  serious: 'Serious: readers would be misled',
  advice: 'Advice',
};

/** The report for a person at a terminal. */
export function reportAsText({ findings, skipped, stories }: CheckReport): string {
  const count = countOf(findings);
  const groups = WEIGHTS_OF_FINDINGS.flatMap((weight) => {
    const lines = findings.filter((finding) => finding.weight === weight).map(lineOf);
    return lines.length > 0 ? [`${HEADINGS[weight]}\n${lines.map((line) => `  ${line}`).join('\n')}`] : [];
  });
  const notChecked = groupByReason(skipped).map(([why, rules]) => `NOT CHECKED: ${inShort(rules)} — ${printable(why)}`);
  const sum = `${count.error > 0 ? '✗' : '✓'} ${told(count)}${count.error > 0 ? '' : ` in ${plural(stories.length, 'story', 'stories')}`}`;
  return `${[...groups, ...notChecked, sum].join('\n\n')}\n`;
}

export function groupByReason(skipped: CheckReport['skipped']): [why: string, rules: string[]][] {
  const groups = new Map<string, string[]>();
  for (const { rule, why } of skipped) groups.set(why, [...(groups.get(why) ?? []), rule]);
  return [...groups];
}

/** The names of rules; of all that the build does not hold, one word. */
export function inShort(rules: readonly string[]): string {
  return rules.length < RULE_NAMES.length - 1 ? rules.join(', ') : 'advice';
}

export function told({ error, serious, advice }: Record<FindingWeight, number>): string {
  return `${plural(error, 'error', 'errors')}, ${serious} serious, ${plural(advice, 'piece of advice', 'pieces of advice')}`;
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
