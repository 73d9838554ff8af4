// Parquet files as another program writes them, and their cells as a CSV has them.

import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';

/** @typedef {import('hyparquet-writer').ParquetWriteOptions} Options */

/** A frame of Zstandard whose blocks are kept as they are (RFC 8878). @param {Uint8Array} bytes */
function zstdFrame(bytes) {
  const kMostBlock = 1 << 17;
  const head = Buffer.alloc(13);
  head.writeUInt32LE(0xfd2fb528);
  head[4] = 0xe0; // one segment, its size in 8 bytes
  head.writeBigUInt64LE(BigInt(bytes.length), 5);
  const parts = [head];
  for (let at = 0; at < bytes.length || parts.length === 1; at += kMostBlock) {
    const block = bytes.subarray(at, at + kMostBlock);
    const size = Buffer.alloc(3);
    size.writeUIntLE((block.length << 3) | (at + kMostBlock >= bytes.length ? 1 : 0), 0, 3);
    parts.push(size, Buffer.from(block));
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** One sequence of literals. @param {Uint8Array} bytes */
function lz4Block(bytes) {
  const rest = bytes.length - 15;
  const length = rest < 0 ? [] : [...Array(Math.floor(rest / 255)).fill(255), rest % 255];
  return new Uint8Array([Math.min(15, bytes.length) << 4, ...length, ...bytes]);
}

/** @type {Options['compressors']} */
const compressors = {
  GZIP: (bytes) => new Uint8Array(gzipSync(bytes)),
  ZSTD: zstdFrame,
  LZ4_RAW: lz4Block,
  BROTLI: (bytes) => bytes,
};

/**
 * @param {Options['columnData']} columnData
 * @param {Partial<Options>} [options]
 */
export const parquetOf = (columnData, options) =>
  new Uint8Array(parquetWriteBuffer({ columnData, compressors, ...options }));

/**
 * Of texts, as a program writes a CSV to a Parquet file.
 * @param {string[][]} rows    the names of the columns first
 * @param {Partial<Options>} [options]
 */
export const parquetOfRows = ([names, ...rows], options) =>
  parquetOf(
    names.map((name, i) => ({ name, type: 'STRING', nullable: true, data: rows.map((row) => row[i] || null) })),
    options,
  );

const csvCell = (/** @type {string} */ cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
/** @param {string[][]} rows */
export const csvOfRows = (rows) => rows.map((row) => `${row.map(csvCell).join()}\n`).join('');
