// The single file's parts: each is gzipped and written as text (bytetext.js) into a data block of the page
// (`<script type="text/plain">`, which no browser runs). Nothing is fetched.

import { unpack as bytesOf } from '../lib/bytetext.js';
import { trustScript } from './policy.js';

/** @import { CoreAssets } from '../core/types.js' */

/**
 * @param {string} id
 * @returns {Promise<ArrayBuffer>}
 */
async function unpack(id) {
  const block = document.getElementById(id);
  const packed = bytesOf(block?.textContent ?? '');
  block?.remove();
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream).arrayBuffer();
}

async function workerUrl() {
  const script = new Blob([await unpack('worker')], { type: 'text/javascript' });
  return trustScript(URL.createObjectURL(script));
}

/** The blocks stand at the end of the page, and a click may come before that was read. */
const pageIsRead = () =>
  document.readyState === 'loading'
    ? new Promise((resolve) => addEventListener('DOMContentLoaded', resolve, { once: true }))
    : undefined;

/** Nothing is fetched, so nothing waits for anything else. */
export const kWarmAfterMs = 0;

/** From disk nothing is stored. */
export const shelf = null;

/** The single file is on this computer already. */
export function keepOffline() {}

/** The words of a language. Their block stands before the page's script. @param {string} language */
export const loadWords = async (language) => JSON.parse(new TextDecoder().decode(await unpack(`words-${language}`)));

/** @returns {Promise<CoreAssets>} */
export async function loadAssets() {
  await pageIsRead();
  const worker = await workerUrl();
  const wasm = unpack('core-wasm'); // its block is gone then, and another core may be started later
  return {
    wasm: () => wasm,
    workerUrl: () => worker,
  };
}
