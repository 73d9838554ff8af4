// Bytes of one input, gathered into large buffers. A file is read through its stream with a BYOB
// reader, straight into the block that goes to a parse worker: the fastest road there is, and
// nothing is held beyond the block. Reads come back short, so they are gathered.

import { CoreError, cancelled } from '../core/faults.js';
import { isParquet, parquetText } from '../parquet/text.js';
import { breathe } from './slices.js';

const kReadBytes = 4 << 20; // larger reads come back larger: half the calls of 1 MB
const kSamples = 64;
const kSampleBytes = 256;

/** @typedef {{at: number, bytes: Uint8Array}} Sample    of a file, as it was read */

/**
 * @typedef {object} Filled
 * @property {ArrayBuffer} buffer    the one given, or what it became
 * @property {number} filled         bytes in it
 * @property {boolean} ended         no more will come
 * @property {unknown} [fault]       why no more will come, where that is not the end
 */

/**
 * @typedef {object} Source
 * @property {(buffer: ArrayBuffer, filled: number, upTo: number) => Promise<Filled>} fill
 *   Reads until `upTo` bytes are in the buffer or the source ends. The buffer given is gone afterwards.
 * @property {number} [bytes]           how many there are in all, where that is known and few
 * @property {() => number} consumed    bytes of the input taken so far (of the packed file, when it is packed)
 * @property {() => void} close
 * @property {(wants: (column: number) => boolean) => void} [narrow]   other columns are empty from here on, and not read
 */

/**
 * @param {Blob} blob
 * @returns {Source}
 */
export function byteSource(blob) {
  const reader = /** @type {ReadableStream<Uint8Array>} */ (blob.stream()).getReader({ mode: 'byob' });
  let consumed = 0;
  /** @type {Sample[]} */
  const samples = [];
  return {
    async fill(buffer, filled, upTo) {
      while (filled < upTo) {
        const { value, done } = await reader.read(new Uint8Array(buffer, filled, Math.min(kReadBytes, upTo - filled)));
        if (!value) throw cancelled(); // it keeps the buffer, too
        buffer = /** @type {ArrayBuffer} */ (value.buffer);
        if (done) {
          const whole = consumed === blob.size && (await isAsRead(blob, samples));
          return { buffer, filled, ended: true, fault: whole ? undefined : changed() };
        }
        if (consumed >= (samples.length * blob.size) / kSamples) {
          samples.push({ at: consumed, bytes: value.slice(0, kSampleBytes) });
        }
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
 * Whether a file that was read still is what it was. Chromium refuses to read of one that was written to meanwhile;
 * Firefox reads on, so some of it is looked at again.
 * @param {Blob} blob
 * @param {Sample[]} samples
 */
async function isAsRead(blob, samples) {
  try {
    for (const { at, bytes } of samples) {
      const now = new Uint8Array(await blob.slice(at, at + bytes.length).arrayBuffer());
      if (bytes.some((byte, i) => byte !== now[i])) return false;
    }
    return true;
  } catch {
    return false;
  }
}

const changed = () => new CoreError('changed_while_read', 'The file changed while it was read. Open it again.');

/**
 * A source through a decoder.
 * @param {Source} source
 * @param {Filled} head            what was taken from it already
 * @param {(bytes: Uint8Array, last: boolean) => Uint8Array} decode    the result is good until the next call
 * @returns {Source}
 */
export function decodedSource(source, head, decode) {
  let { buffer, filled, ended, fault } = head;
  let rest = decode(new Uint8Array(buffer, 0, filled), ended).slice();
  return {
    async fill(into, has, upTo) {
      for (;;) {
        const part = rest.subarray(0, upTo - has);
        new Uint8Array(into, has).set(part);
        has += part.length;
        rest = rest.subarray(part.length);
        if (rest.length > 0 || has === upTo) return { buffer: into, filled: has, ended: false };
        if (ended) return { buffer: into, filled: has, ended, fault };
        ({ buffer, filled, ended, fault } = await source.fill(buffer, 0, Math.min(kReadBytes, buffer.byteLength)));
        rest = decode(new Uint8Array(buffer, 0, filled), ended).slice();
      }
    },
    consumed: source.consumed,
    close: source.close,
  };
}

/**
 * A small file, a saved page as a rule: one question to the browser instead of a stream of them.
 * @param {ArrayBuffer} bytes
 * @returns {Source}
 */
export function heldSource(bytes) {
  let consumed = 0;
  return {
    bytes: bytes.byteLength,
    async fill(buffer, filled, upTo) {
      const part = new Uint8Array(bytes, consumed, Math.min(upTo - filled, bytes.byteLength - consumed));
      new Uint8Array(buffer, filled).set(part);
      consumed += part.length;
      return { buffer, filled: filled + part.length, ended: consumed === bytes.byteLength };
    },
    consumed: () => consumed,
    close() {},
  };
}

/**
 * A Parquet file as a CSV.
 * @param {Blob} blob
 * @returns {Source}
 */
export function parquetSource(blob) {
  const text = parquetText(blob);
  let rest = new Uint8Array(0);
  let closed = false;
  return {
    async fill(buffer, filled, upTo) {
      while (filled < upTo) {
        if (rest.length === 0) {
          try {
            rest = await text.next();
          } catch (fault) {
            return { buffer, filled, ended: true, fault };
          }
          if (rest.length === 0) return { buffer, filled, ended: true };
          await breathe();
          if (closed) throw cancelled();
        }
        const part = rest.subarray(0, upTo - filled);
        new Uint8Array(buffer, filled).set(part);
        filled += part.length;
        rest = rest.subarray(part.length);
      }
      return { buffer, filled, ended: false };
    },
    narrow: text.narrow,
    consumed: () => text.fraction() * blob.size,
    close() {
      closed = true;
    },
  };
}

/**
 * The first look at a file: all of it when it is small. Can be asked for ahead of its turn.
 * @param {Blob} blob
 * @param {number} small    bytes of the largest file that is held whole
 */
export const peek = (blob, small) => (blob.size <= small ? blob : blob.slice(0, 4)).arrayBuffer();

/**
 * The first bytes of a file's text, or all of it where that is less.
 * @param {Blob} blob
 * @param {number} bytes
 */
export async function headOf(blob, bytes) {
  const start = await blob.slice(0, bytes).arrayBuffer();
  if (!isParquet(new Uint8Array(start))) return start;
  const { buffer, filled } = await parquetSource(blob).fill(new ArrayBuffer(bytes), 0, bytes);
  return buffer.slice(0, filled);
}
