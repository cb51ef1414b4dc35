import site from '../../site.config';
import { aroundSkipped, type Instant, instantsAt, isoWithOffset, parseInstant } from '../time';
import { CannotBegin } from './new-story';

/**
 * When something is to go out, as people of the newsroom say it: `2026-12-01 18:00` by its clocks, or an instant with its
 * offset.
 * @throws CannotBegin for a text that is no time, and for a time that the clocks skip or show twice, with the two that can be meant
 */
export function publicationTime(text: string): Instant {
  const exact = parseInstant(text);
  if (exact !== undefined) return exact;
  const wall = text.trim();
  const clock = wall.replace(' ', 'T');
  const instants = instantsAt(clock);
  if (!instants) throw new CannotBegin(`“${text}” is no date and time. Write it as "2026-12-01 18:00", by the clocks of ${site.timeZone}.`);
  const [first, second] = instants;
  if (first === undefined) {
    const { before, after } = aroundSkipped(clock);
    throw new CannotBegin(`${wall} does not exist: the clocks of ${site.timeZone} skip it that day. Write "${before}" or "${after}".`);
  }
  if (second !== undefined)
    throw new CannotBegin(
      `${wall} comes twice: the clocks of ${site.timeZone} are put back that day. Write "${isoWithOffset(first)}" for the first or "${isoWithOffset(second)}" for the second.`,
    );
  return first;
}
