// Which columns a report shows, and its order in words.

import { text } from '../text/text.js';
import { defaultColumns } from './defaultColumns.js';
import { kEditsColumn } from './edits.js';

/** @import { ColumnInfo, Lens, ReportInfo } from '../core/types.js' */

const kTaskColumn = 'task'; // what the log calls a row: of use to programs

/**
 * The columns to show, in a person's order; until somebody chooses, those of the lens that the files can tell.
 * @param {ReportInfo} report
 * @param {string[]} chosen   names; empty: nobody has chosen
 * @param {Lens} [lens]
 * @returns {ColumnInfo[]}
 */
export function columnsOf(report, chosen, lens) {
  /** @param {readonly string[]} names */
  const named = (names) => names.flatMap((name) => report.columns.find((column) => column.name === name) ?? []);
  const picked = named(chosen);
  if (picked.length) return picked;
  const known = report.columns.filter(({ name, known }) => known !== false && name !== kTaskColumn);
  const usual = named(defaultColumns(report.name, lens) ?? []).filter((column) => known.includes(column));
  const shown = usual.length ? usual : known.length ? known : report.columns;
  // The button of a row is in sight without scrolling.
  const edits = known.find((column) => column.name === kEditsColumn);
  return edits ? [shown[0], edits, ...shown.slice(1).filter((column) => column !== edits)] : shown;
}

/**
 * "PageRank, highest first".
 * @param {string[]} sort   "pagerank:desc"
 * @param {ColumnInfo[]} columns
 */
export function sortInWords(sort, columns) {
  const { order } = text.value.report;
  const keys = sort.map((key) => {
    const [name, direction] = key.split(':');
    const column = columns.find((info) => info.name === name);
    const words = column?.type === 'number' ? order.number : order.text;
    return `${column?.label ?? name}, ${direction === 'desc' ? words.desc : words.asc}`;
  });
  return keys.join('; ');
}
