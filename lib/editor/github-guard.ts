import { z } from 'zod';
import site from '../../site.config';
import { documentAt } from '../content/schema/document-types';
import { earlierMonth, type Month, monthOf, now } from '../time';
import { complaintOfSave } from './complaint-of-save';
import { BRANCH_PREFIX } from './storage';
import { monthOfItem, takenUnseen } from './stories';

const API = 'https://api.github.com/';
const GRAPHQL = `${API}graphql`;
const TREE = /^https:\/\/api\.github\.com\/repos\/[^/]+\/[^/]+\/git\/trees\//;
/** What lies in the folder of a month, as the repository has it. */
const MONTHLY = /^content\/(?:articles|images)\/(\d{4})\/(\d{2})\/./;

const commit = z.looseObject({
  operationName: z.literal('CreateCommit'),
  variables: z.object({
    input: z.looseObject({
      branch: z.looseObject({ branchName: z.string() }),
      fileChanges: z.object({ additions: z.array(z.object({ path: z.string(), contents: z.string() })).default([]) }),
    }),
  }),
});

const listing = z.looseObject({ truncated: z.boolean(), tree: z.array(z.looseObject({ path: z.string() })) });

let guarded = false;

/** Files of months that are not shown, which the editor would take for free names. */
const unseen = new Set<string>();

/**
 * On GitHub Keystatic reads and writes from the browser, past any server of ours. This stands between the two, and holds it
 * to what the editor of a machine’s own files is held to: nothing is saved that the check refuses, and older months stay out
 * of the lists. Nothing is written on any branch but that of a story either.
 */
export function guardGitHub(): void {
  if (guarded) return;
  guarded = true;
  const ask = window.fetch.bind(window);
  const since = earlierMonth(monthOf(now()), site.editor.monthsBefore);
  const opened = monthOfItem(window.location.pathname);
  // Keystatic keeps what it has once read of the repository, without the months that were not opened then.
  const ready = opened !== undefined && opened < since ? forgetKeptTrees() : Promise.resolve();
  window.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!address.startsWith(API)) return ask(input, init);
    await ready;
    if (address === GRAPHQL) return refusalOf(init?.body) ?? ask(input, init);
    const response = await ask(input, init);
    return TREE.test(address) ? within(response, (month) => month >= since || month === opened) : response;
  };
}

/** An answer as GitHub would refuse what is sent, where it is a commit that is not to be; Keystatic shows what it says. */
function refusalOf(body: unknown): Response | undefined {
  const sent = typeof body === 'string' ? commit.safeParse(JSON.parse(body)) : undefined;
  if (!sent?.success) return undefined;
  const { branch, fileChanges } = sent.data.variables.input;
  const texts = fileChanges.additions.filter(({ path }) => documentAt(path.replace(/^content\//, '')));
  const additions = texts.map(({ path, contents }) => ({ path, contents: bytesOf(contents) }));
  const taken = fileChanges.additions.find(({ path }) => unseen.has(path));
  const complaint = taken ? takenUnseen(taken.path) : complaintOfSave(additions);
  if (complaint !== undefined) return refused({ type: 'UNPROCESSABLE', message: `This was not saved.\n${complaint}` });
  if (branch.branchName.startsWith(BRANCH_PREFIX)) return undefined;
  // By this type Keystatic knows to offer a branch.
  return refused({ type: 'BRANCH_PROTECTION_RULE_VIOLATION', message: 'This was not saved: make a branch for the story first.' });
}

function refused(error: { type: string; message: string }): Response {
  return Response.json({ data: null, errors: [error] });
}

function bytesOf(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/**
 * The repository without what lies in months that are not shown. Their folders stay, so that Keystatic’s reckoning of what
 * GitHub will make of a save stays right.
 * @throws Error where GitHub has not listed every file
 */
async function within(response: Response, shown: (month: Month) => boolean): Promise<Response> {
  if (!response.ok) throw new Error(`GitHub did not list the files of the repository (${response.status}): load the page again.`);
  const { tree, truncated, ...rest } = listing.parse(await response.json());
  if (truncated) throw new Error('The repository has more files than GitHub lists: edit a clone of it, with npm run editor.');
  const entries = tree.filter(({ path }) => {
    const [found, year, month] = MONTHLY.exec(path) ?? [];
    const isShown = !found || shown(`${year}-${month}`);
    if (!isShown) unseen.add(path);
    return isShown;
  });
  return Response.json({ ...rest, truncated, tree: entries });
}

const KEPT = { database: 'keystatic-trees', store: 'trees' };

function forgetKeptTrees(): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open(KEPT.database);
    opening.onerror = () => fail(opening.error);
    // Made as Keystatic would make it, which finds it made.
    opening.onupgradeneeded = () => opening.result.createObjectStore(KEPT.store);
    opening.onsuccess = () => {
      const clearing = opening.result.transaction(KEPT.store, 'readwrite');
      clearing.objectStore(KEPT.store).clear();
      clearing.onerror = () => fail(clearing.error);
      clearing.oncomplete = () => {
        opening.result.close();
        done();
      };
    };
  });
}
