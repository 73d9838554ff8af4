// A zip archive in memory (APPNOTE.TXT 6.3, without Zip64: below 4 GB and 65,536 files). The same files and time give
// the same bytes.

import { crc32, deflateRawSync } from 'node:zlib';

const kVersion = 20; // 2.0: folders and deflate
const kMadeOnUnix = (3 << 8) | kVersion; // so that the modes below count
const kUtf8Names = 1 << 11;
const kDeflated = 8;
const kMode = 0o100644; // a file that its owner writes and all read

/** The format's two fields: seconds by two, and years since 1980; in UTC, wherever it runs. @param {Date} date */
function dosTime(date) {
  const time = (date.getUTCHours() << 11) | (date.getUTCMinutes() << 5) | (date.getUTCSeconds() >> 1);
  const day = ((date.getUTCFullYear() - 1980) << 9) | ((date.getUTCMonth() + 1) << 5) | date.getUTCDate();
  return { time, day };
}

/** @param {...[bytes: 2 | 4, value: number]} fields   little endian */
function record(...fields) {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}

/**
 * @param {Map<string, Uint8Array>} files   by name in the archive, in any order
 * @param {Date} date   of all of them, 1980 or later
 */
export function zip(files, date) {
  const { time, day } = dosTime(date);
  /** @type {Buffer[]} */
  const parts = [];
  /** @type {Buffer[]} */
  const directory = [];
  let at = 0;
  for (const name of [...files.keys()].sort()) {
    const content = /** @type {Uint8Array} */ (files.get(name));
    const packed = deflateRawSync(content, { level: 9 });
    const path = Buffer.from(name);
    // What the header before the content and the directory at the end both say.
    const shared = record(
      [2, kVersion],
      [2, kUtf8Names],
      [2, kDeflated],
      [2, time],
      [2, day],
      [4, crc32(content)],
      [4, packed.length],
      [4, content.length],
      [2, path.length],
      [2, 0],
    );
    const header = [record([4, 0x04034b50]), shared, path, packed];
    const more = record([2, 0], [2, 0], [2, 0], [4, kMode * 0x10000], [4, at]);
    directory.push(record([4, 0x02014b50], [2, kMadeOnUnix]), shared, more, path);
    parts.push(...header);
    at += header.reduce((sum, { length }) => sum + length, 0);
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, files.size], [2, files.size], [4, size], [4, at], [2, 0]);
  return Buffer.concat([...parts, ...directory, end]);
}
