// Windows of reports as rows, which is how cards and lists are made of them.

/** @import { Core, Query, RowWindow } from '../../core/types.js' */
/** @typedef {Record<string, string | number | undefined>} Row    cells by column name; undefined: the report has no such column */

/** @param {RowWindow} window @returns {Row[]} */
const rowsOf = ({ ids, cells }) =>
  Array.from(ids, (_, i) => Object.fromEntries(Object.entries(cells).map(([name, column]) => [name, column[i]])));

/**
 * Rows with these of their columns that the report has; without a list, with all of them.
 * @param {Core} core
 * @param {string} name
 * @param {Query} query
 * @param {readonly string[]} [wanted]
 */
export async function rowsIn(core, name, query, wanted) {
  const { columns } = await core.report(name);
  const names = columns.map((column) => column.name).filter((one) => wanted?.includes(one) ?? true);
  return rowsOf(await core.rows(name, query, names));
}

/** @param {Row} row @param {string} name @returns {string} '' where there is none */
export const textIn = (row, name) => String(row[name] ?? '');

/** @param {Row} row @param {string} name @returns {number} NaN where there is none */
export const numberIn = (row, name) => Number(row[name] ?? Number.NaN);
