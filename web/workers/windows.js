// Windows and exports of a report: columns come out of the core as views and are copied at once.

import { checked } from '../core/faults.js';
import { segmentFinder } from '../lib/segments.js';
import { nextTask, throwIfAborted } from './slices.js';
import { throttled } from './throttle.js';

/** @import { MailList, Message, Query, RowWindow, UsualValues } from '../core/types.js' */
/** @import { Segment } from '../lib/segments.js' */
/** @import { WasmCore } from './wasm.js' */

const kDefaultLimit = 1000;
const kExportRows = 20_000;
const kProgressMs = 50;
const kWholeReport = 0xffff_ffff;
const kTypes = {
  csv: 'text/csv;charset=utf-8',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

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

const kMostValues = 12;

/**
 * @param {WasmCore} core
 * @param {{name: string, query: Query, column: string}} wanted
 * @returns {UsualValues}
 */
export const usualValues = (core, { name, query, column }) =>
  checked(core.facets(name, complete(query, kMostValues), column));

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
 * Names of the segments that the pages of a window are in.
 * @param {WasmCore} core
 * @param {string} name
 * @param {Query} query
 * @param {readonly Segment[]} segments
 */
function segmentsOf(core, name, query, segments) {
  const find = segmentFinder(segments);
  checked(core.rows(name, complete(query, kDefaultLimit)));
  return decoded(checked(core.cells(name, 'url'))).map((url) => segments[find(url)]?.name ?? '');
}

/**
 * @param {WasmCore} core
 * @param {{name: string, query: Query, format: keyof typeof kTypes, columns: string[], headers: string[], segments: Segment[]}} what
 * @param {AbortSignal} signal
 * @param {(progress: unknown) => void} progress
 * @returns {Promise<Blob>}
 */
export async function exportBlob(core, { name, query, format, columns, headers, segments }, signal, progress) {
  const tell = throttled(kProgressMs, progress);
  const total = checked(core.exportOpen(name, complete(query, kWholeReport), format, columns, headers));
  const parts = [];
  let rows = 0;
  do {
    throwIfAborted(signal);
    const window = { ...query, offset: (query.offset ?? 0) + rows, limit: kExportRows };
    const names = segments.length > 0 ? segmentsOf(core, name, window, segments) : [];
    const part = checked(core.exportSlice(kExportRows, names)).slice();
    parts.push(new Blob([part])); // the browser keeps it outside of this heap
    rows = Math.min(rows + kExportRows, total);
    tell({ stage: 'ready', bytes: 0, totalBytes: 0, rows, fraction: total ? rows / total : 1 });
    await nextTask();
  } while (rows < total);
  return new Blob(parts, { type: kTypes[format] });
}
