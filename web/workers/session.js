// The session as the core worker works on it: calls that change it run one after the other, each in
// short slices, so that an abort is heard between them. A call that is aborted leaves no half of
// itself behind that a later one would meet: what was only half analysed is analysed again when
// somebody asks for a report of it.

import { CoreError, checked, faultOf } from '../core/faults.js';
import { readAll } from './road.js';
import { breathe, throwIfAborted } from './slices.js';
import { throttled } from './throttle.js';

/** @import { CallContext } from '../core/rpc.js' */
/** @import { CoreFault, Deciding, Input, Summary } from '../core/types.js' */
/** @import { Pool } from './pool.js' */
/** @import { Given } from './items.js' */
/** @import { WasmCore } from './wasm.js' */

const kProgressMs = 50;
const kStepsMs = 8; // of the analysis at once: most are shorter than what lies between two tasks
/** A signal for work that goes on to its end. */
const unstopped = () => new AbortController().signal;
const quietly = () => ({ signal: unstopped(), progress() {} });

/** The same file of the same disk, as far as a page can tell, or the same text. @param {Input} a @param {Input} b */
const isSame = (a, b) =>
  a.name === b.name &&
  ('file' in a
    ? 'file' in b && a.file.size === b.file.size && a.file.lastModified === b.file.lastModified
    : 'text' in a && 'text' in b && a.text === b.text);

/** Builds a report in slices. @param {WasmCore} core @param {string} name @param {AbortSignal} signal */
async function make(core, name, signal) {
  try {
    while (!checked(core.make(name))) {
      await breathe(kStepsMs);
      throwIfAborted(signal);
    }
  } catch (error) {
    checked(core.stop());
    throw error;
  }
}

/**
 * @param {WasmCore} core
 * @param {Pool} pool
 * @param {import('./members.js').NewPackage} newPackage
 */
