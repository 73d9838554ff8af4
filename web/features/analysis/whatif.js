// The scenarios of What if: lists of edits, one of them tried on the crawl as it is. Each change of them is a step that a
// person can take back; what cannot be tried changes nothing.

import { faultOf } from '../../core/faults.js';
import { quoted } from '../../lib/filter.js';
import { count } from '../../lib/format.js';
import { analysis, tell } from '../../state/page.js';
import { bring } from '../../state/views.js';
import { focus, scenarios, workspace } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { did } from '../desk/history.js';
import { core } from './engine.js';
import { faultText, tellFault } from './fault.js';

/** @import { Core, Edit } from '../../core/types.js' */
/** @import { Moved, Outcome, Scenarios } from '../../state/workspace.js' */
/** @typedef {Outcome & {watched: number}} Compared   watched: how much more of all PageRank the pages of the watchlist have; NaN: there are none */

/** @param {Scenarios} of */
const editsOf = ({ list, at }) => list[at].edits;

export const editsNow = () => editsOf(scenarios.value);

/** What a scenario is called: by its place until it has a name. @param {number} at @param {Scenarios} [of] */
export const scenarioName = (at, of = scenarios.value) => of.list[at].name || text.value.whatIf.unnamed(at + 1);

/** "3 × Add a link, 1 × Delete a page" @param {readonly Edit[]} edits */
export function editsInWords(edits) {
  const { kinds } = text.value.whatIf;
  /** @type {Map<Edit['edit'], number>} */
  const counts = new Map();
  for (const { edit } of edits) counts.set(edit, (counts.get(edit) ?? 0) + 1);
  return [...counts].map(([kind, n]) => `${count(n)} × ${kinds[kind]}`).join(', ');
}

/** What was typed as an address: a path alone is one of the site. @param {string} typed */
export function inFull(typed) {
  const { home = '' } = analysis()?.summary ?? {};
  const address = typed.trim();
  return address.startsWith('/') && URL.canParse(home) ? new URL(home).origin + address : address;
}

// The core has one list of edits at a time: who tries another waits, and puts the one in front back.
let last = /** @type {Promise<unknown>} */ (Promise.resolve());

/** @template T @param {() => Promise<T>} work @returns {Promise<T>} */
function inTurn(work) {
  const now = last.then(work);
  last = now.catch(() => undefined);
  return now;
}

/** @param {Core} core @param {'asc' | 'desc'} order @returns {Promise<Moved | null>} */
async function mostMoved(core, order) {
  const query = { sort: [`difference:${order}`], limit: 1 };
  const { cells, matched } = await core.rows('whatif', query, ['url', 'difference', 'change']);
  const difference = matched ? Number(cells.difference[0]) : 0;
  const moves = order === 'desc' ? difference > 0 : difference < 0;
  return moves ? { url: String(cells.url[0]), difference, change: Number(cells.change[0]) } : null;
}

/** @param {Core} core @param {readonly Edit[]} edits @returns {Promise<Outcome>} */
async function outcomeOf(core, edits) {
  const told = await core.whatIf([...edits]);
  return { told, most: await mostMoved(core, 'desc'), least: await mostMoved(core, 'asc') };
}

async function tryNow() {
  const { tried, scenarios } = workspace.peek(); // of another analysis, the answer says nothing
  const of = analysis()?.revision ?? 0;
  const outcome = await outcomeOf(await core(), editsOf(scenarios.peek()));
  tried.value = { ...outcome, of, count: (tried.value?.count ?? 0) + 1 };
}

/** Tries the scenario in front on the present analysis. */
export const tryEdits = () => inTurn(tryNow);

/** @param {Core} core */
async function watchedDifference({ rows }) {
  let sum = focus.value.length ? 0 : Number.NaN;
  for (const url of focus.value) {
    const { cells } = await rows('whatif', { filters: [`url=${quoted(url)}`], limit: 1 }, ['difference']);
    sum += Number(cells.difference[0] ?? 0);
  }
  return sum;
}

