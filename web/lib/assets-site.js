// The hosted page's parts: files beside it, all of the same origin.

import { trustScript } from './policy.js';

/** @import { CoreAssets } from '../core/types.js' */

/** @param {string} name */
const beside = (name) => new URL(name, document.baseURI).href;

/** @returns {Promise<CoreAssets>} */
export async function loadAssets() {
  const core = trustScript(beside(__CORE_WORKER__));
  const parse = trustScript(beside(__PARSE_WORKER__));
  return {
    async wasm() {
      const answer = await fetch(beside(__WASM__));
      if (!answer.ok) throw new Error(`${__WASM__}: ${answer.status} ${answer.statusText}`);
      return answer.arrayBuffer();
    },
    coreWorkerUrl: () => core,
    parseWorkerUrl: () => parse,
  };
}