export function createSession(core, pool, newPackage) {
  /** @type {Record<string, string>} options of the last analysis */
  let options = {};
  let holds = /** @type {'nothing' | 'data' | 'results'} */ ('nothing');
  let analysing = false;
  let idle = Promise.resolve();
  /** @type {Given[]} everything that was read, to be read again without one of it */
  let given = [];

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
   * What `begin` began. Where memory runs out, the stages that ended by then are the results: the summary names the others.
   * @param {Record<string, string>} wanted
   * @param {Pick<CallContext, 'signal' | 'progress'>} context
   * @param {boolean} [keeps]    likewise where the signal stops it
   * @returns {Promise<Summary>}
   */
  async function analyse(wanted, { signal, progress }, keeps = false, begin = () => core.start(wanted)) {
    progress({ stage: 'links', bytes: 0, totalBytes: 0, rows: 0, fraction: 0 });
    if (!keeps) throwIfAborted(signal);
    checked(begin());
    if (holds === 'results') holds = 'data';
    analysing = true;
    let fault;
    try {
      await steps(signal, progress);
    } catch (error) {
      fault = faultOf(error);
      if (fault.code !== 'out_of_memory' && !(keeps && fault.code === 'cancelled')) throw error;
      checked(core.stop());
    } finally {
      analysing = false;
    }
    options = wanted;
    holds = 'results';
    return { ...JSON.parse(checked(core.summary())), ...(fault && { fault }) };
  }

  /**
   * @param {AbortSignal} signal
   * @param {(progress: import('../core/types.js').Progress) => void} progress   told of each stage when it begins
   */
  async function steps(signal, progress) {
    const tell = throttled(kProgressMs, progress);
    for (let finished = false, stage = ''; !finished; ) {
      await breathe(kStepsMs);
      throwIfAborted(signal);
      const step = checked(core.step());
      const now = { stage: step.stage, bytes: 0, totalBytes: 0, rows: 0, fraction: step.done };
      (step.stage === stage ? tell : progress)(now);
      ({ stage, finished } = step);
    }
  }

  /**
   * @param {Given[]} added
   * @param {CallContext} context
   * @returns {Promise<Summary>}
   */
  async function read(added, { signal, progress }) {
    throwIfAborted(signal);
    const totalBytes = added.reduce((sum, { input }) => sum + ('file' in input ? input.file.size : 0), 0);
    const tell = throttled(kProgressMs, (/** @type {number} */ bytes, /** @type {number} */ rows) =>
      progress({ stage: 'read', bytes, totalBytes, rows, fraction: totalBytes ? Math.min(1, bytes / totalBytes) : 0 }),
    );
    const wasEmpty = holds === 'nothing';
    if (holds === 'results') holds = 'data';
    given.push(...added.filter(({ only }) => !only));
    try {
      const { stopped } = await readAll(added, { core, pool, newPackage, signal, onProgress: tell });
      // A stop while reading means "show me what there is": the analysis of that is not stopped by it.
      const summary = await analyse(options, { signal: stopped ? unstopped() : signal, progress }, true);
      if (!stopped) return summary;
      if (summary.counts.rows === 0) throw new CoreError(stopped.code, stopped.message);
      return { ...summary, stopped: stopped.code };
    } catch (error) {
      if (wasEmpty) clear();
      throw error;
    }
  }

  /**
   * An archive that comes again brings back what was removed of it, and nothing twice; one whose file is of columns
   * that are known by now, that file.
   * @param {Input} input
   * @param {string} map
   * @param {string} [file]
   * @returns {Given}
   */
  function givenOf(input, map, file) {
    const known = given.find((one) => (file || one.without.size > 0) && isSame(one.input, input));
    if (!known) return { input, map, without: new Set() };
    if (file) {
      known.map = map;
      known.without.delete(file);
      return { ...known, only: new Set([file]) };
    }
    const only = known.without;
    known.without = new Set();
    return { ...known, only };
  }

  /**
   * Reads all but one file again: links of several files are merged as they come, and what one of them
   * brought cannot be told apart afterwards. What was there is gone by then, so a stop ends the reading,
   * and what was read until then is analysed.
   * @param {string} name    as the report `files` says it
   * @param {CallContext} context
   * @returns {Promise<Summary | null>}    null: nothing is left
   */
  async function readWithout(name, context) {
    throwIfAborted(context.signal);
    const rest = given.filter(({ input }) => input.name !== name);
    for (const { input, without } of rest) if (name.startsWith(`${input.name}/`)) without.add(name);
    clear();
    if (rest.length === 0) return null;
    holds = 'data';
    try {
      const summary = await read(rest, context);
      if (summary.counts.rows > 0) return summary;
    } catch (error) {
      if (!context.signal.aborted) throw error;
    }
    clear();
    return null;
  }

  function clear() {
    checked(core.clear());
    holds = 'nothing';
    given = [];
  }

  /** Everything that was asked for has ended, and there are results. */
  async function settled() {
    for (let seen; seen !== idle; ) {
      seen = idle;
      await seen; // and what was queued behind it meanwhile
    }
    if (holds === 'data') await inTurn(async () => holds === 'data' && analyse(options, quietly()));
  }

  return {
    inTurn,

    /**
     * @param {Input[]} inputs
     * @param {{map: string, file?: string, options?: Record<string, string>}} how
     * @param {CallContext} context
     */
    open: (inputs, { map, file, options: wanted }, context) =>
      inTurn(async () => {
        const had = options;
        options = wanted ?? options;
        try {
          return await read(
            inputs.map((input) => givenOf(input, map, file)),
            context,
          );
        } finally {
          if (holds === 'nothing') options = had;
        }
      }),

    /** @param {string} name @param {CallContext} context */
    remove: (name, context) => inTurn(() => readWithout(name, context)),
    /** @param {Record<string, string>} wanted @param {CallContext} context */
    analyze: (wanted, context) => inTurn(() => analyse(wanted, context)),
    decide: (/** @type {Deciding} */ deciding) =>
      inTurn(() => analyse(options, quietly(), false, () => core.decide(JSON.stringify(deciding)))),

    reset: () =>
      inTurn(async () => {
        options = {};
        clear();
      }),

    /**
     * What a report says: at once where its stage has run, else when the analysis has ended and the report is made.
     * @template T
     * @param {string} name @param {AbortSignal} signal @param {() => T} ask
     * @returns {Promise<T>}
     */
    async answer(name, signal, ask) {
      try {
        if (analysing) return ask();
      } catch (error) {
        if (faultOf(error).code !== 'not_ready') throw error;
      }
      await settled();
      return inTurn(async () => {
        await make(core, name, signal);
        return ask();
      });
    },

    settled,
  };
}
