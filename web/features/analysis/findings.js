// What a person should look at first: each finding is a filter of a report, and how many rows it matches.
// To add one: a line here, its words in text/*.js (`findings`).

import { canTell, kOwnLinks } from './evidence.js';

/** @import { Core, Summary } from '../../core/types.js' */
/** @import { Claim } from './evidence.js' */
/** @import { ReportName } from '../../state/tabs.js' */

/** @typedef {'error' | 'warning' | 'notice'} Severity */
/**
 * @typedef {Claim & {name: string, severity: Severity, report: ReportName, filter: string, sum?: string}} Wanted
 *   sum: a column of shares, whose sum says more than how many rows there are
 */

export const kFindings = /** @type {const} @satisfies {Wanted[]} */ ([
  { name: 'cutFiles', needs: [], severity: 'error', report: 'problems', filter: 'code=file_skipped' },
  { name: 'deadLinks', needs: ['status'], severity: 'error', report: 'links', filter: 'type=hyperlink status>=400' },
  { name: 'deadPages', needs: ['status'], severity: 'error', report: 'pages', filter: 'status>=400 inlinks>0' },
  { name: 'orphans', needs: ['outlinks'], severity: 'warning', report: 'structure', filter: 'kind=orphan' },
  {
    name: 'unreached',
    needs: ['outlinks'],
    lenses: kOwnLinks,
    severity: 'warning',
    report: 'pages',
    filter: 'depth=""',
  },
  {
    name: 'redirectLinks',
    needs: ['status'],
    severity: 'warning',
    report: 'links',
    filter: 'type=hyperlink status>=300 status<400',
  },
  { name: 'sinks', needs: ['outlinks'], severity: 'warning', report: 'structure', filter: 'kind=sink' },
  { name: 'leaks', needs: ['outlinks'], severity: 'warning', report: 'structure', filter: 'kind=leak', sum: 'share' },
  { name: 'conflicts', needs: ['anchors'], severity: 'warning', report: 'cannibalisation', filter: 'conflict>0.3' },
  {
    name: 'emptyTexts',
    needs: ['anchors'],
    severity: 'warning',
    report: 'links',
    filter: 'type=hyperlink class=empty',
  },
  { name: 'risky', needs: ['anchors', 'backlinks'], severity: 'warning', report: 'targets', filter: 'risk>50' },
  { name: 'noindex', needs: ['status'], severity: 'notice', report: 'pages', filter: 'state=noindex inlinks>0' },
  { name: 'deep', needs: ['outlinks'], severity: 'notice', report: 'pages', filter: 'depth>4' },
  { name: 'nearOrphans', needs: ['outlinks'], severity: 'notice', report: 'structure', filter: 'kind=near_orphan' },
  { name: 'gateways', needs: ['outlinks'], severity: 'notice', report: 'structure', filter: 'kind=gateway' },
  {
    name: 'genericTexts',
    needs: ['anchors'],
    severity: 'notice',
    report: 'links',
    filter: 'type=hyperlink class=generic',
  },
  { name: 'problems', needs: [], severity: 'notice', report: 'problems', filter: '' },
]);

/** @typedef {typeof kFindings[number]} Finding */
/** @typedef {Finding & {count: number, sum?: string}} Found    count: of rows, or the sum */

const kMostListed = 10;
const kMostSummed = 100;
const kRanks = { error: 0, warning: 1, notice: 2 };

// Reports that the core builds on demand, too slowly to ask of a crawl of this many links unasked.
const kOnDemand = ['structure', 'cannibalisation', 'targets', 'weak_anchors'];
const kMostLinks = 3_000_000;

/**
 * How many rows a filter leaves, or the sum over them; of a report whose stage has not run, 0.
 * @param {Core} core
 * @param {Wanted} finding
 */
async function countOf(core, { report, filter, sum }) {
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
    (/** @type {Wanted} */ finding) => canTell(summary, finding) && !(large && kOnDemand.includes(finding.report)),
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
