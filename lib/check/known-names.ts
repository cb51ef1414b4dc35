import { distance } from 'fastest-levenshtein';

/** Names of people and things that the newsroom writes often, found again when they are misspelt by a letter or two. */
export class KnownNames {
  readonly #all = new Set<string>();
  /** By how many words they have, and within that by the first letter of the first word. */
  readonly #groups = new Map<string, string[]>();

  constructor(names: Iterable<string>) {
    for (const name of names) this.#add(name.trim().replace(/\s+/g, ' '));
  }

  #add(name: string): void {
    if (!isDistinct(name) || this.#all.has(name)) return;
    this.#all.add(name);
    const key = groupOf(name);
    const group = this.#groups.get(key);
    if (group) group.push(name);
    else this.#groups.set(key, [name]);
  }

  /** The known name that a name in a text most likely is, misspelt; `undefined` for a known one and for a stranger. */
  meantBy(name: string): string | undefined {
    if (this.#all.has(name)) return undefined;
    return this.#groups.get(groupOf(name))?.find((known) => isMisspelt(name, known));
  }
}

/** One word may be anything; so may two short ones. */
function isDistinct(name: string): boolean {
  const words = name.split(' ');
  return words.length >= 2 && words.length <= 4 && words.every((word) => /^\p{Lu}/u.test(word)) && name.length >= 8;
}

/** Misspelt names nearly always begin right. */
function groupOf(name: string): string {
  return `${name.split(' ').length}${name[0]}`;
}

/**
 * Two people may differ by a letter in one word (Anna and Anne), so a short word that differs is taken for another name; the
 * same name with another accent or apostrophe is one misspelt.
 */
function isMisspelt(name: string, known: string): boolean {
  const words = name.split(' ');
  const others = known.split(' ');
  let differing = 0;
  for (const [index, word] of words.entries()) {
    const other = others[index] ?? '';
    if (word === other) continue;
    if (folded(word) === folded(other)) {
      differing += 1;
      continue;
    }
    // A possessive is no other spelling, and a plural no other person.
    if (folded(word).replace(/s$/, '') === folded(other).replace(/s$/, '')) return false;
    if (Math.min(word.length, other.length) < 5 || distance(word, other) > (other.length >= 8 ? 2 : 1)) return false;
    differing += 1;
  }
  return differing === 1;
}

function folded(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\p{M}’'-]/gu, '')
    .toLowerCase();
}
