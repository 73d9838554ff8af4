// Structs of Thrift's compact protocol, in which Parquet writes its footer and the headers of its pages. What a file says
// of lengths is believed only as far as bytes are there, so the time is linear and the depth bounded.

import { damaged } from './faults.js';

const kMostDepth = 32; // the format's own structs are eight deep
const kMostElements = 2_000_000; // a footer of 100,000 column chunks has about half of them

/** @typedef {Record<number, any>} Struct    by the number of a field; numbers beyond 2^53 lose their last digits */

/**
 * @param {Uint8Array} bytes
 * @returns {{struct: Struct, end: number}} end: where the struct ends; throws where the bytes do before
 */
export function readStruct(bytes) {
  let at = 0;
  let elements = 0;

  function byte() {
    if (at >= bytes.length) throw damaged('a list of its parts is cut off');
    return bytes[at++];
  }

  function varint() {
    let value = 0;
    for (let unit = 1; unit < 2 ** 70; unit *= 128) {
      const next = byte();
      value += (next & 127) * unit;
      if (next < 128) return value;
    }
    throw damaged('a number in it has no end');
  }

  function zigzag() {
    const value = varint();
    return value % 2 === 0 ? value / 2 : -(value + 1) / 2;
  }

  function binary() {
    const length = varint();
    if (length > bytes.length - at) throw damaged('a text in it is cut off');
    at += length;
    return bytes.subarray(at - length, at);
  }

  /** @param {number} depth */
  function list(depth) {
    const head = byte();
    const length = head >> 4 === 15 ? varint() : head >> 4;
    const type = head & 15;
    const values = [];
    if (length > Math.min(kMostElements, bytes.length - at)) throw damaged('a list of its parts is cut off');
    for (let i = 0; i < length; i++) values.push(type <= 2 ? byte() === 1 : value(type, depth));
    return values;
  }

  /** @param {number} depth */
  function struct(depth) {
    /** @type {Struct} */
    const fields = {};
    for (let id = 0; ; ) {
      const head = byte();
      if (head === 0) return fields;
      id = head >> 4 ? id + (head >> 4) : zigzag();
      fields[id] = value(head & 15, depth);
    }
  }

  /** @param {number} type @param {number} depth @returns {Struct[number]} */
  function value(type, depth) {
    if (++elements > kMostElements || depth > kMostDepth) throw damaged('it describes more parts than a file has');
    if (type <= 2) return type === 1;
    if (type === 3) return byte();
    if (type <= 6) return zigzag();
    if (type === 8) return binary();
    if (type === 9) return list(depth + 1);
    if (type === 12) return struct(depth + 1);
    if (type !== 7) throw damaged('it uses types that the format does not have');
    at += 8; // a floating-point number, which nothing here asks for
    return undefined;
  }

  const whole = struct(0);
  return { struct: whole, end: at };
}
