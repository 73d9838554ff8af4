// One call of the core that reads or analyses, with the reading screen in front, and what comes of it.

import { cancelled } from '../../core/faults.js';
import { memoryFor } from '../../lib/estimate.js';
import { analysis, notices, state, tell } from '../../state/page.js';
import { changeView, viewOf } from '../../state/views.js';
import { decided, given } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { goTo, live } from '../desk/navigation.js';
import { advise, isRead, leftOut, tellUnfinished } from './advice.js';
import { core, endHung, isStarted, onDeath, restart } from './engine.js';
import { tellFault } from './fault.js';

/** @import { CallOptions, Core, Input, Summary } from '../../core/types.js' */
/** @typedef {{file: string, message: string}} LeftOut */

export const kMostTold = 4; // files

let revision = 0;

/** @param {Summary} summary */
export function show(summary) {
  state.value = { is: 'ready', summary, revision: ++revision };
}

/**
 * @param {string[]} names
 * @param {AbortController} stop
 * @param {Summary | null} before
 * @param {number} [memory]
 */
function showReading(names, stop, before, memory = 0) {
  const since = performance.now();
  state.value = { is: 'reading', names, progress: null, since, analysing: null, memory, stop, before };
}

/**
 * What comes before an analysis begins and may take a while: with the reading screen in front, and Cancel.
 * @template T
 * @param {string[]} names
 * @param {(signal: AbortSignal) => Promise<T>} work
 */
export async function whileReading(names, work) {
  const before = state.value;
  const stop = new AbortController();
  showReading(names, stop, before.is === 'ready' ? before.summary : null);
  try {
    return await work(stop.signal);
  } finally {
    state.value = before;
    if (before.is === 'ready' && !isStarted()) await revive(before.summary); // the core ended meanwhile
  }
}

/**
 * Runs one call that reads or analyses, with the reading screen in front.
 * @param {Input[]} inputs          none: an analysis of what is there
 * @param {Summary | null} before   shown again when the call fails
 * @param {(core: Core, call: CallOptions) => Promise<Summary>} work
 * @param {number} [mostRows]       reading stops there
 * @returns {Promise<LeftOut[] | null>}    what could not be read; null: the call failed
 */
export async function run(inputs, before, work, mostRows = Number.POSITIVE_INFINITY) {
  const names = inputs.map((input) => input.name);
  const stop = new AbortController();
  showReading(names, stop, before, memoryFor(inputs));
  /** @type {CallOptions} */
  const call = {
    signal: stop.signal,
    onProgress(progress) {
      if (state.value.is !== 'reading') return;
      const { bytes, totalBytes, rows } = state.value.progress ?? progress;
      // What was read stays in sight while it is analysed.
      const kept = progress.stage === 'read' ? progress : { ...progress, bytes: totalBytes || bytes, totalBytes, rows };
      const analysing = progress.stage === 'read' ? null : (state.value.analysing ?? performance.now());
      state.value = { ...state.value, progress: kept, analysing };
      if (progress.stage === 'read' && progress.rows >= mostRows) stop.abort();
    },
  };
  try {
    const summary = await work(await core(), call);
    const left = inputs.length ? await leftOut(await core(), inputs) : [];
    const skipped = left.filter(({ message }) => message !== cancelled().message); // those a person knows of
    if (summary.counts.rows === 0 && summary.counts.links === 0) {
      if (!skipped.length) tell({ kind: 'error', ...text.value.nothingRead });
      await (await core()).reset();
      state.value = { is: 'landing' };
      return skipped;
    }
    show(summary);
    if (!viewOf('links').filter) changeView('links', { filter: live('links', '') });
    tellUnfinished(summary, () => void analyze(summary.options));
    if (inputs.length) advise(summary);
    if (!summary.stopped) tellCut(skipped.filter(({ file }) => isRead(summary, file)));
    return skipped.filter(({ file }) => !isRead(summary, file));
  } catch (thrown) {
    const died = /** @type {any} */ (thrown)?.code === 'worker_died';
    if (died) await restart();
    if (before && !died) show(before);
    else if (before) await revive(before);
    else state.value = { is: 'landing' };
    tellFault(died && stop.signal.aborted ? cancelled() : thrown);
    return null;
  }
}

/** Again, under other options. @param {Record<string, string>} options */
export function analyze(options) {
  const summary = analysis()?.summary;
  if (!summary) return;
  return run([], summary, (core, call) => core.analyze(options, call));
}

/** Files of which a part is there. @param {LeftOut[]} cut */
function tellCut(cut) {
  const act = () => goTo('problems', 'code=file_skipped');
  const reasons = new Map(cut.map(({ file, message }) => [file, message])); // one of each file
  for (const [file, detail] of [...reasons].slice(0, kMostTold)) {
    tell({ kind: 'warning', title: text.value.cut(file), detail, button: text.value.tabs.problems, act });
  }
}

/**
 * Where everything was read again, what a person decided since is not in it.
 * @param {Core} core
 * @param {Summary} summary
 */
export async function decideAgain(core, summary) {
  for (const deciding of decided.value) summary = await core.decide(deciding);
  return summary;
}

const kMostRevivals = 3;
let revivals = 0;

/**
 * Reads again what an analysis was made from, whose workers are gone. What ends them each time is given up.
 * @param {Summary} before
 */
async function revive({ options }) {
  const { inputs, map, mostRows } = given.value;
  state.value = { is: 'landing' };
  if (revivals++ >= kMostRevivals) {
    tell({ kind: 'error', ...text.value.faults.worker_died });
    return;
  }
  const again = (/** @type {Core} */ core, /** @type {CallOptions} */ call) =>
    core.open(inputs, { ...call, map, options });
  await run(inputs, null, async (core, call) => decideAgain(core, await again(core, call)), mostRows);
  if (!analysis()) return;
  // What views that were waiting said of it is mended.
  notices.value = notices.value.filter(({ title }) => title !== text.value.faults.worker_died.title);
  tell({ kind: 'warning', ...text.value.revived });
}

onDeath(() => {
  if (state.value.is === 'ready') void revive(state.value.summary);
});

/** A person gave something new: what ended the workers before may not end them now. */
export function mayReviveAgain() {
  revivals = 0;
}

/** What does not hear it is ended. */
export async function cancel() {
  if (state.value.is !== 'reading') return;
  state.value.stop.abort();
  await endHung();
}
