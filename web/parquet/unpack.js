// What compresses pages, by the number that the format gives it.

import { decompress } from 'fzstd';
import { snappyUncompress } from 'hyparquet/src/snappy.js';
import { damaged, unsupported } from './faults.js';
import { lz4 } from './lz4.js';

/** @typedef {(packed: Uint8Array, bytes: number) => Uint8Array | Promise<Uint8Array>} Unpack */

/** @type {Unpack} */
function snappy(packed, bytes) {
  const out = new Uint8Array(bytes);
  snappyUncompress(packed, out);
  return out;
}

/** No more than it says comes out. @type {Unpack} */
async function gzip(packed, bytes) {
  const out = new Uint8Array(bytes);
  const stream = new DecompressionStream('gzip');
  const writer = stream.writable.getWriter();
  writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (packed)).catch(() => undefined); // the reader says it
  writer.close().catch(() => undefined);
  const reader = stream.readable.getReader();
  for (let at = 0; ; ) {
    const { value, done } = await reader.read();
    if (done && at === bytes) return out;
    if (done || value.length > bytes - at) break;
    out.set(value, at);
    at += value.length;
  }
  reader.cancel().catch(() => undefined);
  throw damaged('a page of it holds less or more than it says');
}

/** @type {(Unpack | string)[]} a name: what is not read */
const kCodecs = [
  (packed) => packed,
  snappy,
  gzip,
  'LZO',
  'Brotli',
  'LZ4 in frames of Hadoop',
  (packed, bytes) => decompress(packed, new Uint8Array(bytes)),
  lz4,
];

/** @param {number} codec @returns {Unpack} throws a CoreError for one that is not read */
export function unpacking(codec) {
  const unpack = kCodecs[codec];
  if (typeof unpack === 'string') throw unsupported(`its columns are compressed with ${unpack}`);
  if (!unpack) throw damaged('its columns are compressed in a way that the format does not have');
  return async (packed, bytes) => {
    if (bytes === 0) return new Uint8Array(0);
    const out = await (async () => unpack(packed, bytes))().catch(() => null);
    if (out?.length !== bytes) throw damaged('a page of it cannot be unpacked');
    return out;
  };
}
