// A report as an Excel workbook, streamed: rows are fetched, written and forgotten a window at a time.
// Past Excel's 1,048,576 rows the writer starts a further sheet.

import { writeXlsxStream } from 'hucre/xlsx';
import { inert } from './inert.js';

/** @import { ColumnInfo, RowWindow } from '../core/types.js' */
/** @typedef {(window: {offset: number, limit: number}, names: string[]) => Promise<RowWindow>} Source   of the rows */

const kWindow = 4000; // rows: a larger one keeps the page from answering
const kLongest = 32_767; // of a cell, in UTF-16 units: Excel takes a workbook with a longer one for damaged
const kType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What XML cannot hold is replaced, but for what the writer has a way to write. @param {string} text */
const written = (text) =>
  inert(text)
    .slice(0, kLongest)
    .replaceAll(/[\uFFFE\uFFFF\p{Cs}]/gu, '\uFFFD');

/**
 * Rows of cells. Texts are written as texts, and stay such where somebody goes into a cell or saves the book as CSV.
 * @param {Source} source
 * @param {ColumnInfo[]} columns
 * @param {AbortSignal} signal
 */
async function* sheetOf(source, columns, signal) {
  yield columns.map((column) => column.label);
  const names = columns.map((column) => column.name);
  for (let offset = 0; ; offset += kWindow) {
    signal.throwIfAborted();
    const window = await source({ offset, limit: kWindow }, names);
    const cells = names.map((name) => window.cells[name]);
    for (let row = 0; row < window.ids.length; row++) {
      yield cells.map((column) => {
        const value = column[row];
        if (value === '' || Number.isNaN(value)) return null;
        return typeof value === 'string' ? written(value) : value;
      });
    }
    if (offset + window.ids.length >= window.matched || window.ids.length === 0) return;
  }
}

/**
 * @param {Source} source
 * @param {string} name    of its sheet
 * @param {ColumnInfo[]} columns
 * @param {AbortSignal} signal
 * @returns {Promise<Blob>}
 */
export async function workbook(source, name, columns, signal) {
  const rows = sheetOf(source, columns, signal);
  const stream = writeXlsxStream(rows, { name, freezePane: { rows: 1 } });
  const parts = [];
  for await (const part of stream) parts.push(new Blob([/** @type {Uint8Array<ArrayBuffer>} */ (part)]));
  return new Blob(parts, { type: kType });
}
