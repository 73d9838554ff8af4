// The texts in an input: itself, or what an archive holds. A packed file is unpacked by the core, which asks for the bytes
// of it that it wants (cpp/unpack/package.h).

import { checked } from '../core/faults.js';
import { isParquet } from '../parquet/text.js';
import { breathe } from './slices.js';
import { byteSource, heldSource, parquetSource } from './source.js';

/** @import { Source } from './source.js' */

const kUnpackBytes = 1 << 18;

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
 * @param {ArrayBuffer} start    of it, as peek saw it
 * @param {string} name
 * @param {NewPackage} newPackage
 * @returns {Member[]}    one at least; throws a CoreError for an archive that cannot be listed
 */
export function membersOf(blob, start, name, newPackage) {
  const [first, second] = new Uint8Array(start, 0, Math.min(2, start.byteLength));
  const packed = (first === 0x1f && second === 0x8b) || (first === 0x50 && second === 0x4b);
  if (packed) return packageMembers(blob, name, newPackage);
  const open = () => {
    if (isParquet(new Uint8Array(start))) return parquetSource(blob);
    return start.byteLength === blob.size ? heldSource(start) : byteSource(blob);
  };
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
