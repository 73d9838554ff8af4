// The core worker: owns the session. Long calls run one after the other, each in short slices, so
// that an abort is heard and windows are answered between them. A window or an export that is asked
// for while a long call runs waits for it.

import { CoreError, checked } from './faults.js';
import { createPool } from './pool.js';
import { readAll } from './road.js';
import { serve } from './rpc.js';
import { nextTask, throwIfAborted } from './slices.js';
import { throttled } from './throttle.js';
import { instantiate } from './wasm.js';
import { exportBlob, windowOf } from './windows.js';

/** @import { CallContext } from './rpc.js' */
/** @import { Input, Summary } from './types.js' */

const kProgressMs = 50;

/** @type {any} the wasm Core */
let core;
/** @type {import('./pool.js').Pool} */
let pool;
/** @type {Record<string, string>} */
let options = {};
/** Settles when the last long call has. */
let idle = Promise.resolve();

/**
 * Runs `work` when everything asked for before has ended.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
function inTurn(work) {
  const result = idle.then(work);
  idle = result.then(
    () => {},
    () => {},
  );
  return result;
}

/**
 * @param {Input[]} inputs
 * @param {string} map
 * @param {CallContext} context
 * @returns {Promise<Summary>}
 */
async function open(inputs, map, { signal, progress }) {
  throwIfAborted(signal);
  const totalBytes = inputs.reduce((sum, input) => sum + ('file' in input ? input.file.size : 0), 0);
  const tell = throttled(kProgressMs, (/** @type {number} */ bytes, /** @type {number} */ rows) =>
    progress({ stage: 'read', bytes, totalBytes, rows, fraction: totalBytes ? Math.min(1, bytes / totalBytes) : 0 }),
  );
  const { faults, stopped } = await readAll(inputs, { core, pool, signal, map, onProgress: tell });
  // A stop while reading means "show me what there is": the analysis of that is not stopped by it.
  const summary = await analyse(stopped ? new AbortController().signal : signal, progress);
  if (!stopped) return summary;
  if (summary.counts.rows > 0) return { ...summary, stopped };
  checked(core.clear());
  throw new CoreError(faults[0].code, faults[0].message);
}

/**
 * @param {AbortSignal} signal
 * @param {(progress: unknown) => void} progress
 * @returns {Promise<Summary>}
 */
async function analyse(signal, progress) {
  progress({ stage: 'graph', bytes: 0, totalBytes: 0, rows: 0, fraction: 0 });
  checked(core.start(options));
  const tell = throttled(kProgressMs, progress);
  for (let finished = false; !finished; ) {
    await nextTask();
    throwIfAborted(signal);
    const step = checked(core.step());
    tell({ stage: step.stage, bytes: 0, totalBytes: 0, rows: 0, fraction: step.done });
    finished = step.finished;
  }
  return JSON.parse(checked(core.summary()));
}

serve(/** @type {any} */ (self), {
  async start({ wasm, ports }) {
    core = new (await instantiate(wasm)).Core();
    pool = createPool(ports);
  },
  open: ({ inputs, map }, context) => inTurn(() => open(inputs, map, context)),
  sample: (_, context) => inTurn(() => open([checked(core.sample())], '', context)),
  analyze: (params, { signal, progress }) =>
    inTurn(() => {
      options = params.options;
      return analyse(signal, progress);
    }),
  reset: () =>
    inTurn(async () => {
      options = {};
      checked(core.clear());
    }),
  report: async ({ name }) => {
    await idle;
    return checked(core.report(name));
  },
  rows: async ({ name, query, columns }, { transfer }) => {
    await idle;
    return windowOf(core, name, query, columns, transfer);
  },
  exportReport: (params, { signal, progress }) => inTurn(() => exportBlob(core, params, signal, progress)),
});
