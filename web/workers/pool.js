// The parse workers, seen from the core worker: blocks go out to whichever is least busy, and each
// comes back as a promise. Order is the caller's affair: it awaits the promises in file order.

import { CoreError } from '../core/faults.js';

const kBlockBytes = 4 << 20;

/** @typedef {{wire: ArrayBuffer}} Parsed */

/** @param {MessagePort[]} ports */
export function createPool(ports) {
  const lanes = ports.map((port) => ({ port, busy: 0 }));
  /**
   * Oldest first.
   * @type {Map<number, {resolve: (parsed: Parsed) => void, reject: (error: unknown) => void, lane: typeof lanes[number]}>}
   */
  const pending = new Map();
  /** @type {ArrayBuffer[]} */
  const spare = [];
  let lastId = 0;

  /** @param {MessagePort} port */
  function listen(port) {
    port.onmessage = ({ data }) => {
      const { id, wire, block, fault } = data;
      const job = pending.get(id);
      if (block && block.byteLength === kBlockBytes && spare.length < 2 * lanes.length) spare.push(block);
      if (!job) return;
      pending.delete(id);
      job.lane.busy--;
      if (fault) job.reject(new CoreError(fault.code, fault.message));
      else job.resolve({ wire });
    };
  }
  for (const { port } of lanes) listen(port);

  return {
    workers: lanes.length,
    blockBytes: kBlockBytes,

    /** A buffer to fill: one that came back, or a new one. */
    buffer: () => spare.pop() ?? new ArrayBuffer(kBlockBytes),

    /**
     * @param {string} mapping          JSON
     * @param {ArrayBuffer} block       given away
     * @param {number} bytes            how much of it counts
     * @param {boolean} first           of its file
     * @returns {Promise<Parsed>}
     */
    parse(mapping, block, bytes, first) {
      const lane = lanes.reduce((best, next) => (next.busy < best.busy ? next : best));
      const id = ++lastId;
      lane.busy++;
      const parsed = new Promise((resolve, reject) => pending.set(id, { resolve, reject, lane }));
      lane.port.postMessage({ id, mapping, block, bytes, first }, [block]);
      return parsed;
    },

    /** What each worker is at: the number of its oldest block, 0 where it waits for one. */
    underWay: () => lanes.map((lane) => [...pending].find(([, job]) => job.lane === lane)?.[0] ?? 0),

    /**
     * A worker that ended is replaced by another. Its blocks are lost.
     * @param {number} at
     * @param {MessagePort} port
     */
    replace(at, port) {
      const lane = lanes[at];
      for (const [id, job] of pending) {
        if (job.lane !== lane) continue;
        pending.delete(id);
        job.reject(new CoreError('worker_died', 'The worker that read this file ended, and was started again.'));
      }
      Object.assign(lane, { port, busy: 0 });
      listen(port);
    },
  };
}

/** @typedef {ReturnType<typeof createPool>} Pool */
