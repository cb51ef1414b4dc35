/** Figures and words of a chart or a table, as its attribute holds them. */
export type Cells = readonly (readonly (string | number)[])[];

const NUMBER = /^-?\d+(\.\d+)?$/;

/** Cells as text: a row on each line, cells parted by commas. Words that would be taken for a number stand in quotation marks. */
export function cellsAsText(cells: Cells): string {
  return cells.map((row) => row.map(cellAsText).join(', ')).join('\n');
}

function cellAsText(cell: string | number): string {
  if (typeof cell === 'number') return String(cell);
  const plain = cell !== '' && !NUMBER.test(cell) && !/[",\t\n]/.test(cell) && cell === cell.trim();
  return plain ? cell : `"${cell.replaceAll('"', '""')}"`;
}

/** Reads what `cellsAsText` writes, and cells as a spreadsheet copies them, parted by tabs. Empty lines are left out. */
export function textAsCells(text: string): (string | number)[][] {
  const rows: (string | number)[][] = [[]];
  // One cell and what ends it: a quoted one may hold anything, its own quotation marks doubled.
  const cell = /[ ]*(?:"((?:[^"]|"")*)"[ ]*|([^,\t\n]*))(,|\t|\n|$)/y;
  for (let found = cell.exec(text); found; found = cell.exec(text)) {
    const [, quoted, bare = '', end] = found;
    const word = bare.trim();
    rows.at(-1)?.push(quoted !== undefined ? quoted.replaceAll('""', '"') : NUMBER.test(word) ? Number(word) : word);
    if (end === '\n') rows.push([]);
    if (end === '' || cell.lastIndex >= text.length) break;
  }
  return rows.filter((row) => row.some((value) => value !== ''));
}
