export type Cell = string | number | null | undefined;

/** @returns a line as RFC 4180 has it, with its end */
export const lineOf = (cells: readonly Cell[]) => `${cells.map(cellOf).join()}\r\n`;

/** What a spreadsheet takes for the beginning of a formula, though it is only a text. */
const FORMULA = /^[=+\-@\t\r]/;

/** @see https://owasp.org/www-community/attacks/CSV_Injection */
function cellOf(value: Cell): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
