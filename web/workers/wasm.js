// The WebAssembly module in a worker, made from what the page compiled.

import createAnchorite from 'anchorite-wasm'; // the bundler's alias of build/wasm/anchorite.js

/** @typedef {any} WasmCore    Emscripten's class Core (cpp/wasm) */

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
