// What a person can make the page do. The only place that calls the core for changes of state.

import { loadAssets } from '#assets';
import { advise, holds, isRead, leftOut, tellUnfinished } from './advice.js';
import { createCore } from './core/client.js';
import { cancelled } from './core/faults.js';
import { alterView } from './lib/altering.js';
import { memoryFor, tooBig } from './lib/estimate.js';
import { columnsNamed, faultText } from './lib/fault.js';
import { withTerm } from './lib/filter.js';
import { beginAnew, somethingMade } from './lib/ofAnalysis.js';
import { namesColumns, previewOf, suggested } from './lib/preview.js';
import {
  bring,
  changeView,
  dialog,
  dismissItsNotices,
  given,
  mapping,
  notices,
  state,
  tell,
  tooLarge,
  trail,
  viewOf,
} from './store.js';
import { text } from './text/text.js';

/** @import { CallOptions, Core, CoreAssets, Input, Summary } from './core/types.js' */
/** @import { ReportName } from './tabs.js' */
/** @typedef {{file: string, message: string}} LeftOut */

const kMostTold = 4;

/** @type {Promise<CoreAssets> | undefined} */
let loading;
/** @type {Promise<Core> | undefined} */
let starting;
let revision = 0;

/** What workers are made of; also for a core beside the first. */
export function assets() {
  loading ??= loadAssets();
  return loading;
}

/** The core, started when it is first needed. One that could not be started is tried anew when it is needed again. */
export function core() {
  if (!starting) {
    const forgetIt = () => {
      if (starting === now) starting = undefined;
    };
    const now = assets().then((parts) =>
      createCore(parts, () => {
        forgetIt();
        if (state.value.is === 'ready') void revive(state.value.summary);
      }),
    );
    starting = now;
    now.catch(forgetIt);
  }
  return starting;
}

/** Throws the workers away; the next call starts new ones. */
async function restart() {
  const old = starting;
  starting = undefined;
  (await old?.catch(() => undefined))?.dispose();
}

/** @param {unknown} thrown */
function report(thrown) {
  tell(faultText(thrown));
}

/** @param {Summary} summary */
function show(summary) {
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
    if (before.is === 'ready' && !starting) await revive(before.summary); // the core ended meanwhile
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
async function run(inputs, before, work, mostRows = Number.POSITIVE_INFINITY) {
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
    report(died && stop.signal.aborted ? cancelled() : thrown);
    return null;
  }
}

/** Files of which a part is there. @param {LeftOut[]} cut */
function tellCut(cut) {
  const act = () => goTo('problems', 'code=file_skipped');
  const reasons = new Map(cut.map(({ file, message }) => [file, message])); // one of each file
  for (const [file, detail] of [...reasons].slice(0, kMostTold)) {
    tell({ kind: 'warning', title: text.value.cut(file), detail, button: text.value.tabs.problems, act });
  }
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
  await run(inputs, null, (core, call) => core.open(inputs, { ...call, map, options }), mostRows);
  if (!isReady()) return;
  // What views that were waiting said of it is mended.
  notices.value = notices.value.filter(({ title }) => title !== text.value.faults.worker_died.title);
  tell({ kind: 'warning', ...text.value.revived });
}

const isReady = () => state.value.is === 'ready';

/**
 * Says which files could not be read. Those whose columns nobody knows can be asked about; those with a header that
 * was asked about before are opened as it was then.
 * @param {LeftOut[]} skipped
 * @param {Input[]} inputs
 */
async function explain(skipped, inputs) {
  const t = text.value;
  const known = [];
  const told = skipped.slice(0, kMostTold);
  for (const { file, message } of told) {
    const columns = columnsNamed(message);
    const ask = () => void askColumns(file, message, inputs);
    const asked = columns.length ? await questionOf(file, columns, inputs) : null;
    if (asked?.known) known.push({ ...asked, ask });
    else if (asked)
      tell({ kind: 'warning', title: t.map.needed(file), detail: message, button: t.map.button, act: ask });
    else tell({ kind: 'error', title: t.notRead(file), detail: message });
  }
  if (skipped.length > told.length) {
    const act = () => goTo('problems', 'code=file_skipped');
    tell({ kind: 'warning', title: t.someNotRead, button: t.tabs.problems, act });
  }
  for (const { name, inputs, chosen, ask } of known) {
    await openAs(name, inputs, chosen);
    tell({ kind: 'notice', title: t.map.again(name), button: t.map.button, act: ask });
  }
}

