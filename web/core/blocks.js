// A source cut into blocks of whole records, each in a buffer of its own that can be given away.
// Delimited text and JSON lines are cut where the core says the last whole record ends; a saved page
// is one block. A record larger than kMaxRecordBytes does not stop the file: its beginning goes out
// as a block that the parser reports as too long, the rest of it is passed over.

import { CoreError } from './faults.js';

/** @import { Source } from './source.js' */

const kHeadBytes = 1 << 20; // what sniffing wants to see
const kMaxRecordBytes = 16 << 20; // ingest::kMaxRecordBytes
const kMaxPageBytes = 64 << 20;
const kNewline = 10;

/** @typedef {{buffer: ArrayBuffer, filled: number, ended: boolean}} Head */
/** @typedef {{buffer: ArrayBuffer, bytes: number}} Block */

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
export async function* wholeBlock(source, { buffer, filled, ended }) {
  while (!ended) {
    if (filled === buffer.byteLength) buffer = grown(buffer, 2 * filled);
    ({ buffer, filled, ended } = await source.fill(buffer, filled, buffer.byteLength));
    if (filled > kMaxPageBytes) {
      throw new CoreError('record_too_long', `A page of more than ${kMaxPageBytes >> 20} MB is not read.`);
    }
  }
  yield { buffer, bytes: filled };
}

/**
 * @param {Source} source
 * @param {Head} head
 * @param {(bytes: Uint8Array) => number} cut    bytes that form whole records; 0: not one yet
 * @param {() => ArrayBuffer} newBuffer
 * @returns {AsyncGenerator<Block>}
 */
export async function* recordBlocks(source, { buffer, filled, ended }, cut, newBuffer) {
  const blockBytes = buffer.byteLength;
  for (;;) {
    if (!ended) ({ buffer, filled, ended } = await source.fill(buffer, filled, buffer.byteLength));
    if (ended) {
      if (filled > 0) yield { buffer, bytes: filled };
      return;
    }
    const bytes = cut(new Uint8Array(buffer, 0, filled));
    if (bytes > 0) {
      const rest = new Uint8Array(buffer, bytes, filled - bytes);
      let next = newBuffer();
      if (next.byteLength < rest.length) next = new ArrayBuffer(Math.ceil(rest.length / blockBytes) * blockBytes);
      new Uint8Array(next).set(rest);
      filled = rest.length;
      yield { buffer, bytes };
      buffer = next;
    } else if (filled <= kMaxRecordBytes) {
      buffer = grown(buffer, 2 * filled);
    } else {
      new Uint8Array(buffer)[filled - 1] = kNewline;
      yield { buffer, bytes: filled };
      ({ buffer, filled, ended } = await pastNewline(source, newBuffer()));
    }
  }
}

/**
 * What follows the next line end.
 * @param {Source} source
 * @param {ArrayBuffer} buffer
 * @returns {Promise<Head>}
 */
async function pastNewline(source, buffer) {
  for (;;) {
    const read = await source.fill(buffer, 0, buffer.byteLength);
    buffer = read.buffer;
    const bytes = new Uint8Array(buffer, 0, read.filled);
    const at = bytes.indexOf(kNewline);
    if (at >= 0) {
      bytes.copyWithin(0, at + 1);
      return { buffer, filled: read.filled - at - 1, ended: read.ended };
    }
    if (read.ended) return { buffer, filled: 0, ended: true };
  }
}
