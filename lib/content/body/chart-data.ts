import { csvParseRows } from 'd3-dsv';
import { hasControlCharacter } from '../control-characters';
import { nearestName } from '../nearest-name';
import { type Place, type Problem, shown } from '../problem';

/** The figures that lie as CSV files beside the stories of one folder, for the charts of one of these. */
export class ChartFiles {
  readonly #texts: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();

  /** @param folder below `content/` @param texts by file name */
  constructor(
    readonly folder: string,
    texts: ReadonlyMap<string, string>,
  ) {
    this.#texts = texts;
  }

  /** The columns and rows of a file; its mistakes are told at their places in it, a missing file at the chart. */
  read(name: string, chart: Place): { columns: string[]; rows: (string | number)[][] } | Problem[] {
    const text = this.#texts.get(name);
    const file = pathOf(this.folder, name);
    if (text === undefined) {
      const near = nearestName(name, [...this.#texts.keys()]);
      const remedy = near ? `did you mean “${near}”?` : 'put the file beside the story, or write columns and rows';
      return [{ ...chart, field: 'Chart data', wrong: `names ${file}, which is not there`, remedy }];
    }
    this.#used.add(name);
    return parseFigures(text, file);
  }

  /** Names of the files that were read. */
  get used(): ReadonlySet<string> {
    return this.#used;
  }
}

/** A file that no story draws is a mistake: its figures would be edited and nobody would see them. */
export function unusedFigures(folder: string, names: Iterable<string>, used: ReadonlySet<string>): Problem[] {
  return [...names]
    .filter((name) => !used.has(name))
    .map((name) => ({
      file: pathOf(folder, name),
      line: 1,
      column: 1,
      field: 'file',
      wrong: 'is used by no chart',
      remedy: `name it in a Chart, as data="${name}", or remove it`,
    }));
}

function pathOf(folder: string, name: string): string {
  return ['content', folder, name].filter(Boolean).join('/');
}

/** The cell of a line stands for its column: a CSV file has no better place to point at. The first line names the columns, the first column the rows; everything else is a number. */
function parseFigures(text: string, file: string): { columns: string[]; rows: (string | number)[][] } | Problem[] {
  const problem = (line: number, column: number, wrong: string, remedy: string): Problem => ({
    file,
    line,
    column,
    field: 'csv',
    wrong,
    remedy,
  });
  if (hasControlCharacter(text.replace(/[\n\r\t]/g, '')))
    return [problem(1, 1, 'holds a control character', 'save it as plain text in UTF-8')];
  const source = text.replace(/^\uFEFF/, '').trimEnd();
  if (source.includes('"') && /"[^"]*\n[^"]*"/.test(source))
    return [problem(1, 1, 'holds a line break within quotation marks', 'write each row on one line')];
  const [columns = [], ...lines] = csvParseRows(source);
  if (columns.length === 1 && columns[0]?.includes(';'))
    return [problem(1, 1, 'is separated by semicolons', 'separate cells by commas, and write decimals with a point')];
  if (columns.length < 2 || lines.length === 0)
    return [
      problem(1, 1, 'holds no figures', 'write the names of two columns or more in the first line, and below it a line for each row'),
    ];
  const problems: Problem[] = [];
  columns.forEach((name, at) => {
    if (name.trim() === '') problems.push(problem(1, at + 1, 'has a column without a name', 'name it in the first line'));
    else if (columns.indexOf(name) < at)
      problems.push(problem(1, at + 1, `has the column ${shown(name)} twice`, 'give each a name of its own'));
  });
  const rows = lines.map((cells, index) => {
    const line = index + 2;
    if (cells.length !== columns.length)
      problems.push(
        problem(line, 1, `has ${cells.length} cells under ${columns.length} columns`, 'give each line one cell for each column'),
      );
    return cells.map((cell, at) => {
      if (at === 0) {
        if (cell.trim() === '') problems.push(problem(line, 1, 'has a row without a label', 'write it in the first cell'));
        return cell;
      }
      if (!NUMBER.test(cell.trim()))
        problems.push(problem(line, at + 1, `holds ${shown(cell)} where a number belongs`, 'write it as 1234.5, without a unit'));
      return Number(cell);
    });
  });
  return problems.length > 0 ? problems : { columns, rows };
}

/** A number as people write it in a table: no hexadecimal, no exponent. */
const NUMBER = /^[-+]?\d+(\.\d+)?$/;