/** What each scenario does, one after the other. @returns {Promise<Compared[]>} */
export const compareScenarios = () =>
  inTurn(async () => {
    const asked = await core();
    try {
      const outcomes = [];
      for (const { edits } of scenarios.value.list) {
        const outcome = await outcomeOf(asked, edits);
        outcomes.push({ ...outcome, watched: await watchedDifference(asked) });
      }
      return outcomes;
    } finally {
      await tryNow();
    }
  });

/**
 * Brings these scenarios in place of those that there are when the core can make the edits of the one in front; says why
 * when it cannot.
 * @param {(now: Scenarios) => Scenarios} wanted
 * @returns {Promise<{before: Scenarios, after: Scenarios} | null>}
 */
const become = (wanted) =>
  inTurn(async () => {
    const { scenarios } = workspace.peek(); // they are put back where they came from
    const before = scenarios.value;
    const after = wanted(before);
    scenarios.value = after;
    if (editsOf(after) === editsOf(before)) return { before, after };
    try {
      await tryNow();
      return { before, after };
    } catch (thrown) {
      scenarios.value = before;
      const { cannot } = text.value.whatIf;
      if (faultOf(thrown).code === 'bad_option') tell({ ...faultText(thrown), ...cannot, alone: true });
      else tellFault(thrown);
      return null;
    }
  });

/**
 * A step that can be taken back.
 * @param {(now: Scenarios) => Scenarios} wanted
 * @param {(after: Scenarios) => string} [label]   what was done; default: what the scenario in front has now
 * @param {string} [joins]
 */
async function change(wanted, label = inShort, joins) {
  const done = await become(wanted);
  if (!done) return false;
  const back = (/** @type {Scenarios} */ to) => () => {
    bring('whatif');
    void become(() => to);
  };
  did({ label: label(done.after), undo: back(done.before), redo: back(done.after), joins });
  return true;
}

/** @param {Scenarios} of */
const inShort = (of) => text.value.whatIf.changed(scenarioName(of.at, of), editsOf(of).length);

/** @param {Scenarios} of @param {{name?: string, edits?: readonly Edit[]}} changed   of the one in front */
const withChanged = ({ list, at }, changed) => ({ list: list.with(at, { ...list[at], ...changed }), at });

/** Those that the scenario has already are not made twice. @param {readonly Edit[]} edits */
export function addEdits(edits) {
  return change((now) => {
    const all = [...editsOf(now), ...edits].map((edit) => JSON.stringify(edit));
    return withChanged(now, { edits: [...new Set(all)].map((edit) => JSON.parse(edit)) });
  });
}

/** @param {number} i */
export const removeEdit = (i) => change((now) => withChanged(now, { edits: editsOf(now).toSpliced(i, 1) }));

/** @param {string} name */
export const renameScenario = (name) => change((now) => withChanged(now, { name }), inShort, 'name of a scenario');

/** A scenario behind the others: empty, or with what the one in front has. @param {boolean} copy */
export const addScenario = (copy) =>
  change((now) => {
    const name = copy ? text.value.whatIf.copyOf(scenarioName(now.at, now)) : '';
    return { list: [...now.list, { name, edits: copy ? editsOf(now) : [] }], at: now.list.length };
  });

/** The last one leaves an empty one behind. */
export function deleteScenario() {
  const name = scenarioName(scenarios.value.at);
  return change(
    ({ list, at }) => {
      const left = list.toSpliced(at, 1);
      return left.length ? { list: left, at: Math.max(0, at - 1) } : { list: [{ name: '', edits: [] }], at: 0 };
    },
    () => text.value.whatIf.deleted(name),
  );
}

/** Which one is in front is no step. @param {number} at */
export const showScenario = (at) => become(({ list }) => ({ list, at }));
