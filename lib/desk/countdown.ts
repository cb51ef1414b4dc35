import type { Instant } from '../time';

const UNITS = [
  ['d', 86_400],
  ['h', 3600],
  ['min', 60],
  ['s', 1],
] as const;

/** So many days ahead, nobody asks for the hour. */
const DAYS_ALONE = 14;

/**
 * How long it is until then, in its two largest units: “2 d 4 h”, “3 min 20 s”; beyond a fortnight in days. Rounded down to the
 * second, as a clock that counts down shows it; “now” for what has come.
 */
export function countdown(from: Instant, to: Instant): string {
  let seconds = Math.floor((to - from) / 1000);
  if (seconds <= 0) return 'now';
  const parts: string[] = [];
  for (const [unit, length] of UNITS) {
    const count = Math.floor(seconds / length);
    seconds -= count * length;
    if (count > 0 || parts.length > 0) parts.push(`${count} ${unit}`);
    if (parts.length === 2 || (unit === 'd' && count > DAYS_ALONE)) break;
  }
  return parts.join(' ');
}
