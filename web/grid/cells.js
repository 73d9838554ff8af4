// What a cell looks like: its text, its width, the class that aligns it.

import { count, number, score, share } from '../lib/format.js';
import { text } from '../text/text.js';

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

// Columns of running text, which take the room that is left.
const kTexts = new Set(['anchor', 'message', 'value', 'title', 'top_anchor', 'file', 'format']);
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
  const base = columns.map((column) => {
    if (chosen[column.name]) return chosen[column.name];
    const label = 54 + column.label.length * 7.4;
    if (column.unit === 'url') return narrow ? 200 : 320;
    if (grows(column)) return narrow ? 140 : 200;
    if (isNumber(column)) return Math.max(84, label);
    return Math.max(kWords.has(column.name) ? 120 : 88, label);
  });
  const free = room - base.reduce((sum, width) => sum + width, 0);
  const takers = columns.filter((column) => grows(column) && !chosen[column.name]).length;
  const more = free > 0 && takers ? Math.floor(free / takers) : 0;
  return Object.fromEntries(
    columns.map((column, i) => [i, base[i] + (grows(column) && !chosen[column.name] ? more : 0)]),
  );
}

const kTail = 16;
const kPxPerCharacter = 7;

/**
 * An address too long for its column is cut in the middle: the host and the last step stay. The cell
 * still holds the whole text, as two spans, of which the first shrinks.
 * @param {HTMLElement} cell
 * @param {string} url
 * @param {number} width   px
 */
export function cutMiddle(cell, url, width) {
  if (url.length * kPxPerCharacter < width || cell.firstElementChild) return;
  const head = document.createElement('span');
  const tail = document.createElement('span');
  head.className = 'head';
  head.textContent = url.slice(0, -kTail);
  tail.textContent = url.slice(-kTail);
  cell.replaceChildren(head, tail);
}
