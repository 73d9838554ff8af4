// What the end of a Parquet file says is in it (parquet.thrift, FileMetaData): its columns, its row groups, and where
// in the file each column of a group lies.

import { damaged, unsupported } from './faults.js';
import { readStruct } from './thrift.js';

/** @import { Struct } from './thrift.js' */

const kMagic = 0x31524150; // "PAR1"
const kEncryptedMagic = 0x45524150; // "PARE"
const kMostFooterBytes = 32 << 20;
const kMostDepth = 64;
const kRequired = 0;
const kRepeated = 2;

/**
 * What can be read at any place: a File, or what a program makes of one.
 * @typedef {{size: number, slice: (begin: number, end: number) => {arrayBuffer: () => Promise<ArrayBuffer>}}} Bytes
 *
 * @typedef {object} Column
 * @property {string} name       parts of a struct are joined with a point
 * @property {boolean} nested    its cells are lists
 * @property {number} levels     the definition level of a value that is there; a lower one is null
 * @property {number} type       physical: 0 boolean, 1 int32, 2 int64, 3 int96, 4 float, 5 double, 6 bytes, 7 fixed bytes
 * @property {number} length     of fixed bytes
 * @property {number} converted  ConvertedType, or -1
 * @property {Struct} logical    LogicalType: one field, whose number is the type
 * @property {number} scale      of a decimal
 *
 * @typedef {{begin: number, end: number, codec: number}} Chunk    of a column, in the file
 * @typedef {{rows: number, chunks: Chunk[]}} Group
 * @typedef {{columns: Column[], groups: Group[], rows: number}} Footer
 */

/** @param {Bytes} file @param {number} begin @param {number} end */
export const bytesAt = async (file, begin, end) => new Uint8Array(await file.slice(begin, end).arrayBuffer());

const text = new TextDecoder();
const isCount = (/** @type {unknown} */ value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isList = Array.isArray;

/** @param {Struct} element @param {string} name @param {number} levels @param {boolean} nested @returns {Column} */
const columnOf = (element, name, levels, nested) => ({
  name,
  nested,
  levels,
  type: element[1],
  length: element[2] ?? 0,
  converted: element[6] ?? -1,
  logical: element[10] ?? {},
  scale: element[10]?.[5]?.[1] ?? element[7] ?? 0,
});

/**
 * The leaves of the tree that the schema lists from its root down.
 * @param {Struct[]} schema
 */
function columnsOf(schema) {
  /** @type {Column[]} */
  const columns = [];
  /** @type {{left: number, path: string[], levels: number, nested: boolean}[]} */
  const open = [];
  for (const [i, element] of schema.entries()) {
    while (open.at(-1)?.left === 0) open.pop();
    const above = open.at(-1);
    if (i > 0 && !above) throw damaged('its list of columns does not fit together');
    if (above) above.left--;
    const repeats = i > 0 && element[3] === kRepeated;
    const nested = repeats || Boolean(above?.nested);
    const name = element[4] instanceof Uint8Array ? text.decode(element[4]) : '';
    const path = !above || (nested && above.path.length > 0) ? (above?.path ?? []) : [...above.path, name];
    const levels = (above?.levels ?? 0) + (i > 0 && element[3] !== kRequired ? 1 : 0);
    const left = element[5] ?? 0;
    if (left > 0 || i === 0) open.push({ left, path, levels, nested });
    else columns.push(columnOf(element, path.join('.'), levels, nested));
    if (open.length > kMostDepth) throw damaged('its columns are nested without an end');
  }
  return columns;
}

/** @param {Struct} chunk @param {number} size of the file @returns {Chunk} */
function chunkOf(chunk, size) {
  const meta = chunk[3];
  if (chunk[8]) throw unsupported('it is encrypted');
  if (chunk[1]) throw unsupported('its columns lie in other files');
  if (!meta) throw damaged('it does not say where its columns are');
  const begin = meta[11] > 0 ? Math.min(meta[9], meta[11]) : meta[9];
  const end = begin + meta[7];
  if (!isCount(begin) || !isCount(meta[7]) || end > size) throw damaged('its columns lie outside of the file');
  return { begin, end, codec: meta[4] };
}

/** @param {Struct} footer @param {number} size @returns {Footer} */
function understood({ 2: schema, 4: groups }, size) {
  if (!isList(schema) || !isList(groups)) throw damaged('it does not say which columns it has');
  const columns = columnsOf(schema);
  if (columns.length === 0) throw unsupported('it has no columns');
  const read = groups.map(({ 1: chunks, 3: rows }) => {
    if (!isList(chunks) || chunks.length !== columns.length || !isCount(rows))
      throw damaged('its parts do not have its columns');
    return { rows, chunks: chunks.map((chunk) => chunkOf(chunk, size)) };
  });
  return { columns, groups: read, rows: read.reduce((sum, { rows }) => sum + rows, 0) };
}

/**
 * @param {Bytes} file
 * @returns {Promise<Footer>} throws a CoreError
 */
export async function readFooter(file) {
  const last = new DataView((await bytesAt(file, Math.max(0, file.size - 8), file.size)).buffer);
  const magic = last.byteLength === 8 ? last.getUint32(4, true) : 0;
  if (magic === kEncryptedMagic) throw unsupported('it is encrypted');
  if (magic !== kMagic) throw damaged('its end is missing');
  const bytes = last.getUint32(0, true);
  if (bytes > file.size - 12) throw damaged('its list of columns is longer than the file');
  if (bytes > kMostFooterBytes) throw unsupported('its list of columns is larger than 32 MB');
  const { struct } = readStruct(await bytesAt(file, file.size - 8 - bytes, file.size - 8));
  return understood(struct, file.size);
}
