import { useMemo, useState } from 'preact/hooks';
import type { Column, Sheet } from './sheets';

/** A table that is sorted by a click on a column's name, and the other way round by the next. */
export function Table<Row>({ sheet: { name, columns, rows, idOf }, selected, onSelect }: {
  readonly sheet: Sheet<Row>;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}) {
  const [sort, setSort] = useState<{ readonly column: number; readonly falling: boolean } | null>(null);
  const sorted = useMemo(() => {
    const column = sort && columns[sort.column];
    return column ? rows.toSorted((a, b) => compare(column, a, b) * (sort.falling ? -1 : 1)) : rows;
  }, [rows, columns, sort]);
  return (
    <table>
      <caption>{name} <span class="number">{rows.length}</span></caption>
      <thead>
        <tr>
          {columns.map((column, index) => {
            const isSorted = sort?.column === index;
            return (
              <th
                key={column.name} scope="col" class={column.isNumber ? 'amount' : undefined}
                aria-sort={isSorted ? (sort.falling ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" onClick={() => setSort({ column: index, falling: isSorted && !sort.falling })}>
                  {column.name}<span aria-hidden="true">{isSorted ? (sort.falling ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody>
        {sorted.map((row) => {
          const id = idOf(row);
          return (
            <tr key={id} aria-selected={id === selected} onClick={() => onSelect(id)}>
              {columns.map((column, index) => (index === 0
                ? (
                  <th key={column.name} scope="row">
                    <button type="button" onClick={() => onSelect(id)}>{column.text(row)}</button>
                  </th>
                )
                : <td key={column.name} class={column.isNumber ? 'amount' : undefined}>{column.text(row)}</td>))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

const collator = new Intl.Collator('en', { numeric: true });

function compare<Row>({ text, order = text }: Column<Row>, a: Row, b: Row): number {
  const [left, right] = [order(a), order(b)];
  return typeof left === 'number' && typeof right === 'number' ? left - right : collator.compare(`${left}`, `${right}`);
}
