// An analysis that is there, changed: without a file, with word vectors, or forgotten.

import { analysis, dismissItsNotices, openDialog, state } from '../../state/page.js';
import { beginAnew, given, somethingMade } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { core, restart } from './engine.js';
import { tellFault } from './fault.js';
import { decideAgain, run, show } from './reading.js';

/**
 * Takes away what one file brought; adding it again brings it back.
 * @param {string} name    as the report `files` says it
 */
export async function removeFile(name) {
  const summary = analysis()?.summary;
  if (!summary) return;
  if (summary.files.every((file) => file.name === name)) return forget();
  const { inputs, ...how } = given.value;
  const rest = inputs.filter((input) => input.name !== name);
  let emptied = false;
  const done = await run([], summary, async (core, call) => {
    const left = await core.remove(name, call);
    emptied = !left;
    return left ? decideAgain(core, left) : summary;
  });
  if (emptied) return forget();
  if (done) given.value = { inputs: rest, ...how };
}

const kMostVectorBytes = 200e6;

/** A table of English word vectors for the report on relevance. @param {File} file */
export async function giveVectors(file) {
  try {
    if (file.size > kMostVectorBytes) throw new Error(text.value.vectors.tooLarge);
    await (await core()).wordVectors(file);
    if (state.value.is === 'ready') show(state.value.summary);
  } catch (thrown) {
    tellFault(thrown);
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
    tellFault(thrown);
  }
}

/** Asks first where a person made something of the analysis. */
export async function startOver() {
  if (somethingMade()) openDialog('startOver');
  else await forget();
}
