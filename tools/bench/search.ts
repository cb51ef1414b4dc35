import { NOTHING_ASKED } from '#lib/search/asked';
import { SEARCH_PAGE } from '#lib/search/search-data';
import { Random } from '#lib/testing/random';
import { type Folders, fromArchive } from './corpus-folders';
import { note, percentile } from './figures';

const QUERIES = 1000;

/** Asks the archive itself. @returns what was asked, to be asked over HTTP as well */
export function benchSearch(folders: Folders): string[] {
  return fromArchive(folders, (edition) => {
    const texts = edition().newestWhole({ at: 'front' }, 40);
    const asked = questions(
      texts.flatMap(({ headline, standfirst }) => `${headline} ${standfirst}`.split(/\s+/)).filter((word) => word.length > 3),
    );
    const ask = (what: string, each: (question: string) => void) => {
      for (const question of asked.slice(0, 50)) each(question);
      const spent = asked.map((question) => {
        const start = performance.now();
        each(question);
        return performance.now() - start;
      });
      for (const share of [0.5, 0.95]) note(folders.size, `${what}, p${share * 100}`, percentile(spent, share), 'ms');
    };
    ask('search in the archive', (text) => edition().search({ ...NOTHING_ASKED, text }, SEARCH_PAGE));
    ask('suggestions in the archive', (text) => edition().suggestions(text));
    return asked;
  });
}

/** Words of the corpus, some common and some rare, by themselves and together, as a reader asks. */
function questions(words: readonly string[]): string[] {
  const random = new Random(17);
  const word = () => words[random.whole(0, words.length - 1)] ?? 'harbour';
  return Array.from({ length: QUERIES }, (_, index) => {
    switch (index % 5) {
      case 0:
        return word();
      case 1:
        return `${word()} ${word()}`;
      case 2:
        return `"${word()} ${word()}"`;
      case 3:
        return `${word()} -${word()}`;
      default:
        return word().slice(0, 4);
    }
  });
}