// What was chosen for a header before, by its columns.
/** @type {Map<string, Record<string, string>>} */
const remembered = new Map();
const keyOf = (/** @type {string[]} */ columns) => JSON.stringify(columns);

/**
 * What to ask about the columns of a file, with what is known of it to go by.
 * @param {string} name
 * @param {string[]} named     columns that the core names
 * @param {Input[]} inputs     it is one of these, or in one of them
 */
async function questionOf(name, named, inputs) {
  const again = inputs.filter((input) => holds(input, name)).slice(0, 1);
  const [input] = again;
  const plain = input?.name === name;
  const blob = plain && (('file' in input && input.file) || ('text' in input && new Blob([input.text])));
  const preview = (blob && (await previewOf(blob).catch(() => null))) || { columns: named, rows: [] };
  const before = remembered.get(keyOf(preview.columns));
  return { name, ...preview, chosen: before ?? suggested(preview), known: before !== undefined, inputs: again };
}

/**
 * @param {string} name
 * @param {string} message    that names its columns
 * @param {Input[]} [inputs]
 */
export async function askColumns(name, message, inputs = given.value.inputs) {
  mapping.value = await questionOf(name, columnsNamed(message), inputs);
}

/**
 * @param {Input[]} inputs
 * @param {{map?: string, file?: string, mostRows?: number}} [how]
 *   map: 'source=Column,target=Column' for files of unknown columns; file: of inputs that were opened before, this one
 *   alone; mostRows: reading stops there
 */
export async function open(inputs, { map, file, mostRows } = {}) {
  if (!mostRows && !file && tooBig(inputs) && tooLarge.value !== inputs) {
    tooLarge.value = inputs;
    return;
  }
  tooLarge.value = null;
  revivals = 0;
  const before = state.value.is === 'ready' ? state.value.summary : null;
  const had = before ? given.value : { inputs: [], map: '', mostRows: undefined };
  const skipped = await run(inputs, before, (core, call) => core.open(inputs, { ...call, map, file }), mostRows);
  if (!skipped) return;
  if (isReady()) {
    const all = [...new Set([...had.inputs, ...inputs])];
    given.value = { inputs: all, map: map ?? had.map, mostRows: mostRows ?? had.mostRows };
  }
  await explain(skipped, inputs);
  if (!map) await askOfGuesses(inputs, before);
}

const kSure = 0.8;

/**
 * A file whose columns were only guessed is read as guessed, and asked about.
 * @param {Input[]} inputs            that were opened just now
 * @param {Summary | null} before     what was there already
 */
async function askOfGuesses(inputs, before) {
  if (state.value.is !== 'ready' || mapping.value) return;
  const had = new Set(before?.files.map(({ name }) => name));
  const isNew = (/** @type {string} */ name) => !had.has(name) && inputs.some((input) => holds(input, name));
  const guess = state.value.summary.files.find(
    ({ name, confidence, rows }) => rows > 0 && confidence < kSure && isNew(name),
  );
  if (!guess) return;
  const asked = await questionOf(guess.name, [], inputs);
  if (!namesColumns(asked)) return;
  mapping.value = asked;
  if (asked.known) await openMapped(asked.chosen);
}

/** The answer to "this is likely too big": all of it all the same. */
export const openWhole = () => open(tooLarge.value ?? []);

/** … or only its first rows. @param {number} rows */
export const openPart = (rows) => open(tooLarge.value ?? [], { mostRows: rows });

/**
 * Opens the file whose columns were asked for.
 * @param {Record<string, string>} chosen   role -> column
 */
