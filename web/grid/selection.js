// A rectangle of cells, and its text for the clipboard.

/** @import { Cell } from './keys.js' */

/** @typedef {{top: number, bottom: number, left: number, right: number}} Range */

/**
 * The rectangle that two cells span; the header is not part of it.
 * @param {Cell} a
 * @param {Cell} b
 * @returns {Range}
 */
export const spanned = (a, b) => ({
  top: Math.max(0, Math.min(a.row, b.row)),
  bottom: Math.max(0, a.row, b.row),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

/**
 * @param {Range | null} range
 * @param {number} row
 * @param {number} column
 */
export const inside = (range, row, column) =>
  range !== null && row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;

// A spreadsheet runs what starts so, unless it is a number (OWASP: formula injection).
const kFormula = /^[=+\-@\t\r]/;
const kNumber = /^[+-]?\d/;

/** @param {string | number | undefined} value */
function plain(value) {
  if (value === undefined || Number.isNaN(value)) return '';
  const text = String(value).replaceAll(/[\t\r\n]+/g, ' ');
  return typeof value === 'string' && kFormula.test(text) && !kNumber.test(text) ? `'${text}` : text;
}

/**
 * Rows of cells as tab-separated text, as spreadsheets paste it.
 * @param {(string | number | undefined)[][]} columns   cells by column
 */
export function tabSeparated(columns) {
  const rows = columns[0]?.map((_, row) => columns.map((cells) => plain(cells[row])).join('\t')) ?? [];
  return rows.join('\n');
}
