import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The newsroom's own theme wins over the house's. */
const STYLES = ['theme.css', join('app', 'site.css')];

let paper: string | undefined;

/**
 * The colour of the paper by day, for programs that want one colour: read from the style sheets, which are its one home.
 * `undefined` where a server runs without its sources, or where a theme gives it as something else than a number.
 */
export function paperColour(): string | undefined {
  paper ??= STYLES.map((file) => join(/* turbopackIgnore: true */ process.cwd(), file))
    .flatMap((path) => (existsSync(path) ? (paperIn(readFileSync(path, 'utf8')) ?? []) : []))
    .at(0);
  return paper;
}

export function paperIn(css: string): string | undefined {
  const stated = css.replace(/\/\*.*?\*\//gs, '');
  return /--color-paper:\s*(?:light-dark\(\s*)?(#[0-9a-f]{3,8})\b/i.exec(stated)?.[1];
}
