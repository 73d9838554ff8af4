// State that belongs to the analysis in front. A signal that is made here begins anew with the next analysis, all of
// them in one step, so nothing of the former one is left over. What is made elsewhere belongs to the page.

import { batch, signal } from '@preact/signals';

/** @type {{begin: () => void, isMade: () => boolean}[]} */
const all = [];

/**
 * @template T
 * @param {() => T} first                   what it begins with
 * @param {object} [more]
 * @param {(value: T) => boolean} [more.made]   whether a person made something here that would be lost
 * @param {(value: T) => void} [more.end]       ends what still runs
 */
export function ofAnalysis(first, { made = () => false, end = () => {} } = {}) {
  const one = signal(first());
  all.push({
    begin() {
      end(one.peek());
      one.value = first();
    },
    isMade: () => made(one.peek()),
  });
  return one;
}

/** Everything as it was before there was an analysis. */
export const beginAnew = () =>
  batch(() => {
    for (const { begin } of all) begin();
  });

/** Whether a person made something of this analysis that goes with it. */
export const somethingMade = () => all.some(({ isMade }) => isMade());
