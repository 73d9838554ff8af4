// LZ4 blocks (lz4_Block_format.md): literals, then a match in what came before them.

import { damaged } from './faults.js';

const kLeastMatch = 4;

/**
 * @param {Uint8Array} packed
 * @param {number} bytes    that come out
 */
export function lz4(packed, bytes) {
  const out = new Uint8Array(bytes);
  let at = 0;
  let size = 0;

  /** A length that goes on in bytes behind its four bits. @param {number} bits */
  function length(bits) {
    let sum = bits;
    for (let next = bits === 15 ? 255 : 0; next === 255; sum += next) next = packed[at++] ?? 0;
    return sum;
  }

  while (at < packed.length) {
    const token = packed[at++];
    const literals = length(token >> 4);
    if (literals > Math.min(packed.length - at, bytes - size)) throw damaged('a page of it cannot be unpacked');
    out.set(packed.subarray(at, at + literals), size);
    at += literals;
    size += literals;
    if (at >= packed.length) break;
    const back = packed[at] | (packed[at + 1] << 8);
    at += 2;
    const match = length(token & 15) + kLeastMatch;
    if (back === 0 || back > size || match > bytes - size) throw damaged('a page of it cannot be unpacked');
    for (const end = size + match; size < end; size++) out[size] = out[size - back];
  }
  return size === bytes ? out : out.subarray(0, size);
}
