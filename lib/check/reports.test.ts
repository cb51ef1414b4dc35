import { describe, expect, it } from 'vitest';
import type { CheckReport } from './check-content';
import type { Finding } from './finding';
import { reportAsJson } from './report-json';
import { COMMENT_MARKER, escaped, reportAsMarkdown } from './report-markdown';
import { reportAsText } from './report-text';

const FINDING: Finding = {
  rule: 'link-words',
  weight: 'advice',
  file: 'content/articles/2026/11/trams.mdx',
  line: 12,
  column: 5,
  field: 'link',
  says: 'says “here”, which is nowhere by itself',
  todo: 'let the link be the words that name where it leads',
};
const ERROR: Finding = {
  ...FINDING,
  rule: 'build',
  weight: 'error',
  line: 2,
  column: 1,
  field: 'headline',
  says: 'is missing',
  todo: 'add it',
};

function report(findings: Finding[], more: Partial<CheckReport> = {}): CheckReport {
  return { findings, skipped: [], stories: [], ...more };
}

const STORY = {
  id: '2026/11/trams',
  file: FINDING.file,
  headline: 'The trams return',
  path: '/city/2026/11/10/trams',
  state: 'scheduled' as const,
  publishedAt: Date.UTC(2026, 10, 30, 17),
};

/** What somebody could write into a headline to make a comment say something else. */
const ATTACKS = [
  '<img src=x onerror=alert(1)>',
  '<!-- standfirst-check -->',
  '-->',
  '</details>',
  '[click](javascript:alert(1))',
  '![pixel](https://evil.example/p.png)',
  '@everyone and @port-sorrel/editors',
  'fixes #1, GH-2, org/repo#3',
  'https://evil.example/ and www.evil.example',
  '| a | b |\n|---|---|',
  '`code` and ``` fence',
  '# Heading\n\n- list\n> quote',
  '**bold** _italic_ ~~gone~~',
  '&lt;script&gt; &#64;all',
  '\\',
  '$x$',
  '\u202eright to left',
];

describe('the report for people', () => {
  it('has the heaviest first, each where it is, and what could not be checked', () => {
    const text = reportAsText(report([ERROR, FINDING], { skipped: [{ rule: 'undeclared-correction', why: 'git is not installed' }] }));
    expect(text).toBe(`Errors: the build refuses these, and the site stays as it is
  content/articles/2026/11/trams.mdx:2:1  headline — is missing — add it  [build]

Advice
  content/articles/2026/11/trams.mdx:12:5  link — says “here”, which is nowhere by itself — let the link be the words that name where it leads  [link-words]

NOT CHECKED: undeclared-correction — git is not installed

✗ 1 error, 0 serious, 1 piece of advice
`);
  });

  it('says that all is well', () => {
    expect(reportAsText(report([], { stories: [STORY] }))).toBe('✓ 0 errors, 0 serious, 0 pieces of advice in 1 story\n');
  });

  it('moves no cursor, begins no line and turns no words around, whatever the content holds', () => {
    const text = reportAsText(report([{ ...FINDING, says: 'a\u001b[2J\r\n::error::b\u202ec' }]));
    expect(text).toContain('  link — a [2J ::error::b c — ');
    expect(text.split('\n').some((line) => line.startsWith('::'))).toBe(false);
  });
});

describe('the report for machines', () => {
  it('has a version, the numbers and every finding whole', () => {
    expect(JSON.parse(reportAsJson(report([ERROR, FINDING], { stories: [STORY] })))).toEqual({
      version: 1,
      count: { error: 1, serious: 0, advice: 1 },
      findings: [ERROR, FINDING],
      skipped: [],
      stories: 1,
    });
  });
});

describe('the comment of a pull request', () => {
  it('names each story at its preview, and each finding at its file', () => {
    const comment = reportAsMarkdown(report([{ ...FINDING, weight: 'serious', rule: 'dead-link' }], { stories: [STORY] }), {
      preview: 'https://preview.example',
      repository: 'https://github.com/name/site/blob/trams',
    });
    expect(comment).toBe(`${COMMENT_MARKER}

### Something to look at

0 errors, 1 serious, 0 pieces of advice.

**Preview**

- [The trams return](https://preview.example/city/2026/11/10/trams) (scheduled for 30 November 2026 at 18:00)

**Serious: readers would be misled**

- [\`content/articles/2026/11/trams.mdx:12\`](https://github.com/name/site/blob/trams/content/articles/2026/11/trams.mdx#L12) **link** says “here”, which is nowhere by itself. Let the link be the words that name where it leads \`dead-link\`
`);
  });

  it('names files as they lie in a larger repository', () => {
    expect(reportAsMarkdown(report([FINDING]), { repository: 'apps/site/' })).toContain(
      '- `apps/site/content/articles/2026/11/trams.mdx:12` **link**',
    );
  });

  it.each(ATTACKS)('shows what an article holds, and never obeys it: %s', (attack) => {
    const text = escaped(attack);
    expect(text).not.toMatch(/[<>\n\u202e]/);
    expect(text).not.toMatch(/(?<!\\)[*_`|[\]()~!$]/);
    expect(text).not.toMatch(/[@#][A-Za-z0-9]|:\/\/|\bwww\.|\bGH-\d/);
    const comment = reportAsMarkdown(
      report([{ ...FINDING, file: `content/articles/${attack}.mdx`, field: attack, says: attack, todo: attack }], {
        stories: [{ ...STORY, headline: attack }],
      }),
      {
        preview: 'https://preview.example',
        repository: 'https://github.com/name/site/blob/trams',
      },
    );
    // One marker, one line for the story and one for the finding: nothing has added a line or a mark of its own.
    expect(comment.split('standfirst-check -->').length).toBe(2);
    expect(comment.split('\n').filter((line) => line.startsWith('- '))).toHaveLength(2);
    expect(comment.match(/<[^>]*>/g)).toEqual([COMMENT_MARKER]);
    expect(comment.match(/(?<!\\)`/g)).toHaveLength(4);
  });

  it('is never longer than GitHub takes, and says what it left out', () => {
    const comment = reportAsMarkdown(report(Array.from({ length: 5000 }, () => FINDING)));
    expect(comment.length).toBeLessThan(65_536);
    expect(comment).toMatch(/- and \d{4} more: run `npm run check`/);
  });
});
