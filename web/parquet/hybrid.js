// Small numbers in the hybrid of runs and packed bits that Parquet keeps levels and places in a dictionary in
// (Encodings.md, RLE). Decoded as they are asked for: a run of a billion costs no memory.

import { damaged } from './faults.js';

/** @typedef {(out: Uint32Array, count: number) => void} Numbers    puts the next ones at the start of `out` */

/**
 * @param {Uint8Array} bytes
 * @param {number} at
 * @param {number} width    bits of a number, 0 to 32
 * @returns {Numbers}
 */
export function hybrid(bytes, at, width) {
  if (width > 32) throw damaged('a page of it counts with more than 32 bits');
  const most = 2 ** width;
  let left = 0; // of the run
  let packed = false;
  let same = 0; // the number of a run
  let bit = 0; // where the next packed one starts

  function byte() {
    if (at >= bytes.length) throw damaged('a page of it holds less than it says');
    return bytes[at++];
  }

  function begin() {
    let head = 0;
    for (let unit = 1, next = 128; next >= 128; unit *= 128) {
      if (unit > 2 ** 28) throw damaged('a number in it has no end');
      next = byte();
      head += (next & 127) * unit;
    }
    packed = head % 2 === 1;
    left = packed ? Math.floor(head / 2) * 8 : head / 2;
    if (packed) {
      if (left > 0 && width > 0 && at >= bytes.length) throw damaged('a page of it holds less than it says');
      bit = at * 8;
      at += (left / 8) * width;
    } else {
      same = 0;
      for (let i = 0; i * 8 < width; i++) same += byte() * 2 ** (8 * i);
    }
  }

  function unpacked() {
    const from = bit >>> 3;
    const shift = bit & 7;
    bit += width;
    const low = bytes[from] | (bytes[from + 1] << 8) | (bytes[from + 2] << 16) | (bytes[from + 3] << 24);
    if (width <= 25) return (low >>> shift) & (most - 1);
    return ((low >>> shift) + bytes[from + 4] * 2 ** (32 - shift)) % most;
  }

  return (out, count) => {
    for (let i = 0; i < count; ) {
      if (left === 0) begin();
      const until = i + Math.min(left, count - i);
      left -= until - i;
      if (packed) for (; i < until; i++) out[i] = unpacked();
      else out.fill(same, i, until);
      i = until;
    }
  };
}
