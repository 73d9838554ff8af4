// A source cut into blocks of whole records, each in a buffer of its own that can be given away.
// Delimited text is cut where the core says the last whole record ends; a saved page is one block.
// A record larger than kMaxRecordBytes does not stop the file: it is given up, which is a block of its
// own, and reading goes on after it. Where a source breaks off, whole records come first, then its
// fault is thrown. cpp/ingest/detect/parse.h says how a reader goes.

import { CoreError } from '../core/faults.js';
import { breathe } from './slices.js';

/** @import { Source } from './source.js' */

const kHeadBytes = 1 << 20; // what sniffing wants to see
const kMaxRecordBytes = 16 << 20; // ingest::kMaxRecordBytes
const kMaxPageBytes = 64 << 20;
const kNothing = new ArrayBuffer(0);

/** @typedef {import('./source.js').Filled} Head */
/**
 * No bytes: a record is given up, which had so many lines; no lines: it still is.
 * @typedef {{buffer: ArrayBuffer, bytes: number, lines?: number}} Block
 */

/**
 * What the core knows of records.
 * @typedef {object} Cutter
 * @property {(bytes: Uint8Array) => number} cut    bytes that form whole records; 0: not one yet, or one too long
 * @property {(bytes: Uint8Array) => {bytes: number, done: boolean, lines: number}} skip    of a record that is
 *   given up: bytes that go, and lines of it that have gone
 */

/**
 * @param {ArrayBuffer} buffer
 * @param {number} size
 */
function grown(buffer, size) {
  const larger = new ArrayBuffer(size);
  new Uint8Array(larger).set(new Uint8Array(buffer));
  return larger;
}

/**
 * The first bytes of a source, at the start of a block-sized buffer.
 * @param {Source} source
 * @param {ArrayBuffer} buffer
 * @returns {Promise<Head>}
 */
export function readHead(source, buffer) {
  return source.fill(buffer, 0, Math.min(kHeadBytes, buffer.byteLength));
}

/**
 * All of it as one block.
 * @param {Source} source
 * @param {Head} head
 * @returns {AsyncGenerator<Block>}
 */
export async function* wholeBlock(source, { buffer, filled, ended, fault }) {
  while (!ended) {
    if (filled === buffer.byteLength) buffer = grown(buffer, 2 * filled);
    ({ buffer, filled, ended, fault } = await source.fill(buffer, filled, buffer.byteLength));
    if (filled > kMaxPageBytes) {
      throw new CoreError('record_too_long', `A page or document of more than ${kMaxPageBytes >> 20} MB is not read.`);
    }
  }
  yield { buffer, bytes: filled };
  if (fault) throw fault;
}

/**
 * @param {Source} source
 * @param {Head} head
 * @param {Cutter} cutter
 * @param {() => ArrayBuffer} newBuffer
 * @returns {AsyncGenerator<Block>}
 */
export async function* recordBlocks(source, { buffer, filled, ended, fault }, { cut, skip }, newBuffer) {
  /** Goes on with what stands after `from`, in a buffer of the usual size if it fits. @param {number} from */
  const carry = (from) => {
    const rest = new Uint8Array(buffer, from, filled - from);
    const usual = newBuffer();
    buffer = rest.length < usual.byteLength ? usual : new ArrayBuffer(2 * rest.length);
    new Uint8Array(buffer).set(rest);
    filled = rest.length;
  };
  while (!ended || filled > 0) {
    if (!ended) ({ buffer, filled, ended, fault } = await source.fill(buffer, filled, buffer.byteLength));
    const last = ended && !fault && filled <= kMaxRecordBytes;
    const bytes = last ? filled : cut(new Uint8Array(buffer, 0, filled));
    if (bytes > 0) {
      const whole = buffer;
      carry(bytes);
      yield { buffer: whole, bytes };
    } else if (filled <= kMaxRecordBytes) {
      if (ended) break; // half a record: the source broke off
      buffer = grown(buffer, 2 * filled);
    } else {
      for (let over = false; !over; ) {
        if (!ended) await breathe(); // what is unpacked comes at once, and nobody would hear "cancel"
        const { bytes: gone, done, lines } = skip(new Uint8Array(buffer, 0, filled));
        over = done || ended;
        carry(over && !done ? filled : gone); // one without an end goes whole
        yield { buffer: kNothing, bytes: 0, lines: over ? lines : 0 };
        if (!over) ({ buffer, filled, ended, fault } = await source.fill(buffer, filled, buffer.byteLength));
      }
    }
  }
  if (fault) throw fault;
}
