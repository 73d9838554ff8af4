// What becomes of files that were chosen, dropped or pasted: an analysis, an addition to one, or a project.

import { inputsOf } from '../../lib/project.js';
import { analysis, state, tell, waiting } from '../../state/page.js';
import { text } from '../../text/text.js';
import { forget } from '../analysis/changing.js';
import { tellFault } from '../analysis/fault.js';
import { open } from '../analysis/opening.js';
import { whileReading } from '../analysis/reading.js';
import { openedAsProject } from '../keeping/projects.js';

/** @import { Input } from '../../core/types.js' */

/**
 * Files were chosen, dropped or pasted. With an analysis there, asks first what to do with it.
 * @param {Input[]} inputs
 */
export async function offer(inputs) {
  if (!inputs.length) return;
  if (state.value.is === 'reading') {
    tell({ kind: 'notice', ...text.value.busy });
  } else if (analysis()) {
    waiting.value = inputs;
  } else if (!(await openedAsProject(inputs))) {
    await open(inputs);
  }
}

/**
 * The answer to "add to this analysis, or start new?".
 * @param {'add' | 'new' | 'neither'} answer
 */
export async function answer(answer) {
  const inputs = waiting.value;
  waiting.value = null;
  if (!inputs || answer === 'neither') return;
  if (answer === 'add') return addTo(inputs);
  if (await openedAsProject(inputs)) return;
  await forget();
  await open(inputs);
}

/**
 * Adds to the analysis; of a project, what it was made from.
 * @param {Input[]} inputs
 */
async function addTo(inputs) {
  try {
    const names = inputs.map(({ name }) => name);
    await open(await whileReading(names, (signal) => inputsOf(inputs, signal)));
  } catch (thrown) {
    tellFault(thrown);
  }
}
