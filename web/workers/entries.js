// The files of the session while they are read: begun with their first rows, filled, and ended whole, cut short or not
// at all.

import { checked, faultOf } from '../core/faults.js';
import { taken } from './sniffing.js';

/** @import { CoreFault } from '../core/types.js' */
/** @import { Item } from './items.js' */
/** @import { WasmCore } from './wasm.js' */

/** @param {WasmCore} core */
export function createEntries(core) {
  /** @type {CoreFault[]} */
  const faults = [];
  let rows = 0;
  let failed = false;

  /** @param {Item} item */
  function begin(item) {
    item.file = checked(core.beginFile(item.name, item.size, item.mapping));
    item.stage = 'open';
  }

  /** @param {Item} item @param {number} merged */
  function count(item, merged) {
    rows += merged;
    item.rows += merged;
  }

  return {
    /** Of what could not be read, or not to its end. */
    faults,
    rows: () => rows,
    /** Whether the session is full; nothing more can be merged. */
    failed: () => failed,

    /**
     * @param {Item} item
     * @param {{wire: ArrayBuffer}} parsed
     * @param {unknown} error
     */
    merge(item, parsed, error) {
      if (error) {
        item.fault ??= faultOf(error);
        return;
      }
      if (item.stage === 'waiting') begin(item);
      try {
        count(item, checked(core.append(item.file, taken(core, new Uint8Array(parsed.wire)))));
      } catch (failure) {
        failed = true;
        throw failure;
      }
    },

    /** @param {Item} item @param {number} lines */
    mergeOverlong(item, lines) {
      if (item.stage === 'waiting') begin(item);
      count(item, checked(core.appendOverlong(item.file, lines)));
    },

    /**
     * What was merged of it goes, and it will be read in another way.
     * @param {Item} item
     * @param {string} mapping
     */
    readAgain(item, mapping) {
      checked(core.readAgain(item.file, mapping));
      item.mapping = mapping;
      rows -= item.rows;
      item.rows = 0;
    },

    /**
     * The end of an input: whole, cut short, or never begun.
     * @param {Item} item
     * @param {CoreFault | undefined} fault
     */
    close(item, fault) {
      if (item.stage === 'waiting' && !fault) begin(item);
      if (item.stage === 'waiting') checked(core.skipFile(item.name, item.size, fault?.code, fault?.message));
      else if (fault) checked(core.cutShort(item.file, fault.code, fault.message));
      else checked(core.endFile(item.file));
      item.stage = 'done';
      if (fault) faults.push(fault);
    },
  };
}
