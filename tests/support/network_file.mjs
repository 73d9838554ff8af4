// Writes network files as cpp/stored/format.h has them, apart from the code that it tests: for networks that no table of
// links would fit, and for files that are wrong in one place and right in their checksums.

import { crc32 } from 'node:zlib';

/** @typedef {{bytes: Buffer, rows: number, arcs?: number}} Block */

const kMagic = Buffer.from('anchnet1');
const kSections = 7;

/** @param {number[]} numbers below 2^32 */
function streamVByte(numbers) {
  const control = Buffer.alloc(Math.ceil(numbers.length / 4));
  const data = [];
  for (const [i, number] of numbers.entries()) {
    const less = number < 0x100 ? 0 : number < 0x1_0000 ? 1 : number < 0x100_0000 ? 2 : 3;
    control[i >> 2] |= less << (2 * (i & 3));
    for (let byte = 0; byte <= less; byte++) data.push(Math.floor(number / 256 ** byte) & 0xff);
  }
  return Buffer.concat([control, Buffer.from(data)]);
}

/** A block of rows, each of ascending sources. @param {number} base of the first row @param {number[][]} rows @returns {Block} */
export function rowsBlock(base, rows) {
  const gaps = rows.flatMap((sources, row) =>
    sources.map((source, i) => {
      if (i > 0) return source - sources[i - 1];
      const from = source - base - row;
      return from >= 0 ? 2 * from : -2 * from - 1;
    }),
  );
  const bytes = Buffer.concat([streamVByte(rows.map(({ length }) => length)), streamVByte(gaps)]);
  return { bytes, rows: rows.length, arcs: gaps.length };
}

/** @param {number[]} values @returns {Block} */
export const numbersBlock = (values) => ({
  bytes: Buffer.from(Float64Array.from(values).buffer),
  rows: values.length,
});

/** @param {bigint | number} number */
function long(number) {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(number));
  return bytes;
}

/** @param {number} number */
function word(number) {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(number);
  return bytes;
}

/**
 * A whole file, put piece by piece.
 * @param {{nodes: number, active: number}} counts
 * @param {Block[][]} sections  blocks by section, in the order of format.h
 * @param {(bytes: Buffer) => void} put
 */
export function writeNetwork({ nodes, active }, sections, put) {
  put(kMagic);
  let at = kMagic.length;
  let arcs = 0;
  const index = Buffer.concat(
    sections.flat().map((block) => {
      put(block.bytes);
      at += block.bytes.length;
      arcs += block.arcs ?? 0;
      return Buffer.concat([
        long(block.bytes.length),
        long(block.arcs ?? 0),
        word(block.rows),
        word(crc32(block.bytes)),
      ]);
    }),
  );
  put(index);
  const counts = [nodes, active, arcs, ...Array.from({ length: kSections }, (_, i) => sections[i]?.length ?? 0), at];
  const footer = Buffer.concat([...counts.map(long), word(crc32(index))]);
  put(Buffer.concat([footer, word(crc32(footer)), kMagic]));
}

/** Every node passes on. @param {number[][]} rows sources of each node, ascending @param {number[]} shares */
export function smallNetwork(rows, shares) {
  const nodes = rows.length;
  const bits = Buffer.alloc(Math.ceil(nodes / 8));
  for (let node = 0; node < nodes; node++) bits[node >> 3] |= 1 << (node & 7);
  /** @type {Buffer[]} */
  const pieces = [];
  writeNetwork(
    { nodes, active: nodes },
    [[rowsBlock(0, rows)], [], [{ bytes: bits, rows: nodes }], [numbersBlock(shares)]],
    (bytes) => pieces.push(bytes),
  );
  return Buffer.concat(pieces);
}
