import { proseOf, spotIn } from '../prose';
import type { Remark, Rule, Spot } from '../story-to-check';

/** “To come”, as newsrooms mark what is still to be written; `npm run new` marks so what it leaves to the writer. */
export const TO_COME = 'TK';

/** What is still to be written in a story that is ready. In a draft it is where it belongs. */
export const toCome: Rule = ({ fields, body }) => {
  if (fields.status === 'draft') return [];
  const remarks: Remark[] = [];
  const look = (text: string, spotOf: (at: number) => Spot) => {
    const at = text.search(new RegExp(`(?<![\\p{L}\\p{N}])${TO_COME}(?![\\p{L}\\p{N}])`, 'u'));
    if (at < 0) return;
    remarks.push({
      rule: 'to-come',
      at: spotOf(at),
      says: `still says ${TO_COME}, and the story is ready`,
      todo: 'write what is to come, or set status: draft',
    });
  };
  const walk = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'string') look(value, () => ({ in: 'front matter', path }));
    else if (Array.isArray(value))
      value.forEach((each, index) => {
        walk(each, [...path, index]);
      });
    else if (typeof value === 'object' && value !== null) for (const [key, each] of Object.entries(value)) walk(each, [...path, key]);
  };
  walk(fields, []);
  for (const block of proseOf(body)) look(block.text, (at) => spotIn(block, at, TO_COME));
  return remarks;
};
