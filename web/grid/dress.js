// After a draw, what regular-table lacks: the roles, indexes and states that assistive technology reads.

import { kSegment } from '../lib/segments.js';
import { segments } from '../state/workspace.js';
import { text } from '../text/text.js';
import { cutMiddle, isNumber } from './cells.js';
import { inside } from './selection.js';

/** @import { ColumnInfo } from '../core/types.js' */
/** @import { Range } from './selection.js' */

/**
 * @typedef {object} Dressing
 * @property {ColumnInfo[]} columns
 * @property {string[]} sort
 * @property {number} matched
 * @property {Record<number, number>} widths    px, by column index
 * @property {Range | null} range
 * @property {(cell: Element) => number} columnOf
 * @property {(row: HTMLTableRowElement) => number | undefined} rowOf
 */

/**
 * @param {HTMLTableElement} table
 * @param {string} label
 * @param {Dressing} dressing
 */
export function dress(table, label, dressing) {
  set(table, 'role', 'grid');
  set(table, 'aria-label', label);
  set(table, 'aria-rowcount', String(dressing.matched + 1));
  set(table, 'aria-colcount', String(dressing.columns.length));
  if (table.tHead?.rows[0]) dressHeader(table.tHead.rows[0], dressing);
  let last = -1;
  for (const row of table.tBodies[0].rows) last = dressRow(row, last, dressing);
}

/**
 * @param {HTMLTableRowElement} header
 * @param {Dressing} dressing
 */
function dressHeader(header, { columns, sort, columnOf }) {
  set(header, 'aria-rowindex', '1');
  for (const cell of header.cells) {
    const index = columnOf(cell);
    const column = columns[index];
    if (!column) continue;
    const at = sort.findIndex((key) => key.split(':')[0] === column.name);
    const down = sort[at]?.endsWith(':desc');
    if (index === 0 && cell.firstElementChild) cell.firstElementChild.textContent = column.label;
    set(cell, 'aria-colindex', String(index + 1));
    set(cell, 'aria-sort', at === 0 ? (down ? 'descending' : 'ascending') : 'none');
    set(cell, 'data-sort', at < 0 ? '' : `${down ? '↓' : '↑'}${sort.length > 1 ? at + 1 : ''}`);
    set(cell, 'title', column.help);
    cell.classList.toggle('number', isNumber(column));
  }
}

/**
 * @param {HTMLTableRowElement} row
 * @param {number} above   the row before it
 * @param {Dressing} dressing
 */
function dressRow(row, above, { columns, matched, widths, range, columnOf, rowOf }) {
  const index = rowOf(row);
  // One row of an earlier draw may be left below the last: nobody should hear of it.
  if (index === undefined || index <= above || index >= matched) {
    set(row, 'aria-hidden', 'true');
    row.removeAttribute('aria-rowindex');
    return above;
  }
  row.removeAttribute('aria-hidden');
  set(row, 'aria-rowindex', String(index + 2));
  for (const cell of row.cells) {
    const at = columnOf(cell);
    const column = columns[at];
    if (!column) continue;
    set(cell, 'role', at ? 'gridcell' : 'rowheader');
    set(cell, 'aria-colindex', String(at + 1));
    cell.classList.toggle('number', isNumber(column));
    if (range) set(cell, 'aria-selected', String(inside(range, index, at)));
    else cell.removeAttribute('aria-selected');
    if (at === 0) cell.classList.toggle('no-text', cell.textContent === text.value.grid.noText);
    if (column.unit === 'url') cutMiddle(cell, widths[at]);
    cell.style.setProperty('--n', column.name === kSegment ? numberOf(cell.textContent) : '');
  }
  return index;
}

/** @param {string | null} name   of a segment @returns {string} '' for none, which has no colour */
const numberOf = (name) => (name ? String(segments.value.findIndex((one) => one.name === name)) : '');

/**
 * Writes an attribute only when it changes: a draw touches hundreds.
 * @param {Element} element
 * @param {string} name
 * @param {string} value
 */
function set(element, name, value) {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}
