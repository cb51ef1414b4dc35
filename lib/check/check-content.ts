import { existsSync } from 'node:fs';
import { link, mkdir, readdir, readFile } from 'node:fs/promises';
import { basename, join, posix } from 'node:path';
import { storyPath } from '../addresses/path-of';
import { allStoryIds, newsroomFacts, storyToCheck } from '../archive/check-questions';
import { Generation } from '../archive/generations';
import { currentPath } from '../archive/pointer';
import { publishContent } from '../archive/publish-content';
import { publicationOf } from '../archive/take-document';
import { ChartFiles } from '../content/body/chart-data';
import { compileBody } from '../content/body/compile-body';
import { ContentRefused, type Problem } from '../content/problem';
import { readSourceFile } from '../content/source-file';
import { stateAt, type VisibilityState } from '../content/visibility';
import type { Instant } from '../time';
import { adviceOn } from './advice';
import { byWeight, type Finding, RULES, type RuleName } from './finding';
import { GitSilent } from './git';
import { History } from './history';
import type { StoryToCheck } from './story-to-check';
import { type StoryFile, undeclaredCorrections } from './undeclared-corrections';

export interface CheckOptions {
  contentDir: string;
  stateDir: string;
  /** Files below the content about which advice is wanted; all where it is left out. What the build refuses is told of all. */
  files?: readonly string[] | undefined;
  onProgress?: (text: string) => void;
}

/** A story that was looked at. */
export interface CheckedStory {
  id: string;
  file: string;
  headline: string;
  path: string;
  state: VisibilityState;
  publishedAt: Instant | undefined;
}

/** A rule that could not be followed, and why not: silence would look like praise. */
export interface SkippedRule {
  rule: RuleName;
  why: string;
}

export interface CheckReport {
  /** The heaviest first. */
  findings: Finding[];
  skipped: SkippedRule[];
  stories: CheckedStory[];
}

/**
 * Looks at the content as the build would, and then with an editor's eyes. It builds into a folder of its own, which no
 * server reads, beside which a build may run at the same time; it writes no address down.
 * Advice waits until the build refuses nothing: what a story is beside others is known only then.
 */
export async function checkContent({ contentDir, stateDir, files, onProgress }: CheckOptions): Promise<CheckReport> {
  const ownState = join(stateDir, 'check');
  await takeCompiledSlices(stateDir, ownState);
  try {
    await publishContent({
      contentDir,
      stateDir: ownState,
      record: false,
      ledgerDir: stateDir,
      onProgress: ({ of, done, total }) => onProgress?.(`${done} of ${total} ${of}`),
    });
  } catch (error) {
    if (!(error instanceof ContentRefused)) throw error;
    const skipped = RULE_NAMES_OF_ADVICE.map((rule) => ({ rule, why: 'it follows once the errors are mended' }));
    return { findings: error.problems.map(errorOf).sort(byWeight), skipped, stories: [] };
  }
  const path = currentPath(ownState);
  if (path === undefined) throw new Error(`The check left no archive in ${ownState}.`);
  // The overlay of withdrawals is the site's own.
  const generation = new Generation(path, stateDir).acquire();
  generation.retire();
  try {
    return await adviseOn(generation, { contentDir, files, onProgress });
  } finally {
    generation.release();
  }
}

const RULE_NAMES_OF_ADVICE = (Object.keys(RULES) as RuleName[]).filter((rule) => rule !== 'build');

/** What the site's own build has compiled is compiled for the check, too: its files are named for what is in them and never change. */
async function takeCompiledSlices(stateDir: string, ownState: string): Promise<void> {
  const from = join(stateDir, 'slices');
  const to = join(ownState, 'slices');
  await mkdir(to, { recursive: true });
  if (!existsSync(from)) return;
  for (const name of await readdir(from))
    if (name.endsWith('.json'))
      await link(join(from, name), join(to, name)).catch((error: NodeJS.ErrnoException) => {
        // There already; or taken away by a build that has a newer one.
        if (!['EEXIST', 'ENOENT'].includes(String(error.code))) throw error;
      });
}

function errorOf({ file, line, column, field, wrong, remedy }: Problem): Finding {
  return { rule: 'build', weight: 'error', file, line, column, field, says: wrong, todo: remedy };
}

async function adviseOn(generation: Generation, { contentDir, files, onProgress }: Omit<CheckOptions, 'stateDir'>): Promise<CheckReport> {
  const facts = newsroomFacts(generation);
  const wanted = files && new Set(files.map((path) => `content/${path}`));
  const findings: Finding[] = [];
  const stories: CheckedStory[] = [];
  const storyFiles: StoryFile[] = [];
  const ids = wanted ? [...wanted].flatMap(idOfFile) : allStoryIds(generation);
  for (const [index, id] of ids.entries()) {
    const story = storyToCheck(generation, id);
    if (!story) continue;
    onProgress?.(`${id} (${index + 1} of ${ids.length} stories)`);
    stories.push(checkedStory(story, facts.now));
    const path = story.file.replace(/^content\//, '');
    const text = await readFile(join(contentDir, path), 'utf8');
    storyFiles.push({ id, path, text });
    const found = adviceOn(story, facts);
    // Lines cost a compilation, and most stories need none.
    findings.push(...(found.length > 0 ? adviceOn(await withPlaces(story, text, contentDir), facts) : []));
  }
  const skipped: SkippedRule[] = [];
  try {
    findings.push(...undeclaredCorrections(storyFiles, History.read(contentDir), facts.now));
  } catch (error) {
    if (!(error instanceof GitSilent)) throw error;
    skipped.push({ rule: 'undeclared-correction', why: error.message });
  }
  return { findings: findings.sort(byWeight), skipped, stories };
}

function idOfFile(file: string): string[] {
  const id = /^content\/articles\/(.+)\.mdx$/.exec(file)?.[1];
  return id === undefined ? [] : [id];
}

function checkedStory({ id, file, fields }: StoryToCheck, at: Instant): CheckedStory {
  const { headline, section, publishedAt } = fields;
  const slug = id.slice(id.lastIndexOf('/') + 1);
  return {
    id,
    file,
    headline,
    path: storyPath({ section, publishedAt: publishedAt ?? at, slug }),
    state: stateAt(publicationOf(fields), at),
    publishedAt,
  };
}

/** The same story out of its file, which says where everything stands. */
async function withPlaces(story: StoryToCheck, text: string, contentDir: string): Promise<StoryToCheck> {
  const { source } = readSourceFile(text, story.file);
  if (!source) return story;
  const folder = posix.dirname(story.file.replace(/^content\//, ''));
  const charts = await chartsIn(contentDir, folder);
  const live = story.fields.kind === 'live';
  const { body } = compileBody(source.body, { file: story.file, firstLine: source.bodyLine, live, charts, keepPositions: true });
  // A file that was saved in the meantime may not compile any longer; what is said of it stays right for what was built.
  return body ? { ...story, body: body.tree, source } : story;
}

async function chartsIn(contentDir: string, folder: string): Promise<ChartFiles> {
  const names = (await readdir(join(contentDir, folder))).filter((name) => name.endsWith('.csv'));
  const texts = await Promise.all(names.map((name) => readFile(join(contentDir, folder, name), 'utf8')));
  return new ChartFiles(folder, new Map(names.map((name, index) => [basename(name), texts[index] ?? ''])));
}
