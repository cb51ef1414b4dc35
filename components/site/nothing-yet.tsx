import { pageWords } from '#lib/site/words';

/** What stands in the place of a list that has nothing in it. */
export function NothingYet() {
  return <p>{pageWords.nothingYet}</p>;
}
