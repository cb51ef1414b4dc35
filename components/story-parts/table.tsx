import { Enhancement } from '#components/site/enhancement';
import type { StoryPartProps } from '#lib/content/story-parts';
import { numbersIn } from './cell-numbers';
import type { PartProps } from './part-props';

/** Fewer rows are taken in at a glance, in any order. */
const FEWEST_SORTED = 4;

export function TablePart({ title, source, columns, align, rows, words, lang }: PartProps<'Table'>) {
  const sums = String(rows.at(-1)?.[0]).toLocaleLowerCase(lang) === words.total.toLocaleLowerCase(lang);
  const [body, foot] = sums ? [rows.slice(0, -1), rows.slice(-1)] : [rows, []];
  const grid = { title, columns, align, rows: body, foot };
  return (
    <figure className="table">
      {body.length >= FEWEST_SORTED ? (
        <>
          <sortable-table data-hint={words.sortByColumn}>
            <DataTable
              {...grid}
              values={columns.map((_, index) =>
                numbersIn(
                  body.map((row) => row[index] ?? ''),
                  lang,
                ),
              )}
            />
          </sortable-table>
          <Enhancement element="sortable-table" />
        </>
      ) : (
        <DataTable {...grid} />
      )}
      {source ? (
        <figcaption>
          {words.source}: {source}
        </figcaption>
      ) : null}
    </figure>
  );
}

interface DataTableProps extends Pick<StoryPartProps<'Table'>, 'title' | 'columns' | 'rows' | 'align'> {
  /** Rows that add up the others, and stay below them. */
  foot?: StoryPartProps<'Table'>['rows'];
  /** For each column of numbers, what its cells count. */
  values?: ReturnType<typeof numbersIn>[];
}

/** Rows and columns, scrolling within themselves where the screen is narrow. */
export function DataTable({ title, columns, rows, align, foot = [], values }: DataTableProps) {
  const alignment = (index: number) => (align?.[index] === 'right' ? 'figure-cell' : undefined);
  const drawRow = (row: DataTableProps['rows'][number], index: number, valueIn: (column: number) => number | undefined) => (
    // Two rows, and two columns, may read alike.
    <tr key={index}>
      {row.map((cell, column) => {
        const key = `column ${column}`;
        return column === 0 ? (
          <th key={key} scope="row" className={alignment(column)} data-value={valueIn(column)}>
            {cell}
          </th>
        ) : (
          <td key={key} className={alignment(column)} data-value={valueIn(column)}>
            {cell}
          </td>
        );
      })}
    </tr>
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place in the row
              <th key={index} scope="col" className={alignment(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row, index) => drawRow(row, index, (column) => values?.[column]?.[index]))}</tbody>
        {foot.length > 0 ? <tfoot>{foot.map((row, index) => drawRow(row, index, () => undefined))}</tfoot> : null}
      </table>
    </section>
  );
}
