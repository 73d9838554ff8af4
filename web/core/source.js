// Bytes of one input, gathered into large buffers. A file is read through its stream with a BYOB
// reader, straight into the block that goes to a parse worker: the fastest road there is, and
// nothing is held beyond the block. Reads come back short, so they are gathered.

import { CoreError } from './faults.js';

const kReadBytes = 4 << 20; // larger reads come back larger: half the calls of 1 MB

/**
 * @typedef {object} Filled
 * @property {ArrayBuffer} buffer    the one given, or what it became
 * @property {number} filled         bytes in it
 * @property {boolean} ended         no more will come
 */

/**
 * @typedef {object} Source
 * @property {(buffer: ArrayBuffer, filled: number, upTo: number) => Promise<Filled>} fill
 *   Reads until `upTo` bytes are in the buffer or the source ends. The buffer given is gone afterwards.
 * @property {() => number} consumed    bytes of the input taken so far (of the packed file, when it is packed)
 * @property {() => void} close
 */

/**
 * @param {ReadableStream<Uint8Array>} stream    a byte stream
 * @returns {Source}
 */
function byteSource(stream) {
  const reader = stream.getReader({ mode: 'byob' });
  let consumed = 0;
  return {
    async fill(buffer, filled, upTo) {
      while (filled < upTo) {
        const { value, done } = await reader.read(new Uint8Array(buffer, filled, Math.min(kReadBytes, upTo - filled)));
        if (value) buffer = /** @type {ArrayBuffer} */ (value.buffer);
        if (done) return { buffer, filled, ended: true };
        filled += value.byteLength;
        consumed += value.byteLength;
      }
      return { buffer, filled, ended: false };
    },
    consumed: () => consumed,
    close: () => void reader.cancel().catch(() => {}),
  };
}

/**
 * A source through a decoder.
 * @param {Source} source
 * @param {Filled} head            what was taken from it already
 * @param {(bytes: Uint8Array, last: boolean) => Uint8Array} decode    the result is good until the next call
 * @returns {Source}
 */
export function decodedSource(source, head, decode) {
  let { buffer, filled, ended } = head;
  let rest = decode(new Uint8Array(buffer, 0, filled), ended).slice();
  return {
    async fill(into, has, upTo) {
      for (;;) {
        const part = rest.subarray(0, upTo - has);
        new Uint8Array(into, has).set(part);
        has += part.length;
        rest = rest.subarray(part.length);
        if (rest.length > 0 || has === upTo) return { buffer: into, filled: has, ended: false };
        if (ended) return { buffer: into, filled: has, ended };
        ({ buffer, filled, ended } = await source.fill(buffer, 0, kReadBytes));
        rest = decode(new Uint8Array(buffer, 0, filled), ended).slice();
      }
    },
    consumed: source.consumed,
    close: source.close,
  };
}

/**
 * The file's own trouble stays what it is; all else is the fault of what is in it.
 * @param {unknown} thrown
 * @returns {never}
 */
function unpackingFault(thrown) {
  if (thrown instanceof DOMException) throw thrown;
  throw new CoreError('bad_container', 'The compressed file is damaged or cut off. Save or download it again.');
}

/**
 * What a packed file unpacks to: chunks of any size, whatever their size.
 * @param {ReadableStream<Uint8Array>} stream
 * @param {() => number} consumed
 * @returns {Source}
 */
function chunkSource(stream, consumed) {
  const reader = stream.getReader();
  let rest = new Uint8Array(0);
  return {
    async fill(buffer, filled, upTo) {
      while (filled < upTo) {
        if (rest.length === 0) {
          const { value, done } = await reader.read().catch(unpackingFault);
          if (done) return { buffer, filled, ended: true };
          rest = /** @type {Uint8Array<ArrayBuffer>} */ (value);
        }
        const part = rest.subarray(0, upTo - filled);
        new Uint8Array(buffer, filled).set(part);
        filled += part.length;
        rest = rest.subarray(part.length);
      }
      return { buffer, filled, ended: false };
    },
    consumed,
    close: () => void reader.cancel().catch(() => {}),
  };
}

/**
 * @param {Blob} blob
 * @returns {Promise<Source>}
 */
export async function openSource(blob) {
  const magic = new Uint8Array(await blob.slice(0, 3).arrayBuffer());
  const gzip = magic[0] === 0x1f && magic[1] === 0x8b && magic[2] === 8;
  if (!gzip) return byteSource(/** @type {any} */ (blob.stream()));
  let packed = 0;
  const counter = new TransformStream({
    transform(chunk, controller) {
      packed += chunk.byteLength;
      controller.enqueue(chunk);
    },
  });
  const unpacked = blob.stream().pipeThrough(counter).pipeThrough(new DecompressionStream('gzip'));
  return chunkSource(unpacked, () => packed);
}
