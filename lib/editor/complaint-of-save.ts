import { checkFile } from '../content/check-file';
import type { Problem } from '../content/problem';
import { documentAt } from '../content/schema/document-types';
import { isStoryPartName } from '../content/story-parts';
import { BODY } from './forms';
import { DOCUMENT_WORDS } from './words/document-words';
import type { AnyWords } from './words/field-words';
import { STORY_PART_WORDS } from './words/story-part-words';

/** Files as a save brings them, by their paths in the repository. */
export type Additions = readonly { path: string; contents: Uint8Array }[];

/** Why the check of the content would refuse what is to be saved, in words, a line for each problem; `undefined` where it would not. */
export function complaintOfSave(additions: Additions): string | undefined {
  const problems = additions.flatMap(({ path, contents }) => problemsOf(path, contents));
  return problems.length > 0 ? problems.map(inWords).join('\n') : undefined;
}

function problemsOf(path: string, contents: Uint8Array): Problem[] {
  const below = path.replace(/^content\//, '');
  if (!documentAt(below)) return [];
  const { problems } = checkFile(below, new TextDecoder().decode(contents));
  // Figures that lie beside the story are not sent with it; the check of the whole content reads them.
  return problems.filter(({ field }) => field !== 'Chart data');
}

/** A field by the name that the form gives it. */
function inWords({ file, field, wrong, remedy }: Problem): string {
  const [label] = wordsOfForm(file, field);
  return `${label || field} ${asOnForm(wrong, file)}: ${asOnForm(forCalendars(remedy), file)}.`;
}

/** Names of fields as the form has them, and a part as what it is there: a box, in which its words are written. */
function asOnForm(said: string, file: string): string {
  const type = documentAt(file.replace(/^content\//, ''))?.type;
  const words: Readonly<Record<string, AnyWords>> = type ? DOCUMENT_WORDS[type].fields : {};
  return said
    .replace(/\b[a-z]+[A-Z][A-Za-z]*\b/g, (name) => (words[name] ? `“${words[name].label}”` : name))
    .replace(
      /between <(\w+)> and <\/\1>/,
      (_, part: string) => `into the box “${isStoryPartName(part) ? STORY_PART_WORDS[part].label : part}”`,
    );
}

/** Whoever writes a file reads how an instant is written there; here stands a calendar in which to choose it. */
function forCalendars(remedy: string): string {
  return remedy.replace('the instant at which', 'the time at which').replace(/, such as \d{4}-\d{2}-\d{2}T[\d:.]+Z$/, '');
}

/** @param field as a problem names it: `leadImage.alt`, or `Figure alt` of a story part */
function wordsOfForm(file: string, field: string): [string, AnyWords | undefined] {
  const [part = '', attribute = ''] = field.split(' ');
  if (isStoryPartName(part)) return within(attribute, [STORY_PART_WORDS[part].label, STORY_PART_WORDS[part]]);
  const type = documentAt(file.replace(/^content\//, ''))?.type;
  const { body, ...words }: AnyWords & { body?: AnyWords } = { label: '', ...(type && DOCUMENT_WORDS[type]) };
  return field === BODY ? [body?.label ?? '', body] : within(field, ['', words]);
}

function within(field: string, words: [string, AnyWords | undefined]): [string, AnyWords | undefined] {
  return field.split(/[.[]/).reduce(labelWithin, words);
}

function labelWithin([label, words]: [string, AnyWords | undefined], name: string): [string, AnyWords | undefined] {
  const inner = words?.fields?.[name];
  return inner ? [label ? `${label}: ${inner.label}` : inner.label, inner] : [label, words];
}
