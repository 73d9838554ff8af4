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
  /** @type {{bytes: number, ready: Promise<any>, apply: (result: any, error: unknown) => void}[]} */
  const waiting = [];
  let blocks = 0;
  let bytesUnderWay = 0;

  async function mergeNext() {
    const { bytes, ready, apply } = waiting[0];
    let result;
    let failure;
    try {
      result = await abortable(ready, signal);
    } catch (error) {
      if (signal.aborted) throw error;
      failure = error;
    }
    waiting.shift();
    if (bytes > 0) blocks--;
    bytesUnderWay -= bytes;
    apply(result, failure);
    await breathe();
  }

  return {
    /**
     * Something that needs no worker, in its place.
     * @param {() => void} apply
     */
    mark(apply) {
      waiting.push({ bytes: 0, ready: Promise.resolve(), apply });
    },

    /**
     * @param {number} bytes
     * @param {Promise<any>} ready
     * @param {(result: any, error: unknown) => void} apply
     */
    block(bytes, ready, apply) {
      ready.catch(() => {}); // it is looked at when its turn comes
      blocks++;
      bytesUnderWay += bytes;
      waiting.push({ bytes, ready, apply });
    },

    /** @param {number} bytes */
    async room(bytes) {
      while (blocks > 0 && (blocks >= 2 * pool.workers || bytesUnderWay + bytes > kMaxBytesUnderWay)) await mergeNext();
    },

    async drain() {
      while (waiting.length > 0) await mergeNext();
    },
  };
}
