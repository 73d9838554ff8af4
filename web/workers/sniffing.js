// What the core says of bytes of a file: what they are, as which text, and where a record ends.

import { checked } from '../core/faults.js';
import { recordBlocks, wholeBlock } from './blocks.js';

/** @import { CoreFault } from '../core/types.js' */
/** @import { Cutter, Head } from './blocks.js' */
/** @import { Item } from './items.js' */
/** @import { Pool } from './pool.js' */
/** @import { Source } from './source.js' */

/** @typedef {{reserve: (bytes: number) => Uint8Array}} Inbox   of the wasm Core */

/**
 * The wasm Core, as far as it is asked about bytes; `bytes` are in its inbox. It may answer with a fault in any place.
 * @typedef {object} Reader
 * @property {(bytes: number, whole: boolean, name: string, map: string) => string & {fault?: CoreFault}} sniff
 * @property {(url: string) => string} setPageUrl
 * @property {() => boolean} isPage
 * @property {(bytes: number, last: boolean) => Uint8Array} decode
 * @property {(bytes: number) => number} cut
 * @property {(bytes: number) => ReturnType<Cutter['skip']>} skipRecord
 */

/**
 * Puts bytes into the core's inbox.
 * @param {Inbox} core
 * @param {Uint8Array} bytes
 * @returns {number} how many there are now
 */
export function taken(core, bytes) {
  checked(core.reserve(bytes.length)).set(bytes);
  return bytes.length;
}

/**
 * @param {Inbox & Reader} core
 * @param {Item} item
 * @param {Head} head
 * @returns {string}   its mapping
 */
export function sniff(core, item, head) {
  const bytes = taken(core, new Uint8Array(head.buffer, 0, head.filled));
  const found = core.sniff(bytes, head.ended && !head.fault, item.name, item.map);
  if (found.fault && head.fault) throw head.fault; // too little is there to say what it is
  const mapping = checked(found);
  return item.url ? checked(core.setPageUrl(item.url)) : mapping;
}

/**
 * @param {Inbox & Reader} core
 * @returns {(bytes: Uint8Array, last: boolean) => Uint8Array}
 */
export const decoder = (core) => (bytes, last) => checked(core.decode(taken(core, bytes), last));

/**
 * @param {Inbox & Reader} core
 * @param {Pool} pool
 * @param {Source} source
 * @param {Head} head
 */
export function blocksOf(core, pool, source, head) {
  if (core.isPage()) return wholeBlock(source, head);
  const cutter = {
    cut: (/** @type {Uint8Array} */ bytes) => checked(core.cut(taken(core, bytes))),
    skip: (/** @type {Uint8Array} */ bytes) => checked(core.skipRecord(taken(core, bytes))),
  };
  return recordBlocks(source, head, cutter, pool.buffer);
}
