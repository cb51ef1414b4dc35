import type { StoryPartProps } from '#lib/content/story-parts';
import type { PartProps } from './part-props';

export function TablePart({ title, source, columns, align, rows, words }: PartProps<'Table'>) {
  return (
    <figure className="table">
      <DataTable title={title} columns={columns} rows={rows} align={align} />
      {source ? (
        <figcaption>
          {words.source}: {source}
        </figcaption>
      ) : null}
    </figure>
  );
}

type DataTableProps = Pick<StoryPartProps<'Table'>, 'title' | 'columns' | 'rows' | 'align'>;

/** Rows and columns, scrolling within themselves where the screen is narrow. */
export function DataTable({ title, columns, rows, align }: DataTableProps) {
  const alignment = (index: number) => (align?.[index] === 'right' ? 'figure-cell' : undefined);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className="table-scroll" aria-label={title} tabIndex={0}>
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={alignment(index)}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.join('|')}>
              {row.map((cell, index) => {
                const key = `${columns[index]}`;
                return index === 0 ? (
                  <th key={key} scope="row">
                    {cell}
                  </th>
                ) : (
                  <td key={key} className={alignment(index)}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
