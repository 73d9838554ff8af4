// The key figures of an analysis: what each needs to be known, its number, and the rows behind it. To add one: a line in
// catalog/overview.json, its words in catalog/words/*.json (`page.overview.figures`).

import { kOverview } from '../../catalog/names.js';
import { count, number, share } from '../../lib/format.js';
import { text } from '../../text/text.js';
import { canTell, kBacklinks } from './evidence.js';

/** @import { Summary } from '../../core/types.js' */
/** @import { ReportName } from '../../state/tabs.js' */
/** @import { Claim } from './evidence.js' */

/**
 * @typedef {Claim & {name: string, value: string, of?: string, report: ReportName, filter?: string}} Figure
 *   value: its place in the summary; of: of what it is a share
 */
/** @typedef {{name: keyof typeof kOverview.figures, shown: string, report: ReportName, filter: string}} ShownFigure */

export const kFigures = Object.entries(kOverview.figures).map(
  ([name, figure]) => /** @type {Figure} */ ({ name, ...figure }),
);

/** @typedef {{[name: string]: Tree | undefined} | number | undefined} Tree */

/** @param {Summary} summary @param {string} path   "counts.pages" @returns {number | undefined} */
function valueAt(summary, path) {
  let part = /** @type {Tree} */ (/** @type {unknown} */ (summary));
  for (const name of path.split('.')) part = typeof part === 'object' ? part[name] : undefined;
  return typeof part === 'number' ? part : undefined;
}

/** @param {Summary} summary @param {Figure} figure */
function shownOf(summary, { value, of }) {
  const number = valueAt(summary, value);
  if (!of || number === undefined) return number === undefined ? undefined : count(number);
  const whole = valueAt(summary, of) ?? 0;
  return whole > 0 ? share(number / whole) : undefined;
}

/**
 * The figures that the files can tell; a count that a stopped analysis has not made is none.
 * @param {Summary} summary
 */
export function figuresOf(summary) {
  return kFigures.flatMap((figure) => {
    const { name, report, filter = '' } = figure;
    const shown = canTell(summary, figure) ? shownOf(summary, figure) : undefined;
    return shown === undefined ? [] : [/** @type {ShownFigure} */ ({ name, shown, report, filter })];
  });
}

/** The tools' ratings of the linking domains: the middle one and the middle half. @param {Summary} summary */
export function ratingsOf(summary) {
  if (!canTell(summary, { needs: ['backlinks', 'ratings'], lenses: kBacklinks })) return [];
  return (summary.backlinks?.ratings ?? []).map(({ name, label, median, p25, p75 }) => ({
    name,
    label: text.value.exported[name] ?? label,
    median: number(median),
    from: number(p25),
    to: number(p75),
  }));
}
