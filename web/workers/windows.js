// Windows and exports of a report: columns come out of the core as views and are copied at once.

import { checked } from '../core/faults.js';
import { nextTask, throwIfAborted } from './slices.js';
import { throttled } from './throttle.js';

/** @import { MailList, Message, Query, RowWindow } from '../core/types.js' */
/** @import { WasmCore } from './wasm.js' */

const kDefaultLimit = 1000;
const kExportRows = 20_000;
const kProgressMs = 50;
const kWholeReport = 0xffff_ffff;

/**
 * The query with every member there, as the core wants it.
 * @param {Query} query
 * @param {number} limit
 */
function complete({ filters = [], sort = [], offset = 0, ...rest }, limit) {
  return { filters, sort: sort.join(','), offset, limit: rest.limit ?? limit };
}

/**
 * @param {{bytes: Uint8Array, ends: Uint32Array}} texts    views
 * @returns {string[]}
 */
function decoded({ bytes, ends }) {
  const decoder = new TextDecoder();
  let start = 0;
  return Array.from(ends, (end) => {
    const text = decoder.decode(bytes.subarray(start, end));
    start = end;
    return text;
  });
}

/**
 * The messages of a column of sentences, by their English.
 * @param {WasmCore} core
 * @param {string} name
 * @param {string} column
 * @param {readonly string[]} english   the column's cells
 * @returns {Map<string, Message>}
 */
function messagesOf(core, name, column, english) {
  /** @type {{message?: Message}[]} */
  const cells = JSON.parse(checked(core.sentences(name, column)));
  return new Map(cells.flatMap(({ message }, row) => (message ? [[english[row], message]] : [])));
}

/**
 * A window, with the messages behind the columns `told`.
 * @param {WasmCore} core
 * @param {{name: string, query: Query, columns: string[], told: string[]}} wanted
 * @param {(...things: Transferable[]) => void} transfer
 * @returns {RowWindow & {sentences: [english: string, message: Message][]}}
 */
export function windowOf(core, { name, query, columns, told }, transfer) {
  const { matched, ids: found } = checked(core.rows(name, complete(query, kDefaultLimit)));
  const ids = found.slice();
  transfer(ids.buffer);
  /** @type {Record<string, string[] | Float64Array>} */
  const cells = {};
  for (const column of columns) {
    const found = checked(core.cells(name, column));
    if (found instanceof Float64Array) {
      const numbers = found.slice();
      transfer(numbers.buffer);
      cells[column] = numbers;
    } else {
      cells[column] = decoded(found);
    }
  }
  const sentences = told.flatMap((column) => [
    ...messagesOf(core, name, column, /** @type {string[]} */ (cells[column])),
  ]);
  return { matched, ids, cells, sentences };
}

/**
 * @param {WasmCore} core
 * @param {{tool: string, query: Query}} what
 * @returns {MailList}
 */
export function mailListOf(core, { tool, query }) {
  const { bytes, leftOut } = checked(core.mailList(tool, complete(query, kWholeReport)));
  return { blob: new Blob([bytes.slice()], { type: 'text/csv;charset=utf-8' }), leftOut };
}

/**
 * @param {WasmCore} core
 * @param {{name: string, query: Query, format: string, columns: string[]}} what
 * @param {AbortSignal} signal
 * @param {(progress: unknown) => void} progress
 * @returns {Promise<Blob>}
 */
export async function exportBlob(core, { name, query, format, columns }, signal, progress) {
  const tell = throttled(kProgressMs, progress);
  const json = format === 'json';
  const total = checked(core.exportOpen(name, complete(query, kWholeReport), columns, json));
  const parts = [];
  for (let rows = 0; ; rows += kExportRows) {
    throwIfAborted(signal);
    const part = checked(core.exportSlice(kExportRows)).slice();
    if (part.length === 0) break;
    parts.push(new Blob([part])); // the browser keeps it outside of this heap
    tell({
      stage: 'ready',
      bytes: 0,
      totalBytes: 0,
      rows: Math.min(rows, total),
      fraction: total ? Math.min(1, rows / total) : 1,
    });
    await nextTask();
  }
  return new Blob(parts, { type: json ? 'application/json' : 'text/csv;charset=utf-8' });
}
