import { formatTime } from '../time';
import type { CheckedStory, CheckReport } from './check-content';
import { type Finding, WEIGHTS_OF_FINDINGS } from './finding';
import { countOf, groupByReason, HEADINGS, printable, told } from './report-text';

export interface MarkdownOptions {
  /** Origin of the preview, without a slash at its end. */
  preview?: string | undefined;
  /** Where the repository is seen: a web address before the names of its files, or the folder in it that holds the content. */
  repository?: string | undefined;
}

/** Stands in every comment, so that a workflow finds its own and changes it. Readers of the page do not see it. */
export const COMMENT_MARKER = '<!-- standfirst-check -->';

/** GitHub refuses a comment of more than 65,536 characters. */
const MOST_CHARACTERS = 60_000;

/** The report as a comment of a pull request, in GitHub's Markdown. Nothing that stands in the content can become part of its markup. */
export function reportAsMarkdown(report: CheckReport, options: MarkdownOptions = {}): string {
  const { findings, skipped, stories } = report;
  const count = countOf(findings);
  const title = count.error > 0 ? 'The build would refuse this' : count.serious > 0 ? 'Something to look at' : 'Nothing stands in the way';
  const head = [COMMENT_MARKER, `### ${title}`, `${told(count)}.`];
  const previews = options.preview === undefined ? [] : stories.map((story) => previewLine(story, options.preview ?? ''));
  const notChecked = groupByReason(skipped).map(
    ([why, rules]) => `**Not checked:** ${rules.map((rule) => `\`${rule}\``).join(', ')}: ${escaped(why)}.`,
  );
  const parts = [...head, ...withHeading('**Preview**', previews), ...notChecked];
  let room = MOST_CHARACTERS - parts.join('\n\n').length;
  for (const weight of WEIGHTS_OF_FINDINGS) {
    const lines = findings.filter((finding) => finding.weight === weight).map((finding) => findingLine(finding, options));
    const shown: string[] = [];
    for (const line of lines) {
      room -= line.length + 1;
      if (room < 0) break;
      shown.push(line);
    }
    if (shown.length < lines.length) shown.push(`- and ${lines.length - shown.length} more: run \`npm run check\``);
    parts.push(...withHeading(`**${HEADINGS[weight]}**`, shown));
  }
  return `${parts.join('\n\n')}\n`;
}

function withHeading(heading: string, lines: string[]): string[] {
  return lines.length > 0 ? [heading, lines.join('\n')] : [];
}

function previewLine({ headline, path, state, publishedAt }: CheckedStory, preview: string): string {
  const when = publishedAt !== undefined && state === 'scheduled' ? ` for ${formatTime(publishedAt, 'moment', 'en')}` : '';
  return `- [${escaped(headline)}](${preview}${path}) (${state}${when})`;
}

function findingLine({ file, line, field, says, todo, rule }: Finding, { repository }: MarkdownOptions): string {
  const place = `${file}${line === undefined ? '' : `:${line}`}`;
  const said = [field && `**${escaped(field)}**`, escaped(says)].filter(Boolean).join(' ');
  return `- ${placeLink(place, file, line, repository)} ${said}${todo ? `. ${escaped(capital(todo))}` : ''} \`${rule}\``;
}

function placeLink(place: string, file: string, line: number | undefined, repository: string | undefined): string {
  if (repository === undefined) return code(place);
  if (!/^https?:/.test(repository)) return code(`${repository.replace(/\/$/, '')}/${place}`);
  const address = `${repository.replace(/\/$/, '')}/${file.split('/').map(encodeURIComponent).join('/')}${line === undefined ? '' : `#L${line}`}`;
  return `[${code(place)}](${address.replace(/[()]/g, (sign) => (sign === '(' ? '%28' : '%29'))})`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const LOOK_ALIKES: Readonly<Record<string, string>> = { '`': 'ˋ', '<': '‹', '>': '›' };

/** A code span, in which nothing is read but the mark that ends it; and no mark of HTML, for whatever else reads the comment. */
function code(text: string): string {
  return `\`${printable(text).replace(/[`<>]/g, (sign) => LOOK_ALIKES[sign] ?? sign)}\``;
}

const INVISIBLE = '\u200b';

/**
 * A text as text: every sign that Markdown or HTML reads is escaped, and an invisible blank keeps GitHub from making a mention,
 * a reference to an issue or a link of it.
 */
export function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*_{}[\]()#+!|~$^=-]/g, '\\$&')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/@/g, `@${INVISIBLE}`)
    .replace(/#/g, `#${INVISIBLE}`)
    .replace(/:(?=\/\/)/g, `:${INVISIBLE}`)
    .replace(/\b(www|GH)(?=[.\\-])/gi, `$1${INVISIBLE}`);
}
