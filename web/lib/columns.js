/** @import { ColumnInfo, ReportInfo } from '../core/types.js' */

/**
 * The columns to show, in a person's order.
 * @param {ReportInfo} report
 * @param {string[]} chosen   names; empty: all
 * @returns {ColumnInfo[]}
 */
export function columnsOf(report, chosen) {
  const known = chosen.map((name) => report.columns.find((column) => column.name === name));
  const columns = known.filter((column) => column !== undefined);
  return columns.length ? columns : report.columns;
}
