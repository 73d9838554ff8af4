// Changes of a view that a person can take back: its filter, its order, its columns.

import { kAllViews } from '../../state/tabs.js';
import { bring, changeView, viewOf } from '../../state/views.js';
import { text } from '../../text/text.js';
import { did } from './history.js';

/** @import { View } from '../../state/workspace.js' */

/** @typedef {Partial<Pick<View, 'filter' | 'sort' | 'columns' | 'widths'>>} Change */

/**
 * @param {string} report
 * @param {Change} change
 */
export function alterView(report, change) {
  const before = viewOf(report);
  /** @type {Change} */
  const old = Object.fromEntries(Object.keys(change).map((key) => [key, before[/** @type {keyof Change} */ (key)]]));
  if (JSON.stringify(old) === JSON.stringify(change)) return;
  /** @param {Change} to */
  const set = (to) => changeView(report, { ...to, top: 0 });
  /** @param {Change} to */
  const back = (to) => () => {
    set(to);
    const view = kAllViews.find((name) => name === report);
    if (view) bring(view);
  };
  set(change);
  // A filter is typed letter by letter, and taken back whole.
  const joins = change.filter === undefined ? {} : { joins: `filter of ${report}` };
  did({ label: labelOf(report, change), undo: back(old), redo: back(change), ...joins });
}

/**
 * @param {string} report
 * @param {Change} change
 */
function labelOf(report, { filter, sort }) {
  const t = text.value.history;
  const views = /** @type {Record<string, string>} */ (text.value.views);
  const name = views[report] ?? report;
  if (filter !== undefined) return filter ? t.filtered(name, filter) : t.unfiltered(name);
  if (sort) return t.sorted(name, sort.map((key) => key.replace(':', ' ')).join(', '));
  return t.columns(name);
}
