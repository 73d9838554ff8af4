// A zip archive for tests, written by the book: local headers, data, the list at the end.

import { crc32, deflateRawSync } from 'node:zlib';

/**
 * @typedef {object} Packed
 * @property {string | Uint8Array} name      bytes where the name is not to be UTF-8
 * @property {string | Uint8Array} text
 * @property {number} [method]       8 (deflate) unless said; 0 stores
 * @property {number} [flags]
 */

/** @param {number} size @param {[at: number, width: number, value: number][]} fields */
function record(size, fields) {
  const bytes = Buffer.alloc(size);
  for (const [at, width, value] of fields) bytes.writeUIntLE(value, at, width);
  return bytes;
}

/**
 * @param {Packed[]} files
 * @returns {Buffer}
 */
export function zipOf(files) {
  const parts = [];
  const list = [];
  let at = 0;
  for (const { name, text, method = 8, flags = typeof name === 'string' ? 1 << 11 : 0 } of files) {
    const bytes = Buffer.from(text);
    const title = Buffer.from(name);
    const packed = method === 8 ? deflateRawSync(bytes) : bytes;
    /** @param {number} shift @returns {[number, number, number][]} */
    const common = (shift) => [
      [shift, 2, 20],
      [shift + 2, 2, flags],
      [shift + 4, 2, method],
      [shift + 10, 4, crc32(bytes)],
      [shift + 14, 4, packed.length],
      [shift + 18, 4, bytes.length],
      [shift + 22, 2, title.length],
    ];
    const header = Buffer.concat([record(30, [[0, 4, 0x04034b50], ...common(4)]), title, packed]);
    list.push(record(46, [[0, 4, 0x02014b50], ...common(6), [42, 4, at]]), title);
    parts.push(header);
    at += header.length;
  }
  const directory = Buffer.concat(list);
  const end = record(22, [
    [0, 4, 0x06054b50],
    [8, 2, files.length],
    [10, 2, files.length],
    [12, 4, directory.length],
    [16, 4, at],
  ]);
  return Buffer.concat([...parts, directory, end]);
}
