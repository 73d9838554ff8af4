import { rowsIn } from '../../lib/rows.js';

/** @import { Core } from '../../core/types.js' */

/**
 * All rows of a short report.
 * @param {Core} core
 * @param {string} name
 * @param {string[]} columns
 */
export const allRows = async (core, name, columns) => rowsIn(await core.rows(name, { limit: 2000 }, columns), columns);
