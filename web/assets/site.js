// The hosted page's parts: files beside it, all of the same origin.

import { clear, createStore, delMany, get, getMany, set, setMany } from 'idb-keyval';
import { isProject } from '../lib/project.js';
import { trustScript } from './policy.js';

/** @import { CoreAssets } from '../core/types.js' */

/** How long after the first screen's own parts the others are fetched, unless a file comes first. */
export const kWarmAfterMs = 1500;

// A database of our own: other pages of this origin keep theirs in the library's.
const own = createStore('anchorite', 'kept');
const kOnceKept = ['keeping', 'looks', 'analysis'];

/** What earlier versions kept in the library's database is moved, where it is ours. */
async function moveKept() {
  const all = await indexedDB.databases();
  if (!all.some(({ name }) => name === 'keyval-store')) return;
  const values = await getMany(kOnceKept);
  const blob = values.at(-1)?.blob;
  if (!(blob instanceof Blob && (await isProject(blob)))) return;
  await setMany(
    kOnceKept.map((name, i) => [name, values[i]]),
    own,
  );
  await delMany(kOnceKept);
}
/** @type {Promise<unknown> | undefined} */
let moved;

/** Where a person may have things kept: IndexedDB. */
export const shelf = {
  /** @param {string} key */
  async get(key) {
    moved ??= moveKept().catch(() => undefined);
    await moved;
    return get(key, own);
  },
  /** @param {string} key @param {unknown} value */
  set: (key, value) => set(key, value, own),
  clear: () => clear(own),
};

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

/** A page that the browser had kept, and whose parts the host has no more: the host's is taken, if it is another. */
async function takeNewer() {
  const page = await (await fetch('./', { cache: 'reload' })).text();
  const part = document.querySelector('script[src]')?.getAttribute('src');
  if (part && !page.includes(part)) location.reload();
}

/** The words of a language. @param {string} language */
export async function loadWords(language) {
  const answer = await fetch(beside(__WORDS__[language]));
  if (!answer.ok) throw new Error(`${__WORDS__[language]}: ${answer.status} ${answer.statusText}`);
  return answer.json();
}

/** @returns {Promise<CoreAssets>} */
export async function loadAssets() {
  const worker = trustScript(beside(__WORKER__));
  return {
    async wasm() {
      const answer = await fetch(beside(__WASM__));
      if (answer.status === 404) await takeNewer();
      if (!answer.ok) throw new Error(`${__WASM__}: ${answer.status} ${answer.statusText}`);
      return answer.arrayBuffer();
    },
    workerUrl: () => worker,
  };
}
