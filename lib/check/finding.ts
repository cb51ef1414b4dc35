/** How much a finding matters: an error keeps the site as it is, what is serious misleads readers, advice is a matter of judgement. */
export const WEIGHTS_OF_FINDINGS = ['error', 'serious', 'advice'] as const;

export type FindingWeight = (typeof WEIGHTS_OF_FINDINGS)[number];

/** Every rule by its name, which is part of the JSON form and never changes its meaning, and with its weight. docs/checking.md explains each. */
export const RULES = {
  build: 'error',
  'alt-file-name': 'serious',
  'dates-contradict': 'serious',
  'dead-link': 'serious',
  'to-come': 'serious',
  'undeclared-correction': 'serious',
  'alt-passive': 'advice',
  'alt-repeats': 'advice',
  'early-link': 'advice',
  'headline-for-search': 'advice',
  'headline-for-social': 'advice',
  'house-style': 'advice',
  'link-words': 'advice',
  'name-spelling': 'advice',
  'note-ahead': 'advice',
  'picture-for-search': 'advice',
  'picture-for-social': 'advice',
  'quote-attribution': 'advice',
  'reading-grade': 'advice',
  'standfirst-repeats': 'advice',
} as const satisfies Record<string, FindingWeight>;

export type RuleName = keyof typeof RULES;

export const RULE_NAMES = Object.keys(RULES) as RuleName[];

/** Something that an editor should look at, at its place. */
export interface Finding {
  rule: RuleName;
  weight: FindingWeight;
  /** From the root of the repository. */
  file: string;
  /** From 1; missing where only a compiled story was at hand, which knows no lines. */
  line?: number | undefined;
  column?: number | undefined;
  /** The field, or the part of the text. */
  field?: string | undefined;
  /** What is the matter; continues the field's name. */
  says: string;
  /** What to do. */
  todo?: string | undefined;
}

/** The heaviest first, then as the files read. */
export function byWeight(a: Finding, b: Finding): number {
  return (
    WEIGHTS_OF_FINDINGS.indexOf(a.weight) - WEIGHTS_OF_FINDINGS.indexOf(b.weight) ||
    (a.file < b.file ? -1 : a.file > b.file ? 1 : 0) ||
    (a.line ?? 0) - (b.line ?? 0) ||
    (a.column ?? 0) - (b.column ?? 0) ||
    (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0)
  );
}
