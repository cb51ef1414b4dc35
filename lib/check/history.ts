import { LEDGER_FILE } from '../content/slices';
import type { Instant } from '../time';
import { GitSilent, git, gitBytes } from './git';

/** A file as a commit of the branch left it. */
interface Version {
  at: Instant;
  /** Name of its content in git; `undefined` where the commit removed it. */
  blob: string | undefined;
}

/**
 * What git knows of the stories: one run for all commits, one for all texts that are asked for. The branch is followed by its
 * first parents, because what a merge brought in was seen by nobody before it.
 */
export class History {
  readonly #versions: ReadonlyMap<string, Version[]>;

  private constructor(
    readonly contentDir: string,
    versions: ReadonlyMap<string, Version[]>,
  ) {
    this.#versions = versions;
  }

  /** @throws GitSilent where there is no history, or only the end of one */
  static read(contentDir: string): History {
    const shallow = git(contentDir, ['rev-parse', '--is-shallow-repository']).trim();
    if (shallow === 'true') throw new GitSilent('this clone has only the newest commits (git fetch --unshallow brings the rest)');
    const log = git(contentDir, [
      'log',
      '--first-parent',
      '-m',
      '--raw',
      '--no-abbrev',
      '--no-renames',
      '--reverse',
      '--relative',
      '-z',
      '--format=%x02%ct',
      '--',
      'articles',
    ]);
    return new History(contentDir, versionsIn(log));
  }

  /** The oldest first. @param path below the content */
  versionsOf(path: string): readonly Version[] {
    return this.#versions.get(path) ?? [];
  }

  /** Texts by their names in git. */
  texts(blobs: readonly string[]): Map<string, string> {
    const wanted = [...new Set(blobs)];
    if (wanted.length === 0) return new Map();
    return textsIn(gitBytes(this.contentDir, ['cat-file', '--batch', '--buffer'], `${wanted.join('\n')}\n`));
  }

  /** When each story's address was first written down as published, by the story's id: a commit of the ledger says so. */
  writtenDown(): Map<string, Instant> {
    const written = new Map<string, Instant>();
    let at: Instant = 0;
    let blame: string;
    try {
      blame = git(this.contentDir, ['blame', '--line-porcelain', '--first-parent', 'HEAD', '--', LEDGER_FILE]);
    } catch (error) {
      // A content without a ledger has published nothing.
      if (error instanceof GitSilent) return written;
      throw error;
    }
    for (const line of blame.split('\n')) {
      if (line.startsWith('committer-time ')) at = Number(line.slice('committer-time '.length)) * 1000;
      const story = /^\t[^,]+,([^,]+)/.exec(line)?.[1];
      if (story !== undefined) written.set(story, Math.min(at, written.get(story) ?? at));
    }
    return written;
  }
}

function versionsIn(log: string): Map<string, Version[]> {
  const versions = new Map<string, Version[]>();
  let at: Instant = 0;
  let blob: string | undefined;
  let named = false;
  for (const part of log.split('\0')) {
    const token = part.replace(/^\n+/, '');
    if (token.startsWith('\u0002')) {
      at = Number(token.slice(1).trim()) * 1000;
      named = false;
    } else if (token.startsWith(':')) {
      const after = token.split(' ')[3] ?? '';
      blob = /^0+$/.test(after) ? undefined : after;
      named = true;
    } else if (named) {
      versions.set(token, [...(versions.get(token) ?? []), { at, blob }]);
      named = false;
    }
  }
  return versions;
}

/** `<name> blob <bytes>`, a line end, the text, a line end, and so on. */
function textsIn(batch: Buffer): Map<string, string> {
  const texts = new Map<string, string>();
  let offset = 0;
  while (offset < batch.length) {
    const end = batch.indexOf(0x0a, offset);
    const [name = '', type, size] = batch.subarray(offset, end).toString().split(' ');
    offset = end + 1;
    if (type !== 'blob') continue;
    texts.set(name, batch.subarray(offset, offset + Number(size)).toString());
    offset += Number(size) + 1;
  }
  return texts;
}
