export type Cell = string | number | undefined;

/** What a spreadsheet would take for a formula rather than for words. */
const FORMULA = /^[=+\-@\t\r]/;

/**
 * One line for each row, as RFC 4180 has it. Words that a spreadsheet would reckon out are kept words by an apostrophe before
 * them: a layer of areas may come from anybody. Numbers stay numbers.
 */
export const csvOf = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\r\n`).join('');

function field(cell: Cell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  const harmless = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Gives the reader a file; the mark at its start tells spreadsheets that it is UTF-8. */
export function download(name: string, csv: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob(['\uFEFF', csv], { type: 'text/csv;charset=utf-8' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
