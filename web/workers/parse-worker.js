// A parse worker: a block of bytes in, a LinkBatch in its wire form out. Knows no files and no order.
// A block that traps the machine costs that block: the worker goes on with a fresh instance.

import { checked, faultOf } from '../core/faults.js';
import { hold } from '../core/lives.js';
import { instantiate } from './wasm.js';

/** @import { CoreFault } from '../core/types.js' */

/** @param {{wasm: WebAssembly.Module, port: MessagePort, life: string}} first   the first message */
export async function workAsParser({ wasm, port, life }) {
  let parser = new (await instantiate(wasm)).Parser();
  let mappingInUse = '';

  /**
   * @param {string} mapping
   * @param {Uint8Array} bytes
   * @param {boolean} first
   * @returns {ArrayBuffer}
   */
  function parse(mapping, bytes, first) {
    if (mapping !== mappingInUse) {
      checked(parser.useMapping(mapping));
      mappingInUse = mapping;
    }
    checked(parser.reserve(bytes.length)).set(bytes);
    return checked(parser.parse(bytes.length, first)).slice().buffer;
  }

  async function restart() {
    parser = new (await instantiate(wasm)).Parser();
    mappingInUse = '';
  }

  let turn = Promise.resolve();
  port.onmessage = (/** @type {MessageEvent} */ { data: { id, mapping, block, bytes, first } }) => {
    turn = turn.then(async () => {
      try {
        const wire = parse(mapping, new Uint8Array(block, 0, bytes), first);
        port.postMessage({ id, wire, block }, [wire, block]);
      } catch (error) {
        port.postMessage({ id, fault: faultOf(error), block }, [block]);
        await restart();
      }
    });
  };
  await hold(life);
  postMessage(life);
}
