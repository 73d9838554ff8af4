// Changes of a view that a person can take back: its filter, its order, its columns.

import { bring, changeView, viewOf } from '../../state/views.js';
import { text } from '../../text/text.js';
import { did } from './history.js';
import { viewTitle } from './viewTitle.js';

/** @import { ReportName } from '../../state/tabs.js' */
/** @import { View } from '../../state/workspace.js' */

/** @typedef {Partial<Pick<View, 'filter' | 'sort' | 'columns' | 'widths'>>} Change */

/**
 * @param {ReportName} report
 * @param {Change} change
 * @param {string} [order]   of a change of order, in words
 */
export function alterView(report, change, order = '') {
  const before = viewOf(report);
  /** @type {Change} */
  const old = Object.fromEntries(Object.keys(change).map((key) => [key, before[/** @type {keyof Change} */ (key)]]));
  if (JSON.stringify(old) === JSON.stringify(change)) return;
  /** @param {Change} to */
  const set = (to) => changeView(report, { ...to, top: 0 });
  /** @param {Change} to */
  const back = (to) => () => {
    set(to);
    bring(report);
  };
  set(change);
  // A filter is typed letter by letter, and taken back whole.
  const joins = change.filter === undefined ? {} : { joins: `filter of ${report}` };
  did({ label: labelOf(report, change, order), undo: back(old), redo: back(change), ...joins });
}

/**
 * @param {ReportName} report
 * @param {Change} change
 * @param {string} order
 */
function labelOf(report, { filter, sort }, order) {
  const t = text.value.history;
  const name = viewTitle(report);
  if (filter !== undefined) return filter ? t.filtered(name, filter) : t.unfiltered(name);
  if (sort) return t.sorted(name, order);
  return t.columns(name);
}
