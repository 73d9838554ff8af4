// Bytes of one input, gathered into large buffers. A file is read through its stream with a BYOB
// reader, straight into the block that goes to a parse worker: the fastest road there is, and
// nothing is held beyond the block. Reads come back short, so they are gathered. A packed file is
// unpacked by the core, which asks for the bytes of it that it wants (cpp/unpack/package.h).

import { CoreError, cancelled, checked } from '../core/faults.js';
import { breathe } from './slices.js';

const kReadBytes = 4 << 20; // larger reads come back larger: half the calls of 1 MB
const kUnpackBytes = 1 << 18;
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
 */

/**
 * One text of an input: itself, or what an archive holds.
 * @typedef {object} Member
 * @property {string} name
 * @property {number} bytes          of the file that it takes up
 * @property {() => Source} open     in the order of the members, one after the other; throws a CoreError
 * @property {() => void} [release]  of the last: nothing of the file is needed any more
 */

/**
 * The wasm class Package, and how to make one.
 * @typedef {(readAt: (at: number, bytes: number) => Uint8Array, size: number, name: string) => any} NewPackage
 */

/**
 * @param {Blob} blob
 * @returns {Source}
 */
function byteSource(blob) {
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
function heldSource(bytes) {
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
 * The first look at a file: all of it when it is small. Can be asked for ahead of its turn.
 * @param {Blob} blob
 * @param {number} small    bytes of the largest file that is held whole
 */
export const peek = (blob, small) => (blob.size <= small ? blob : blob.slice(0, 2)).arrayBuffer();

/**
 * @param {Blob} blob
 * @param {ArrayBuffer} start    of it, as peek saw it
 * @param {string} name
 * @param {NewPackage} newPackage
 * @returns {Member[]}    one at least; throws a CoreError for an archive that cannot be listed
 */
export function membersOf(blob, start, name, newPackage) {
  const [first, second] = new Uint8Array(start, 0, Math.min(2, start.byteLength));
  const packed = (first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b);
  if (packed) return packageMembers(blob, name, newPackage);
  const open = () => (start.byteLength === blob.size ? heldSource(start) : byteSource(blob));
  return [{ name, bytes: blob.size, open }];
}

/**
 * @param {Blob} blob
 * @param {string} name
 * @param {NewPackage} newPackage
 * @returns {Member[]}
 */
function packageMembers(blob, name, newPackage) {
  const file = anywhere(blob);
  const opened = newPackage(file.readAt, blob.size, name);
  const release = () => opened.delete();
  try {
    /** @type {{name: string, bytes: number}[]} */
    const members = file.checked(opened.open());
    return members.map((member, i) => ({
      ...member,
      open() {
        checked(member);
        file.checked(opened.start(i));
        return memberSource(opened, file);
      },
      release: i === members.length - 1 ? release : undefined,
    }));
  } catch (thrown) {
    release();
    throw thrown;
  }
}

/**
 * A file whose bytes are read while the core waits for them. What the browser says against it is
 * kept until the core has answered: nothing may be thrown through the core.
 * @param {Blob} blob
 */
function anywhere(blob) {
  /** @type {unknown} */
  let trouble;
  return {
    /** @param {number} at @param {number} bytes */
    readAt(at, bytes) {
      try {
        return new Uint8Array(new FileReaderSync().readAsArrayBuffer(blob.slice(at, at + bytes)));
      } catch (thrown) {
        trouble ??= thrown;
        return new Uint8Array(0);
      }
    },
    /** @template T @param {T} value @returns {T} */
    checked(value) {
      if (trouble) throw trouble;
      return checked(value);
    },
  };
}

/**
 * @param {any} opened    a Package with its member started
 * @param {ReturnType<typeof anywhere>} file
 * @returns {Source}
 */
function memberSource(opened, file) {
  const before = opened.taken();
  return {
    async fill(buffer, filled, upTo) {
      while (filled < upTo) {
        try {
          const bytes = file.checked(opened.read(Math.min(kUnpackBytes, upTo - filled)));
          if (bytes.length === 0) return { buffer, filled, ended: true };
          new Uint8Array(buffer, filled).set(bytes);
          filled += bytes.length;
        } catch (fault) {
          return { buffer, filled, ended: true, fault };
        }
        await breathe();
      }
      return { buffer, filled, ended: false };
    },
    consumed: () => opened.taken() - before,
    close() {},
  };
}
