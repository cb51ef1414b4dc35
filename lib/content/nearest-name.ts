import { closest, distance } from 'fastest-levenshtein';

/** The known name that somebody who wrote `name` most likely meant; `undefined` when none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const wanted = name.toLowerCase();
  const best = closest(wanted, known);
  return distance(wanted, best.toLowerCase()) <= Math.max(2, Math.ceil(wanted.length / 3)) ? best : undefined;
}

/** A remedy for an unknown name: the nearest one, or the few that there are. */
export function suggestName(name: string, known: readonly string[], otherwise: string): string {
  const near = nearestName(name, known);
  if (near) return `did you mean “${near}”?`;
  return known.length > 0 && known.length <= 12 ? `use one of ${known.join(', ')}` : otherwise;
}
