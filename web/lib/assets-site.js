// The hosted page's parts: files beside it, all of the same origin.

import { clear, get, set } from 'idb-keyval';
import { trustScript } from './policy.js';

/** @import { CoreAssets } from '../core/types.js' */

/** How long after the first screen's own parts the others are fetched, unless a file comes first. */
export const kWarmAfterMs = 1500;

/** Where a person may have things kept: IndexedDB. */
export const shelf = { get, set, clear };

/** @param {string} name */
const beside = (name) => new URL(name, document.baseURI).href;

/**
 * @param {(takeIt: () => void) => void} onUpdate   a newer version waits; takeIt reloads the page with it
 */
export function keepOffline(onUpdate) {
  const { serviceWorker } = navigator;
  if (!serviceWorker || !isSecureContext) return;
  /** @param {ServiceWorker | null} worker */
  const offer = (worker) => {
    if (!worker || !serviceWorker.controller) return; // the first version: nothing to replace
    onUpdate(() => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      worker.postMessage('take over');
    });
  };
  serviceWorker.register(trustScript('./sw.js')).then(
    (registration) => {
      offer(registration.waiting);
      registration.addEventListener('updatefound', () => {
        const worker = registration.installing;
        worker?.addEventListener('statechange', () => worker.state === 'installed' && offer(worker));
      });
    },
    () => undefined, // a private window may refuse; the page works all the same
  );
}

/** @returns {Promise<CoreAssets>} */
export async function loadAssets() {
  const worker = trustScript(beside(__WORKER__));
  return {
    async wasm() {
      const answer = await fetch(beside(__WASM__));
      if (!answer.ok) throw new Error(`${__WASM__}: ${answer.status} ${answer.statusText}`);
      return answer.arrayBuffer();
    },
    workerUrl: () => worker,
  };
}
