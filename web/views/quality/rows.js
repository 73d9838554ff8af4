// Windows of reports as rows, which is how cards and lists are made of them.

/** @import { RowWindow } from '../../core/types.js' */
/** @typedef {Record<string, string | number | undefined>} Row    cells by column name; undefined: the report has no such column */

/** @param {RowWindow} window @returns {Row[]} */
export const rowsIn = ({ ids, cells }) =>
  Array.from(ids, (_, i) => Object.fromEntries(Object.entries(cells).map(([name, column]) => [name, column[i]])));

/** @param {Row} row @param {string} name @returns {string} '' where there is none */
export const textIn = (row, name) => String(row[name] ?? '');

/** @param {Row} row @param {string} name @returns {number} NaN where there is none */
export const numberIn = (row, name) => Number(row[name] ?? Number.NaN);
