// A rectangle of cells.

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
