// Differences in blocks of packed bits (Encodings.md, DELTA_BINARY_PACKED), of numbers and of the lengths of texts.

import { damaged, unsupported } from './faults.js';

const kMostValues = 1 << 24; // of a page: these encodings are decoded whole
const kMostBlock = 1 << 20;

/** @param {Uint8Array} bytes @param {number} at */
function varint(bytes, at) {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    if (at >= bytes.length) throw damaged('a page of it holds less than it says');
    const next = bytes[at++];
    value |= BigInt(next & 127) << shift;
    if (next < 128) return { value, at };
  }
  throw damaged('a number in it has no end');
}

/** @param {bigint} value */
const zigzag = (value) => (value >> 1n) ^ -(value & 1n);

/** The packed number of up to 64 bits that starts at a bit. @param {Uint8Array} bytes @param {number} bit @param {number} width */
function packedAt(bytes, bit, width) {
  if (width <= 24) {
    const at = bit >>> 3;
    const word = bytes[at] | (bytes[at + 1] << 8) | (bytes[at + 2] << 16) | (bytes[at + 3] << 24);
    return BigInt((word >>> (bit & 7)) & (2 ** width - 1));
  }
  let value = 0n;
  for (let i = 0, at = bit >>> 3; i * 8 < (bit & 7) + width; i++, at++)
    value |= BigInt(bytes[at] ?? 0) << BigInt(8 * i);
  return BigInt.asUintN(width, value >> BigInt(bit & 7));
}

/**
 * @param {Uint8Array} bytes
 * @param {number} begin
 * @returns {{values: BigInt64Array, end: number}}
 */
export function deltas(bytes, begin) {
  let at = begin;
  const next = () => {
    const read = varint(bytes, at);
    at = read.at;
    return read.value;
  };
  const block = Number(next());
  const minis = Number(next());
  const count = Number(next());
  let value = zigzag(next());
  const size = block / minis;
  if (!(block <= kMostBlock && minis <= block && size % 8 === 0 && size > 0))
    throw damaged('a page of it is packed in a way that the format does not have');
  if (count > kMostValues) throw unsupported('a page of it holds more than 16 million values');
  const values = new BigInt64Array(count);
  let done = 0;
  if (count > 0) values[done++] = value;
  while (done < count) {
    const least = zigzag(next());
    const widths = bytes.subarray(at, at + minis);
    at += minis;
    for (let i = 0; i < minis && done < count; i++) {
      const width = widths[i] ?? 0;
      if (width > 64 || at > bytes.length) throw damaged('a page of it holds less than it says');
      for (let j = 0; j < size && done < count; j++) {
        value = BigInt.asIntN(64, value + least + (width ? packedAt(bytes, at * 8 + j * width, width) : 0n));
        values[done++] = value;
      }
      at += (size / 8) * width;
    }
  }
  return { values, end: at };
}

/** @typedef {{bytes: Uint8Array, ends: Uint32Array, begins: Uint32Array}} Texts    each from its begin to its end */

/**
 * Texts behind the list of their lengths (DELTA_LENGTH_BYTE_ARRAY).
 * @param {Uint8Array} bytes
 * @param {number} begin
 * @returns {Texts}
 */
export function lengthTexts(bytes, begin) {
  const { values, end } = deltas(bytes, begin);
  const begins = new Uint32Array(values.length);
  const ends = new Uint32Array(values.length);
  let at = end;
  for (let i = 0; i < values.length; i++) {
    const length = Number(values[i]);
    if (length < 0 || at + length > bytes.length) throw damaged('a text in it is cut off');
    begins[i] = at;
    at += length;
    ends[i] = at;
  }
  return { bytes, begins, ends };
}

/**
 * Texts without what each has in common with the one before it (DELTA_BYTE_ARRAY).
 * @param {Uint8Array} bytes
 * @param {number} begin
 * @param {(bytes: number) => void} give    is told how large they become, and throws where that is too much
 * @returns {Texts}
 */
export function sharedTexts(bytes, begin, give) {
  const { values: shared, end } = deltas(bytes, begin);
  const rests = lengthTexts(bytes, end);
  if (rests.begins.length < shared.length) throw damaged('a page of it holds less than it says');
  let size = 0;
  for (let i = 0; i < shared.length; i++) {
    if (shared[i] < 0n) throw damaged('a text in it is cut off');
    size += Number(shared[i]) + rests.ends[i] - rests.begins[i];
  }
  give(size);
  const out = new Uint8Array(size);
  const begins = new Uint32Array(shared.length);
  const ends = new Uint32Array(shared.length);
  let at = 0;
  for (let i = 0; i < shared.length; i++) {
    const same = Number(shared[i]);
    const before = i > 0 ? begins[i - 1] : 0;
    if (same > (i > 0 ? ends[i - 1] - before : 0)) throw damaged('a text in it is cut off');
    begins[i] = at;
    out.copyWithin(at, before, before + same);
    out.set(bytes.subarray(rests.begins[i], rests.ends[i]), at + same);
    at += same + rests.ends[i] - rests.begins[i];
    ends[i] = at;
  }
  return { bytes: out, begins, ends };
}
