// The edits that a person tries, with undo: a list of lists, and which of them is tried. Every list is tried on the
// crawl as it is, so going back is trying the shorter one.

import { faultOf } from '../../core/faults.js';
import { tell } from '../../state/page.js';
import { edits, workspace } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { core } from './engine.js';
import { faultText } from './fault.js';

/** @import { Edit } from '../../core/types.js' */

export const editsNow = () => edits.value.lists[edits.value.at];

/**
 * Tries the present list on the present analysis.
 * @param {number} revision
 */
export async function tryEdits(revision) {
  const { tried } = workspace.peek(); // of another analysis, the answer says nothing
  const told = await (await core()).whatIf(editsNow());
  tried.value = { told, of: revision, count: (tried.value?.count ?? 0) + 1 };
}

/**
 * Makes a list the present one when the core can make its edits; says why when it cannot.
 * @param {{lists: Edit[][], at: number}} wanted
 * @param {number} revision
 */
async function go(wanted, revision) {
  const { edits } = workspace.peek(); // they are put back where they came from
  const before = edits.value;
  edits.value = wanted;
  try {
    await tryEdits(revision);
    return true;
  } catch (thrown) {
    edits.value = before;
    const told = faultText(thrown);
    tell(faultOf(thrown).code === 'bad_option' ? { ...told, ...text.value.whatIf.cannot } : told);
    return false;
  }
}

/**
 * @param {Edit[]} list
 * @param {number} revision
 */
export function setEdits(list, revision) {
  const { lists, at } = edits.value;
  return go({ lists: [...lists.slice(0, at + 1), list], at: at + 1 }, revision);
}

/**
 * @param {-1 | 1} step   back or forth
 * @param {number} revision
 */
export function walkEdits(step, revision) {
  const { lists, at } = edits.value;
  if (!lists[at + step]) return Promise.resolve(false);
  return go({ lists, at: at + step }, revision);
}
