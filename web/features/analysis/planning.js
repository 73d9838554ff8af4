// The plan of internal links: asked for with the pages to lift and its limits, which are options of the analysis.

import { faultOf } from '../../core/faults.js';
import { rowsIn } from '../../lib/rows.js';
import { analysis } from '../../state/page.js';
import { viewOf } from '../../state/views.js';
import { workspace } from '../../state/workspace.js';
import { core } from './engine.js';
import { tellFault } from './fault.js';
import { run } from './reading.js';
import { tryRows } from './trying.js';
import { inFull } from './whatif.js';

const kPlan = 'internal_plan';
export const kAnyPages = 'auto';
export const kMostLifted = 200; // as the core has it
const kMostSteps = 100;
const kListed = '-indexable=no -indexable=blocked -indexable=elsewhere -indexable=no_answer';

/** The option `lift`: addresses, paths of the site and patterns, however they are separated. @param {string} typed */
export const liftOf = (typed) => typed.split(/\s+/).filter(Boolean).map(inFull).join(' ') || kAnyPages;

/**
 * Computes the plan under these options, with the reading screen in front and its Cancel. What the core cannot do is
 * said, and the analysis is again under the options of before.
 * @param {Record<string, string>} wanted
 */
export async function plan(wanted) {
  const summary = analysis()?.summary;
  if (!summary) return;
  const { options } = summary;
  const { planned } = workspace.peek();
  const same = Object.entries(wanted).every(([name, value]) => options[name] === value);
  await run([], summary, async (core, call) => {
    const now = same ? summary : await core.analyze({ ...options, ...wanted }, call);
    try {
      await core.report(kPlan, call);
      planned.value = true;
      return now;
    } catch (thrown) {
      if (same || faultOf(thrown).code !== 'bad_option') throw thrown;
      tellFault(thrown);
      return core.analyze(options, call);
    }
  });
}

/** Puts all its links into the scenario in front. */
export async function tryPlan() {
  try {
    const columns = ['edits'];
    await tryRows(kPlan, rowsIn(await (await core()).rows(kPlan, { limit: kMostSteps }, columns), columns));
  } catch (thrown) {
    tellFault(thrown);
  }
}

/** The pages that the filter of the report `pages` shows and that search engines may list. @returns {Promise<string[]>} */
export async function filteredPages() {
  const { filter, sort } = viewOf('pages');
  try {
    const query = { filters: [filter, kListed], sort, limit: kMostLifted };
    return rowsIn(await (await core()).rows('pages', query, ['url']), ['url']).map(({ url }) => String(url));
  } catch (thrown) {
    tellFault(thrown);
    return [];
  }
}
