// Cells with the quotes that a CSV needs around commas, quotes and ends of lines.

/** @import { Cells } from './values.js' */

const kQuote = 0x22;
const kComma = 0x2c;
const kMostCell = (16 << 20) + 1; // a record of more is given up anyway (blocks.js): no more of it is written

/** @type {Uint8Array} 1: a cell with this byte is quoted */
const kSpecial = new Uint8Array(kComma + 1);
for (const byte of [kQuote, kComma, 0x0a, 0x0d]) kSpecial[byte] = 1;

/** Where text goes. @typedef {{bytes: Uint8Array<ArrayBuffer>, size: number}} Out */

/** @param {Out} out @param {number} bytes that are to come */
function makeRoom(out, bytes) {
  if (out.size + bytes <= out.bytes.length) return;
  const larger = new Uint8Array(Math.max(2 * out.bytes.length, out.size + bytes));
  larger.set(out.bytes.subarray(0, out.size));
  out.bytes = larger;
}

/** @param {Out} out @param {Uint8Array} bytes @param {number} from @param {number} to */
function putQuoted(out, bytes, from, to) {
  const into = out.bytes;
  let at = out.size;
  into[at++] = kQuote;
  for (let i = from; i < to; i++) {
    const byte = bytes[i];
    if (byte === kQuote) into[at++] = kQuote;
    into[at++] = byte;
  }
  into[at++] = kQuote;
  out.size = at;
}

/**
 * One cell, and a byte behind it.
 * @param {Out} out
 * @param {Cells} cells
 * @param {number} i
 * @param {number} behind
 */
export function putCell(out, { bytes, begins, ends, asIs }, i, behind) {
  const from = begins[i];
  const to = Math.min(ends[i], from + kMostCell);
  makeRoom(out, 2 * (to - from) + 3);
  const into = out.bytes;
  let at = out.size;
  let special = 0;
  for (let j = from; j < to; j++) {
    const byte = bytes[j];
    if (byte <= kComma) special |= kSpecial[byte]; // few are: no table is looked at for letters
    into[at++] = byte;
  }
  if (special && !asIs) putQuoted(out, bytes, from, to);
  else out.size = at;
  out.bytes[out.size++] = behind;
}

/** @param {Out} out @param {number} byte */
export function putByte(out, byte) {
  makeRoom(out, 1);
  out.bytes[out.size++] = byte;
}

/**
 * The first cells with their quotes, one behind the other.
 * @param {Cells} cells
 * @param {number} count
 * @returns {{bytes: Uint8Array, ends: Uint32Array}}
 */
export function quoted(cells, count) {
  const out = { bytes: new Uint8Array(1024), size: 0 };
  const ends = new Uint32Array(count);
  for (let i = 0; i < count; i++) {
    putCell(out, cells, i, 0);
    ends[i] = --out.size;
  }
  return { bytes: out.bytes.subarray(0, out.size), ends };
}
