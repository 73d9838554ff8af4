// Which subjects of the log the lines of the disavow plan come from.

/** @import { Scope } from './deciding.js' */
/** @typedef {{scope: Scope, subject: string}} Subject */

/** @param {Record<string, string | number>} row   of the report `disavow_plan` @returns {Subject} */
export const subjectOf = (row) => ({ scope: /** @type {Scope} */ (row.scope), subject: String(row.subject) });

/** The subjects of several rows, each once. @param {Record<string, string | number>[]} rows */
export const subjectsOf = (rows) => [
  ...new Map(rows.map((row) => [`${row.scope} ${row.subject}`, subjectOf(row)])).values(),
];
