// Calls over a message port. One verb: call. A call settles once: with the answer, with a CoreError,
// or, when the other side dies, with `worker_died`. While it runs it may report progress, and the
// caller may abort it; the callee hears that as an AbortSignal of its own.
//
// On the wire:  {id, method, params}  {id, abort: true}            caller -> callee
//               {id, progress}  {id, value}  {id, fault}           callee -> caller

import { CoreError, cancelled, faultOf } from './faults.js';

/** @typedef {{postMessage(message: unknown, transfer: Transferable[]): void, onmessage: ((event: MessageEvent) => void) | null}} Port */

/**
 * The calling end. `die` rejects every call under way, and every later one.
 * @param {Port} port
 */
export function connect(port) {
  /** @type {Map<number, {settle: (message: any) => void, fail: (error: CoreError) => void, onProgress?: (progress: any) => void}>} */
  const open = new Map();
  /** @type {CoreError | undefined} */
  let dead;
  let lastId = 0;

  port.onmessage = ({ data }) => {
    const call = open.get(data.id);
    if (!call) return;
    if ('progress' in data) call.onProgress?.(data.progress);
    else call.settle(data);
  };

  return {
    /**
     * @param {string} method
     * @param {unknown} params
     * @param {{onProgress?: (progress: any) => void, signal?: AbortSignal, transfer?: Transferable[], waits?: boolean}} [options]
     *   waits: whether an aborted call waits for what the other side makes of it, or ends there and then
     * @returns {Promise<any>}
     */
    call(method, params, { onProgress, signal, transfer = [], waits = false } = {}) {
      return new Promise((resolve, reject) => {
        if (dead) return reject(dead);
        if (signal?.aborted) return reject(cancelled());
        const id = ++lastId;
        const abort = () => {
          port.postMessage({ id, abort: true }, []);
          if (!waits) open.get(id)?.fail(cancelled());
        };
        const finish = () => {
          open.delete(id);
          signal?.removeEventListener('abort', abort);
        };
        open.set(id, {
          onProgress,
          settle(message) {
            finish();
            if (message.fault) reject(new CoreError(message.fault.code, message.fault.message));
            else resolve(message.value);
          },
          fail(error) {
            finish();
            reject(error);
          },
        });
        signal?.addEventListener('abort', abort);
        try {
          port.postMessage({ id, method, params }, transfer);
        } catch (error) {
          open.get(id)?.fail(new CoreError('bad_call', error instanceof Error ? error.message : String(error)));
        }
      });
    },

    /** @param {CoreError} error */
    die(error) {
      dead ??= error;
      for (const call of [...open.values()]) call.fail(dead);
    },
  };
}

/**
 * What a method is given beside its parameters.
 * @typedef {{signal: AbortSignal, progress: (progress: unknown) => void, transfer: (...things: Transferable[]) => void}} CallContext
 */

/**
 * The answering end.
 * @param {Port} port
 * @param {Record<string, (params: any, context: CallContext) => unknown>} methods
 */
export function serve(port, methods) {
  /** @type {Map<number, AbortController>} */
  const running = new Map();

  port.onmessage = async ({ data }) => {
    const { id, method, params } = data;
    if (data.abort) {
      running.get(id)?.abort();
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    /** @type {Transferable[]} */
    const moved = [];
    try {
      const value = await methods[method](params, {
        signal: controller.signal,
        progress: (progress) => port.postMessage({ id, progress }, []),
        transfer: (...things) => moved.push(...things),
      });
      port.postMessage({ id, value }, moved);
    } catch (error) {
      port.postMessage({ id, fault: faultOf(error) }, []);
    } finally {
      running.delete(id);
    }
  };
}
