import { basename, join } from 'node:path';

/** What stands in deploy/nginx.conf where each machine has its own: for each mark the values, or none to leave the line out. */
export interface OwnValues {
  user: readonly string[];
  pid: readonly string[];
  'error-log': readonly string[];
  'access-log': readonly string[];
  listen: readonly string[];
  site: readonly string[];
  /** In which everything is that nginx writes: each under its own name. */
  folder: string;
}

/** A directive whose first value is each machine's own. */
const MARKED = /^([ \t]*\w+ )([^\s;]+)([^;\n]*;) # set: ([a-z-]+)$/gm;
const MARK = /# set: [a-z-]+$/gm;

/**
 * The configuration of deploy/nginx.conf with other values in the places that it marks, and nowhere else.
 * @throws Error where marks and values are not the same
 */
export function withOwnValues(config: string, own: OwnValues): string {
  const found = new Set<string>();
  let replaced = 0;
  const written = config.replace(MARKED, (line, directive: string, value: string, rest: string, mark: string) => {
    if (!isMark(mark, own)) return line;
    const values = own[mark];
    const isFirst = !found.has(mark);
    found.add(mark);
    replaced += 1;
    if (typeof values === 'string') return `${directive}${quoted(join(values, basename(value)))}${rest}`;
    // Lines of one mark are a list.
    return isFirst ? values.map((each) => `${directive}${quoted(each)}${rest}`).join('\n') : '';
  });
  const missing = Object.keys(own).filter((mark) => !found.has(mark));
  if (missing.length > 0)
    throw new Error(`deploy/nginx.conf marks nothing with “# set: ${missing.join('” and “# set: ')}”: put the marks back.`);
  if (replaced !== config.match(MARK)?.length)
    throw new Error(
      `deploy/nginx.conf has a mark that is none of ${Object.keys(own).join(', ')}, or one behind what is no single directive.`,
    );
  return written;
}

function isMark(mark: string, own: OwnValues): mark is keyof OwnValues {
  return Object.hasOwn(own, mark);
}

/** A path may hold a blank. */
function quoted(value: string): string {
  return /^[\w./:@[\]-]+$/.test(value) ? value : `"${value.replaceAll(/["\\]/g, '\\$&')}"`;
}
