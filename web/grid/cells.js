// What a cell looks like: its text, its width, the class that aligns it.

import { count, number, score, share } from '../lib/format.js';
import { text } from '../text/text.js';
import { textWidth } from './measure.js';

/** @import { ColumnInfo } from '../core/types.js' */

/**
 * @param {ColumnInfo} column
 * @param {string | number | undefined} value
 */
export function cellText(column, value) {
  if (value === undefined) return '';
  if (typeof value === 'string') return column.unit === 'flag' ? flagWord(value) : value;
  if (Number.isNaN(value)) return '';
  switch (column.unit) {
    case 'count':
      return count(value);
    case 'share':
      return share(value);
    case 'score':
      return score(value);
    default:
      return number(value);
  }
}

/** @param {string} value   'true', 'false' or '' */
const flagWord = (value) => text.value.grid.flags[/** @type {'true' | 'false'} */ (value)] ?? value;

/** @param {ColumnInfo} column */
export const isNumber = (column) => column.type === 'number';

const kArrow = 20; // px, for the sign of the order

// Columns of running text, which take the room that is left.
const kTexts = new Set(['anchor', 'path', 'message', 'value', 'title', 'top_anchor', 'file', 'format']);
const kWords = new Set(['domain', 'encoding', 'class', 'code', 'status', 'indexable']);

/** @param {ColumnInfo} column */
export const grows = (column) => column.unit === 'url' || kTexts.has(column.name);

/**
 * Widths in px that fill the view: what is left over goes to addresses and texts.
 * @param {ColumnInfo[]} columns
 * @param {number} room
 * @param {Record<string, number>} chosen   by a person, by column name
 * @returns {Record<number, number>}
 */
export function widths(columns, room, chosen) {
  const narrow = room < 640;
  const base = columns.map((column, i) => {
    if (chosen[column.name]) return chosen[column.name];
    const label = Math.ceil(textWidth(column.label, true)) + kPadding + kArrow;
    if (column.unit === 'url') return narrow ? 200 : Math.max(320, i === 0 ? Math.round(room * 0.28) : 0);
    if (grows(column)) return narrow ? 140 : 200;
    if (isNumber(column)) return Math.max(72, label);
    return Math.max(kWords.has(column.name) ? 120 : 88, label);
  });
  const free = room - base.reduce((sum, width) => sum + width, 0);
  const takers = columns.filter((column) => grows(column) && !chosen[column.name]).length;
  const more = free > 0 && takers ? Math.floor(free / takers) : 0;
  return Object.fromEntries(
    columns.map((column, i) => [i, base[i] + (grows(column) && !chosen[column.name] ? more : 0)]),
  );
}

const kHead = 14; // characters that stay of the start
const kFewest = 6; // characters that stay of the end
const kWidest = 11; // px: so much a character needs at most, as a rule
const kPadding = 26; // px: both sides of a cell, and its border

/**
 * An address too long for its column is cut in the middle: its start and its last steps stay in
 * sight. The cell still holds the whole text, the middle of it at size zero behind an ellipsis.
 * @param {HTMLElement} cell
 * @param {number} width   px
 */
export function cutMiddle(cell, width) {
  const url = cell.textContent ?? '';
  const room = width - kPadding;
  if (cell.firstElementChild || url.length * kWidest < room) return;
  const whole = textWidth(url);
  if (whole <= room) return;
  const head = url.slice(0, kHead);
  let size = Math.max(kFewest, Math.floor((room * url.length) / whole) - kHead + 2);
  while (size > kFewest && textWidth(`${head}…${url.slice(-size)}`) > room) size--;
  const middle = document.createElement('span');
  middle.className = 'middle';
  middle.textContent = url.slice(kHead, -size);
  cell.replaceChildren(head, middle, url.slice(-size));
}
