// The only door from the views to the core: starts the core worker and the parse workers, joins
// them by message channels, and turns method calls into messages. See types.js for every shape.

import { CoreError } from './faults.js';
import { connect } from './rpc.js';

/** @import { CallOptions, Core, CoreAssets } from './types.js' */

export { CoreError };

// A parse worker waits for blocks, the core worker reads and merges: on two cores two of them keep
// both busy, and past eight the one merging thread is the limit.
const kMaxParseWorkers = 8;

function parseWorkerCount() {
  const cores = navigator.hardwareConcurrency || 2;
  return Math.min(kMaxParseWorkers, Math.max(2, cores - 1));
}

/**
 * Starts the core. Rejects with `worker_died` or `internal` when it cannot run here.
 * @param {CoreAssets} assets
 * @returns {Promise<Core>}
 */
export async function createCore(assets) {
  const wasm = await compile(await assets.wasm());
  const core = new Worker(assets.workerUrl());
  const parsers = Array.from(
    { length: assets.parseWorkers ?? parseWorkerCount() },
    () => new Worker(assets.workerUrl()),
  );
  const all = [core, ...parsers];
  const rpc = connect(/** @type {any} */ (core));

  /** @param {string} why */
  const die = (why) => {
    for (const worker of all) worker.terminate();
    rpc.die(new CoreError('worker_died', why));
  };
  for (const worker of all) {
    worker.onerror = (event) => {
      event.preventDefault();
      die(event.message || 'A worker of this page could not be started.');
    };
    worker.onmessageerror = () => die('A message between the workers of this page was lost.');
  }

  const ports = parsers.map((worker) => {
    const { port1, port2 } = new MessageChannel();
    worker.postMessage({ wasm, port: port2 }, [port2]);
    return port1;
  });
  await rpc.call('start', { wasm, ports }, { transfer: ports });

  return {
    open: (inputs, { map = '', file, ...call } = {}) => rpc.call('open', { inputs, map, file }, keeping(call)),
    remove: (name, call) => rpc.call('remove', { name }, keeping(call)),
    sample: () => rpc.call('sample', {}),
    analyze: (options, call) => rpc.call('analyze', { options }, call),
    whatIf: (edits) => rpc.call('whatIf', { edits }),
    wordVectors: (file) => rpc.call('wordVectors', { file }),
    reset: () => rpc.call('reset', {}),
    report: (name) => rpc.call('report', { name }),
    rows: (name, query, columns) => rpc.call('rows', { name, query, columns }),
    exportReport: (name, query, { format, columns = [] }, call) =>
      rpc.call('exportReport', { name, query, format, columns }, call),
    dispose: () => die('The page closed its workers.'),
  };
}

/** An abort is answered with what was read and computed until then. @param {CallOptions} [call] */
const keeping = (call) => ({ ...call, waits: true });

/**
 * Compiled once, shared with every worker.
 * @param {ArrayBuffer} bytes
 */
async function compile(bytes) {
  try {
    return await WebAssembly.compile(bytes);
  } catch (error) {
    throw new CoreError(
      'internal',
      `This browser cannot run the core: ${error instanceof Error ? error.message : error}`,
    );
  }
}
