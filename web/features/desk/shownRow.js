// The row that the dialog `row` shows, whole: a grid has only the cells that it draws. And those before and behind it.

import { rowsIn } from '../../lib/rows.js';
import { viewOf } from '../../state/views.js';
import { rowsOf } from './made.js';

/** @import { ColumnInfo, Core } from '../../core/types.js' */
/** @import { ShownRow } from '../../state/workspace.js' */

/**
 * Rows of a report as its view stands: filtered and sorted.
 * @param {Core} core
 * @param {string} report
 * @param {{offset: number, limit: number}} window
 * @param {string[]} names   of columns
 */
export function rowsOfView(core, report, window, names) {
  const { filter, sort } = viewOf(report);
  return rowsOf(core, report, { filters: [filter].filter(Boolean), sort, ...window }, names);
}

/**
 * @param {Core} core
 * @param {readonly ColumnInfo[]} columns   of its report
 * @param {ShownRow} shown
 */
export async function wholeRow(core, columns, shown) {
  const { report, row, at } = shown;
  const names = [...new Set([...columns.map(({ name }) => name), ...Object.keys(row)])];
  const window = await rowsOfView(core, report, { offset: at, limit: 1 }, names);
  return { of: shown, matched: window.matched, row: { ...row, ...rowsIn(window, names)[0] } };
}
