import { adviceOn } from '../check/advice';
import type { Finding } from '../check/finding';
import { KnownNames } from '../check/known-names';
import type { NewsroomFacts, StoryToCheck } from '../check/story-to-check';
import { compileBody } from '../content/body/compile-body';
import { checkFile } from '../content/check-file';
import { formatProblem } from '../content/problem';
import type { ArticleFields } from '../content/schema/article';
import { STORY_FILE } from './broken-file';

/** A newsroom in which nothing is known, but what a test says. */
export function facts(known: Partial<NewsroomFacts> = {}): NewsroomFacts {
  return {
    now: Date.UTC(2026, 10, 28),
    names: new KnownNames([]),
    houseStyle: [],
    pictureSize: () => undefined,
    stateAtAddress: () => undefined,
    stateOf: () => undefined,
    ...known,
  };
}

/** A file as the checks look at it, with its places. @throws Error for one that the build would refuse */
export function storyFrom(text: string): StoryToCheck {
  const { source, fields, problems } = checkFile(STORY_FILE, text);
  if (!source || !fields || problems.length > 0) throw new Error(problems.map(formatProblem).join('\n'));
  const file = `content/${STORY_FILE}`;
  const live = fields.kind === 'live';
  const { body } = compileBody(source.body, { file, firstLine: source.bodyLine, live, keepPositions: true });
  if (!body) throw new Error(`${file} has no body.`);
  const article = fields as ArticleFields;
  return { id: '2026/11/trams-return', file, lang: article.lang ?? 'en', fields: article, body: body.tree, source };
}

/** What the checks say, each with its place and its rule: `12:5  link — says “here” … [link-words]`. */
export function adviceAbout(text: string, known?: Partial<NewsroomFacts>): string[] {
  return adviceOn(storyFrom(text), facts(known)).map(inWords);
}

function inWords({ line, column, field, says, rule }: Finding): string {
  return `${line}:${column}  ${field} — ${says}  [${rule}]`;
}
