// Long work in short slices: between two of them the worker hears messages, an abort among them.

import { cancelled } from '../core/faults.js';

const { port1, port2 } = new MessageChannel();
/** @type {(() => void)[]} */
const waiting = [];
port1.onmessage = () => waiting.shift()?.();

/** Resolves in a later task. A timer would wait 4 ms each time. */
export function nextTask() {
  return new Promise((resolve) => {
    waiting.push(() => resolve(undefined));
    port2.postMessage(0);
  });
}

const kSliceMs = 40;
let sliceStart = 0;

/** To be awaited inside loops: costs nothing until a slice is over. */
export async function breathe(most = kSliceMs) {
  const now = performance.now();
  if (now - sliceStart < most) return;
  await nextTask();
  sliceStart = performance.now();
}

/** @param {AbortSignal} signal */
export function throwIfAborted(signal) {
  if (signal.aborted) throw cancelled();
}

/**
 * The promise, or `cancelled` as soon as the signal says so; what the promise does later is ignored.
 * @template T
 * @param {Promise<T>} promise
 * @param {AbortSignal} signal
 * @returns {Promise<T>}
 */
export function abortable(promise, signal) {
  return new Promise((resolve, reject) => {
    const abort = () => reject(cancelled());
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}
