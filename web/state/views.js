// How reports are looked at, and which view is in front.

import { kViews, tabOf } from './tabs.js';
import { chosen, tab, views } from './workspace.js';

/** @import { TabName, ViewName } from './tabs.js' */
/** @import { View } from './workspace.js' */

/** @type {View} */
export const kFreshView = { filter: '', sort: [], top: 0, columns: [], widths: {} };

/** @param {string} report */
export const viewOf = (report) => views.value[report] ?? kFreshView;

/**
 * @param {string} report
 * @param {Partial<View>} change
 */
export function changeView(report, change) {
  views.value = { ...views.value, [report]: { ...viewOf(report), ...change } };
}

/**
 * The view that a tab shows.
 * @param {TabName} name
 * @returns {ViewName}
 */
export const viewIn = (name) => chosen.value[name] ?? kViews[name][0];

/**
 * Brings a view to the front, with its tab.
 * @param {ViewName} view
 */
export function bring(view) {
  const name = tabOf(view);
  chosen.value = { ...chosen.value, [name]: view };
  tab.value = name;
}
