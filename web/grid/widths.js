// How wide the columns are: as wide as their first cells need, within bounds, filling the view.

import { cellText, isNumber } from './cells.js';
import { textWidth } from './measure.js';

/** @import { ColumnInfo } from '../core/types.js' */

const kPadding = 26; // px: both sides of a cell, and its border
const kArrow = 20; // px, for the sign of the order
const kMostMeasured = 120; // characters: no column is that wide
const kLeast = 72;
const kMostText = 260;
const kMostUrl = 320;
const kNarrow = 640; // px: below this the view is a phone's

/**
 * What each column would need to show its header and these cells whole.
 * @param {ColumnInfo[]} columns
 * @param {(string | number | undefined)[][]} cells   of the first rows, by column
 * @returns {number[]} px
 */
export function needed(columns, cells) {
  return columns.map((column, i) => {
    const header = textWidth(column.label, true) + kArrow;
    const widest = cells[i].reduce(
      (most, value) =>
        Math.max(/** @type {number} */ (most), textWidth(cellText(column, value).slice(0, kMostMeasured))),
      header,
    );
    return Math.max(kLeast, Math.ceil(Number(widest)) + kPadding);
  });
}

/**
 * Every column within its bounds first; what room is left goes to those that were cut, then to the
 * texts.
 * @param {ColumnInfo[]} columns
 * @param {number[]} needs             px
 * @param {number} room                px
 * @param {Record<string, number>} chosen   by a person, by column name
 * @returns {Record<number, number>}   by column index
 */
export function widths(columns, needs, room, chosen) {
  const narrow = room < kNarrow;
  /** @param {ColumnInfo} column */
  const most = (column) => {
    if (isNumber(column)) return Number.POSITIVE_INFINITY;
    if (column.unit === 'url') return narrow ? 200 : Math.max(kMostUrl, Math.round(room * 0.28));
    return narrow ? 140 : kMostText;
  };
  const given = columns.map((column, i) => chosen[column.name] ?? Math.min(needs[i], most(column)));
  let free = room - given.reduce((sum, width) => sum + width, 0);
  const texts = columns.flatMap((column, i) => (isNumber(column) || chosen[column.name] ? [] : [i]));

  const lacking = texts.reduce((sum, i) => sum + Math.max(0, needs[i] - given[i]), 0);
  const part = lacking > 0 ? Math.min(1, Math.max(0, free) / lacking) : 0;
  for (const i of texts) {
    const more = Math.floor(Math.max(0, needs[i] - given[i]) * part);
    given[i] += more;
    free -= more;
  }
  if (free > 0 && texts.length) for (const i of texts) given[i] += Math.floor(free / texts.length);
  return Object.fromEntries(given.map((width, i) => [i, width]));
}

/**
 * How far to scroll sideways so that a column is in view beside the first, which stays in place.
 * @param {Record<number, number>} widths   px
 * @param {number} column
 * @param {number} scrollLeft   px, as it is
 * @param {number} room         px
 */
export function leftFor(widths, column, scrollLeft, room) {
  if (column === 0) return scrollLeft;
  let left = 0;
  for (let i = 1; i < column; i++) left += widths[i];
  const least = left + widths[column] - (room - widths[0]);
  return Math.min(left, Math.max(least, scrollLeft));
}
