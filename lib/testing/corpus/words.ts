import type { Random } from '../random';

/** Sentences of one language. */
export interface Words {
  sentence(random: Random): string;
  /** @param length in words */
  phrase(random: Random, length: number): string;
  /** How many words one that stands between spaces counts for: a script without spaces has many in one. */
  readonly weight: number;
}

/** How often a word is one that nobody has written yet: names, mostly, of which a newspaper has no end. */
const RARE = 0.05;
/** How many of those there are; the first of them often, the last hardly ever. */
const RARE_WORDS = 200_000;

const SYLLABLES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  ar: ['با', 'سم', 'را', 'دي', 'مو', 'نا', 'كر', 'لي', 'حس', 'فا', 'تو', 'جم', 'شر', 'زي', 'هال'],
  bn: ['কা', 'রি', 'মো', 'না', 'লি', 'সু', 'দা', 'বে', 'তা', 'পা', 'হা', 'জা', 'শি', 'গো', 'রা'],
  latin: [
    'ka',
    'ri',
    'mo',
    'nel',
    'dar',
    'wick',
    'sta',
    'hol',
    'bre',
    'tun',
    'quo',
    'ves',
    'lin',
    'gor',
    'pa',
    'sho',
    'ed',
    'mar',
    'ulf',
    'ny',
  ],
};

/** Common characters; a text of them has the shape of Chinese and no sense. */
const HAN =
  '的一是不了人我在有他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知民样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联言权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏兴切晚';

/** Sentences as a chain of words, each of which followed the last one somewhere in real text, with rare ones among them. */
export class WordChain implements Words {
  readonly weight: number;
  readonly #lang: string;
  readonly #next = new Map<string, string[]>();
  readonly #all: string[];

  constructor(texts: readonly string[], lang: string) {
    this.#lang = lang;
    this.weight = lang === 'zh' ? 12 : 1;
    this.#all = texts.flatMap((text) => proseOf(text));
    this.#all.forEach((word, at) => {
      const following = this.#all[at + 1];
      if (following !== undefined) this.#next.set(word, [...(this.#next.get(word) ?? []), following]);
    });
  }

  sentence(random: Random): string {
    if (this.#lang === 'zh') return `${this.#han(random, random.whole(12, 30))}。`;
    const end = { ar: '.', bn: '।' }[this.#lang] ?? '.';
    return `${this.phrase(random, random.whole(8, 26))}${end}`;
  }

  phrase(random: Random, length: number): string {
    if (this.#lang === 'zh') return this.#han(random, length * 2);
    const words: string[] = [];
    let word = this.#any(random);
    for (let count = 0; count < length; count += 1) {
      words.push(random.chance(RARE) ? rareWord(random, this.#lang) : word);
      const following = this.#next.get(word);
      word = following?.[random.whole(0, following.length - 1)] ?? this.#any(random);
    }
    const text = words.join(' ');
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  #any(random: Random): string {
    return this.#all[random.whole(0, this.#all.length - 1)] ?? rareWord(random, this.#lang);
  }

  #han(random: Random, length: number): string {
    return Array.from({ length }, () => HAN.charAt(Math.floor(random.fraction() ** 2 * HAN.length))).join('');
  }
}

/** Words of a body without its parts, marks, links and punctuation. */
function proseOf(body: string): string[] {
  return body
    .replace(/<[^>]*>|^#.*$|\]\([^)]*\)/gm, ' ')
    .split(/\s+/)
    .map((word) => word.replace(/[^\p{L}\p{M}\p{N}’'-]/gu, ''))
    .filter((word) => /^[\p{L}\p{N}]/u.test(word));
}

function rareWord(random: Random, lang: string): string {
  // The square of an even spread: few words often, most of them seldom.
  let rank = Math.floor(random.fraction() ** 3 * RARE_WORDS);
  const syllables = SYLLABLES[lang] ?? SYLLABLES.latin ?? ['na'];
  let word = '';
  do {
    word += syllables[rank % syllables.length] ?? '';
    rank = Math.floor(rank / syllables.length);
  } while (rank > 0);
  return word.charAt(0).toUpperCase() + word.slice(1);
}
