import { useId, type ReactNode } from 'react';
import type { PlotOptions } from '@observablehq/plot';
import { Button } from '../ui/buttons';
import { download } from './csv';
import { Drawing } from './Drawing';
import { cellWords, fileOf, restOf, type Column, type Most } from './sheet';

interface SheetProps<Row> {
  title: string;
  /** What the file is called, without its ending. */
  file: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** All rows together, told before them. */
  total?: Row;
  /** What one has to know to read it. */
  note?: ReactNode;
  draw?: ((plot: typeof import('@observablehq/plot')) => PlotOptions) | undefined;
  /** What the reader chooses of the drawing. */
  choice?: ReactNode;
  /** Whether the month on one page has room for the table; it then stands there in place of the drawing. */
  printed?: boolean;
  /** So many lines are printed, and one for the rest: where nobody knows how many there are. */
  most?: Most<Row>;
}

/** Figures as a plot, as a table beneath and as a file of the same rows. */
export function Sheet<Row>({ title, file, columns, rows, total, note, draw, choice, printed = false, most }: SheetProps<Row>) {
  const heading = useId();
  const lines = total === undefined ? rows : [total, ...rows];
  const rest = most === undefined ? undefined : restOf(rows, most);
  return (
    <section className="sheet" aria-labelledby={heading}>
      <header className="sheet-head">
        <h2 id={heading}>{title}</h2>
        <Button look="small" aria-label={`Download CSV: ${title}`} onPress={() => download(`${file}.csv`, fileOf(columns, lines))}>
          Download CSV
        </Button>
      </header>
      {note && <p className="quiet sheet-note">{note}</p>}
      {draw && rows.length > 0 && (
        <div className={printed ? 'screen-only' : undefined}>
          {choice && <div className="sheet-choice screen-only">{choice}</div>}
          <Drawing draw={draw} />
        </div>
      )}
      <div className={`table-frame ${printed ? '' : 'screen-only'}`} tabIndex={0} role="group" aria-label={`Table: ${title}`}>
        <table>
          <thead><tr>{columns.map(({ head }) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {total !== undefined && <TableLine className="all-rows" columns={columns} row={total} />}
            {rows.map((row, line) => (
              <TableLine key={line} className={rest !== undefined && line >= most!.lines ? 'screen-only' : undefined} columns={columns} row={row} />
            ))}
            {rest !== undefined && <TableLine className="print-only" columns={columns} row={rest} />}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className="quiet sheet-none">Nothing of this kind in these days.</p>}
    </section>
  );
}

function TableLine<Row>({ className, columns, row }: { className: string | undefined; columns: readonly Column<Row>[]; row: Row }) {
  return (
    <tr className={className}>
      {columns.map((column, at) => (at === 0
        ? <th key={column.head} scope="row">{cellWords(column, row)}</th>
        : <td key={column.head} className="figures">{cellWords(column, row)}</td>))}
    </tr>
  );
}
