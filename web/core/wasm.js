// The WebAssembly module in a worker: made from what the page compiled, and its faults turned into
// CoreErrors.

import createAnchorite from 'anchorite-wasm'; // the bundler's alias of build/wasm/anchorite.js
import { CoreError } from './rpc.js';

/**
 * @param {WebAssembly.Module} compiled
 * @returns {Promise<any>} Emscripten's module: the classes Core and Parser
 */
export function instantiate(compiled) {
  return new Promise((resolve, reject) => {
    createAnchorite({
      /**
       * @param {WebAssembly.Imports} imports
       * @param {(instance: WebAssembly.Instance) => void} done
       */
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then(done, reject);
        return {};
      },
      print() {},
      printErr() {},
    }).then(resolve, reject);
  });
}

/**
 * The value of a call on the core, or its fault thrown.
 * @template T
 * @param {T} value
 * @returns {T}
 */
export function checked(value) {
  const fault = /** @type {any} */ (value)?.fault;
  if (fault) throw new CoreError(fault.code, fault.message);
  return value;
}
