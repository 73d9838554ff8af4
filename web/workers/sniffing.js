// What the core says of bytes of a file: what they are, as which text, and where a record ends.

import { checked } from '../core/faults.js';
import { recordBlocks, wholeBlock } from './blocks.js';

/** @import { Head } from './blocks.js' */
/** @import { Item } from './items.js' */
/** @import { Pool } from './pool.js' */
/** @import { Source } from './source.js' */
/** @import { WasmCore } from './wasm.js' */

/**
 * Puts bytes into the core's inbox.
 * @param {WasmCore} core
 * @param {Uint8Array} bytes
 * @returns {number} how many there are now
 */
export function taken(core, bytes) {
  checked(core.reserve(bytes.length)).set(bytes);
  return bytes.length;
}

/**
 * @param {WasmCore} core
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
 * Which columns of a file a mapping asks for; all of one that does not say.
 * @param {string} mapping
 * @returns {(column: number) => boolean}
 */
export function wantedBy(mapping) {
  /** @type {{role: string}[]} */
  const columns = JSON.parse(mapping).columns;
  return (column) => columns.length === 0 || (columns[column]?.role ?? 'ignore') !== 'ignore';
}

/**
 * @param {WasmCore} core
 * @returns {(bytes: Uint8Array, last: boolean) => Uint8Array}
 */
export const decoder = (core) => (bytes, last) => checked(core.decode(taken(core, bytes), last));

/**
 * @param {WasmCore} core
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
