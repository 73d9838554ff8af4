// What is under way between the parse workers and the session. Things are queued in file order and
// merged in that order, whichever worker is done first; who wants to queue a block waits until there
// is room, so memory is bounded however fast the disk is.

import { abortable, breathe } from './slices.js';

const kMaxBytesUnderWay = 64 << 20;

/**
 * @param {{workers: number}} pool
 * @param {AbortSignal} signal
 */
export function createMergeQueue(pool, signal) {
  /**
   * `outcome` is there once it has arrived.
   * @typedef {{bytes: number, arrived: Promise<unknown>, outcome?: [result?: any, error?: unknown],
   *   apply: (result: any, error: unknown) => void}} Entry
   */
  /** @type {Entry[]} */
  const waiting = [];
  let blocks = 0;
  let bytesUnderWay = 0;

  function mergeFirst() {
    const { bytes, outcome = [], apply } = /** @type {Entry} */ (waiting.shift());
    if (bytes > 0) blocks--;
    bytesUnderWay -= bytes;
    apply(outcome[0], outcome[1]);
  }

  async function mergeNext() {
    await abortable(waiting[0].arrived, signal);
    mergeFirst();
    await breathe();
  }

  return {
    /**
     * Something that needs no worker, in its place.
     * @param {() => void} apply
     */
    mark(apply) {
      waiting.push({ bytes: 0, arrived: Promise.resolve(), outcome: [], apply });
    },

    /**
     * @param {number} bytes
     * @param {Promise<any>} ready
     * @param {(result: any, error: unknown) => void} apply
     */
    block(bytes, ready, apply) {
      blocks++;
      bytesUnderWay += bytes;
      /** @type {Entry} */
      const entry = { bytes, arrived: Promise.resolve(), apply };
      const arrive = (/** @type {Entry['outcome']} */ outcome) => {
        entry.outcome = outcome;
      };
      entry.arrived = ready.then(
        (result) => arrive([result]),
        (error) => arrive([undefined, error]),
      );
      waiting.push(entry);
    },

    /** @param {number} bytes */
    async room(bytes) {
      while (blocks > 0 && (blocks >= 2 * pool.workers || bytesUnderWay + bytes > kMaxBytesUnderWay)) await mergeNext();
    },

    async drain() {
      while (waiting.length > 0) await mergeNext();
    },

    /** What has come back from the workers, up to the first that has not. */
    mergeArrived() {
      while (waiting[0]?.outcome) mergeFirst();
    },
  };
}
