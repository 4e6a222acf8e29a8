import { csvOf, type Cell } from './csv';

/** One column of a table and of its file: the same values, in the table as people read them. */
export interface Column<Row> {
  head: string;
  /** What the file calls it, where it holds other units than the table shows. */
  fileHead?: string;
  value(row: Row): Cell;
  /** How the table says it; as it is without. */
  show?(row: Row): string;
}

export const cellWords = <Row>({ value, show }: Column<Row>, row: Row): string =>
  show ? show(row) : String(value(row) ?? '–');

/** The rows as a file, with a line of heads. */
export const fileOf = <Row>(columns: readonly Column<Row>[], rows: readonly Row[]): string => csvOf([
  columns.map(({ head, fileHead }) => fileHead ?? head),
  ...rows.map((row) => columns.map(({ value }) => value(row))),
]);
