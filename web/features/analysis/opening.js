// Opening files: all of them, a part of them, one as a person says; and what to say of those that could not be read.

import { tooBig } from '../../lib/estimate.js';
import { namesColumns } from '../../lib/preview.js';
import { analysis, notices, tell } from '../../state/page.js';
import { given, mapping, tooLarge } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { goTo } from '../desk/navigation.js';
import { holds, isRead } from './advice.js';
import { askColumns, questionOf, remember } from './asking.js';
import { removeFile } from './changing.js';
import { core } from './engine.js';
import { columnsNamed, tellFault } from './fault.js';
import { kMostTold, mayReviveAgain, run } from './reading.js';

/** @import { Input, Summary } from '../../core/types.js' */
/** @import { LeftOut } from './reading.js' */

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
  mayReviveAgain();
  const before = analysis()?.summary ?? null;
  const had = before ? given.value : { inputs: [], map: '', mostRows: undefined };
  const skipped = await run(inputs, before, (core, call) => core.open(inputs, { ...call, map, file }), mostRows);
  if (!skipped) return;
  if (analysis()) {
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
  const summary = analysis()?.summary;
  if (!summary || mapping.value) return;
  const had = new Set(before?.files.map(({ name }) => name));
  const isNew = (/** @type {string} */ name) => !had.has(name) && inputs.some((input) => holds(input, name));
  const guess = summary.files.find(({ name, confidence, rows }) => rows > 0 && confidence < kSure && isNew(name));
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
  remember(columns, chosen);
  mapping.value = null;
  const done = [text.value.map.needed(name), text.value.map.again(name)];
  notices.value = notices.value.filter(({ title }) => !done.includes(title));
  const summary = analysis()?.summary;
  if (summary && isRead(summary, name)) {
    await removeFile(name); // it was read in another way
  }
  await openAs(name, inputs, chosen);
}

/** @param {string} file @param {Input[]} inputs @param {Record<string, string>} chosen */
function openAs(file, inputs, chosen) {
  const named = Object.entries(chosen).filter(([, column]) => column);
  return open(inputs, { map: named.map((choice) => choice.join('=')).join(','), file });
}

export async function trySample() {
  try {
    await open([await (await core()).sample()]);
  } catch (thrown) {
    tellFault(thrown);
  }
}

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
