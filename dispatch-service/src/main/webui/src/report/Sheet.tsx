import { useId, type ReactNode } from 'react';
import type { PlotOptions } from '@observablehq/plot';
import { Button } from '../ui/buttons';
import { download } from './csv';
import { Drawing } from './Drawing';
import { cellWords, fileOf, type Column } from './sheet';

interface SheetProps<Row> {
  title: string;
  /** What the file is called, without its ending. */
  file: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  /** What one has to know to read it. */
  note?: ReactNode;
  draw?: ((plot: typeof import('@observablehq/plot')) => PlotOptions) | undefined;
  /** Whether the month on one page has room for the table too. */
  printed?: boolean;
}

/** Figures as a plot, as a table beneath and as a file of the same rows. */
export function Sheet<Row>({ title, file, columns, rows, note, draw, printed = false }: SheetProps<Row>) {
  const heading = useId();
  return (
    <section className="sheet" aria-labelledby={heading}>
      <header className="sheet-head">
        <h2 id={heading}>{title}</h2>
        <Button look="small" aria-label={`Download CSV: ${title}`} onPress={() => download(`${file}.csv`, fileOf(columns, rows))}>
          Download CSV
        </Button>
      </header>
      {note && <p className="quiet sheet-note">{note}</p>}
      {draw && rows.length > 0 && <Drawing draw={draw} />}
      <div className={`table-frame ${printed ? '' : 'screen-only'}`} tabIndex={0} role="group" aria-label={`Table: ${title}`}>
        <table>
          <thead><tr>{columns.map(({ head }) => <th key={head} scope="col">{head}</th>)}</tr></thead>
          <tbody>
            {rows.map((row, line) => (
              <tr key={line}>
                {columns.map((column, at) => (at === 0
                  ? <th key={column.head} scope="row">{cellWords(column, row)}</th>
                  : <td key={column.head} className="figures">{cellWords(column, row)}</td>))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {rows.length === 0 && <p className="quiet sheet-none">Nothing of this kind in these days.</p>}
    </section>
  );
}