export async function openMapped(chosen) {
  if (!mapping.value) return;
  const { name, inputs, columns } = mapping.value;
  remembered.set(keyOf(columns), chosen);
  mapping.value = null;
  const done = [text.value.map.needed(name), text.value.map.again(name)];
  notices.value = notices.value.filter(({ title }) => !done.includes(title));
  if (state.value.is === 'ready' && isRead(state.value.summary, name)) {
    await removeFile(name); // it was read in another way
  }
  await openAs(name, inputs, chosen);
}

/** @param {string} file @param {Input[]} inputs @param {Record<string, string>} chosen */
function openAs(file, inputs, chosen) {
  const named = Object.entries(chosen).filter(([, column]) => column);
  return open(inputs, { map: named.map((choice) => choice.join('=')).join(','), file });
}

/**
 * Takes away what one file brought; adding it again brings it back.
 * @param {string} name    as the report `files` says it
 */
export async function removeFile(name) {
  if (state.value.is !== 'ready') return;
  const { summary } = state.value;
  if (summary.files.every((file) => file.name === name)) return forget();
  const { inputs, ...how } = given.value;
  const rest = inputs.filter((input) => input.name !== name);
  let emptied = false;
  const done = await run([], summary, async (core, call) => {
    const left = await core.remove(name, call);
    emptied = !left;
    return left ?? summary;
  });
  if (emptied) return forget();
  if (done) given.value = { inputs: rest, ...how };
}

export async function trySample() {
  try {
    await open([await (await core()).sample()]);
  } catch (thrown) {
    report(thrown);
  }
}

/** @param {Record<string, string>} options */
export function analyze(options) {
  if (state.value.is !== 'ready') return;
  const { summary } = state.value;
  return run([], summary, (core, call) => core.analyze(options, call));
}

const kMostVectorBytes = 200e6;

/** A table of English word vectors for the report on relevance. @param {File} file */
export async function giveVectors(file) {
  try {
    if (file.size > kMostVectorBytes) throw new Error(text.value.vectors.tooLarge);
    await (await core()).wordVectors(file);
    if (state.value.is === 'ready') show(state.value.summary);
  } catch (thrown) {
    report(thrown);
  }
}

/** Forgets the analysis, and everything that was looked at in it. */
export async function forget() {
  state.value = { is: 'landing' }; // first, so that nothing asks for what is not there any more
  beginAnew();
  dismissItsNotices();
  try {
    await (await core()).reset();
  } catch (thrown) {
    await restart();
    report(thrown);
  }
}

/** Asks first where a person made something of the analysis. */
export async function startOver() {
  if (somethingMade()) dialog.value = 'startOver';
  else await forget();
}

/** What does not hear it is ended. */
export async function cancel() {
  if (state.value.is !== 'reading') return;
  state.value.stop.abort();
  await starting?.then((core) => core.endHung()).catch(() => undefined); // its call has ended, and says so
}

/**
 * Lost links stand behind a term of the filter, which a person can take away.
 * @param {ReportName} name
 * @param {string} filter
 */
function live(name, filter) {
  const lost = state.value.is === 'ready' ? state.value.summary.counts.lost_links : 0;
  if (name !== 'links' || !lost || /\blost\b/.test(filter)) return filter;
  return withTerm(filter, 'lost=no');
}

/**
 * Brings a report to the front with this filter.
 * @param {ReportName} name
 * @param {string} filter
 */
export function goTo(name, filter) {
  alterView(name, { filter: live(name, filter) });
  closePage();
  bring(name);
}

/** @param {string} url */
export function openPage(url) {
  const { urls, at } = trail.value;
  if (urls[at] === url) return;
  const kept = [...urls.slice(0, at + 1), url].slice(-100);
  trail.value = { urls: kept, at: kept.length - 1 };
}

/** @param {-1 | 1} by */
export function walk(by) {
  const { urls, at } = trail.value;
  const next = at + by;
  if (next >= 0 && next < urls.length) trail.value = { urls, at: next };
}

export function closePage() {
  trail.value = { urls: [], at: -1 };
}
