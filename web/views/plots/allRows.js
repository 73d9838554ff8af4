/** @import { Core } from '../../core/types.js' */

/**
 * All rows of a short report.
 * @param {Core} core
 * @param {string} name
 * @param {string[]} columns
 * @returns {Promise<Record<string, string | number>[]>}
 */
export async function allRows(core, name, columns) {
  const { cells, ids } = await core.rows(name, { limit: 2000 }, columns);
  return Array.from(ids, (_, i) => Object.fromEntries(columns.map((column) => [column, cells[column][i]])));
}
