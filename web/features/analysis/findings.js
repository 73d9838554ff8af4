// What a person should look at first: each finding is a filter of a report, and how many rows it matches.
// To add one: a line in catalog/findings.json, its words in catalog/words/*.json.

import { kFindingFacts } from '../../catalog/names.js';
import { canTell } from './evidence.js';

/** @import { FindingName } from '../../catalog/names.js' */
/** @import { Core, Summary } from '../../core/types.js' */
/** @import { Claim } from './evidence.js' */
/** @import { ReportName } from '../../state/tabs.js' */

/** @typedef {'error' | 'warning' | 'notice'} Severity */
/**
 * @typedef {Claim & {name: FindingName, severity: Severity, report: ReportName, filter: string, sum?: string}} Finding
 *   sum: a column of shares, whose sum says more than how many rows there are
 */

export const kFindings = Object.entries(kFindingFacts).map(
  ([name, facts]) => /** @type {Finding} */ ({ name, ...facts }),
);

/** @typedef {Finding & {count: number, sum?: string}} Found    count: of rows, or the sum */

const kMostListed = 10;
const kMostSummed = 10_000;
const kRanks = { error: 0, warning: 1, notice: 2 };

// Reports that the core builds on demand, too slowly to ask of a crawl of this many links unasked.
const kOnDemand = ['structure', 'cannibalisation', 'targets', 'weak_anchors'];
const kMostLinks = 3_000_000;
// The report structure without the links that it proposes, which take long and are not counted.
const kFindingsOnly = 'structure?findings';

/**
 * How many rows a filter leaves, or the sum over them; of a report whose stage has not run, 0.
 * @param {Core} core
 * @param {Finding} finding
 */
async function countOf(core, { report: name, filter, sum }) {
  const report = name === 'structure' ? kFindingsOnly : name;
  const filters = filter ? [filter] : [];
  try {
    if (!sum) return (await core.rows(report, { filters, limit: 0 }, [])).matched;
    const { cells } = await core.rows(report, { filters, limit: kMostSummed }, [sum]);
    return Array.from(cells[sum], Number).reduce((total, part) => total + part, 0);
  } catch (thrown) {
    if (/** @type {any} */ (thrown)?.code === 'not_ready') return 0; // it was told that the analysis is not whole
    throw thrown;
  }
}

/**
 * The findings that match something, the gravest first, then the most.
 * @param {Core} core
 * @param {Summary} summary
 * @param {() => boolean} wanted    false: nobody waits for the answer any more
 * @returns {Promise<Found[]>}
 */
export async function findings(core, summary, wanted) {
  const large = summary.counts.links > kMostLinks;
  const asked = kFindings.filter(
    (finding) => canTell(summary, finding) && !(large && kOnDemand.includes(finding.report)),
  );
  const found = [];
  for (const finding of asked) {
    if (!wanted()) break;
    const count = await countOf(core, finding);
    if (count > 0) found.push({ ...finding, count });
  }
  found.sort((a, b) => kRanks[a.severity] - kRanks[b.severity] || b.count - a.count);
  return found.slice(0, kMostListed);
}
