/** @import { RowWindow } from '../core/types.js' */
/** @typedef {Record<string, string | number>} Row    its cells, by column */

/** The rows of a window. @param {RowWindow} window @param {readonly string[]} columns @returns {Row[]} */
export const rowsIn = ({ cells, ids }, columns) =>
  Array.from(ids, (_, i) => Object.fromEntries(columns.map((column) => [column, cells[column][i]])));
