import { csvOf, type Cell } from './csv';

/** One column of a table and of its file: the same values, in the table as people read them. */
export interface Column<Row> {
  head: string;
  /** What the file calls it, where it holds other units than the table shows or has to say more by itself. */
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

/** How many lines are printed of rows whose number nobody knows, and what one line says of the rest. */
export interface Most<Row> {
  lines: number;
  together(rest: readonly Row[]): Row;
}

/** What is not printed line by line, as one line; undefined where all of it is: a line is not saved for one line. */
export const restOf = <Row>(rows: readonly Row[], { lines, together }: Most<Row>): Row | undefined =>
  rows.length <= lines + 1 ? undefined : together(rows.slice(lines));
