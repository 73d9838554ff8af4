// The view as the part of the address behind #: which report, its order and its columns. What a person
// filters for may name addresses of a site, so it goes in only when asked.

import { isPersonal, kAllViews } from '../../state/tabs.js';
import { bring, changeView, viewIn, viewOf } from '../../state/views.js';
import { tab } from '../../state/workspace.js';

/** @import { View } from '../../state/workspace.js' */
/** @import { ViewName } from '../../state/tabs.js' */

/** @typedef {{report: ViewName, view: Partial<View>}} Place */

/**
 * @param {ViewName} report
 * @param {View} view
 * @param {boolean} withFilter
 * @returns {string}   '' for the overview
 */
export function hashOf(report, view, withFilter) {
  if (report === 'overview') return '';
  const parts = new URLSearchParams({ report });
  if (view.sort.length) parts.set('sort', view.sort.join(','));
  if (view.columns.length) parts.set('columns', view.columns.join(','));
  if (withFilter && view.filter && !isPersonal(report)) parts.set('filter', view.filter);
  return `#${parts}`;
}

/**
 * Anything may stand behind #: what is not understood is left out.
 * @param {string} hash
 * @returns {Place | null}
 */
export function placeOf(hash) {
  const parts = new URLSearchParams(hash.replace(/^#/, ''));
  const report = kAllViews.find((name) => name === parts.get('report'));
  if (!report || report === 'overview') return null;
  /** @param {string} name */
  const list = (name) => (parts.get(name) ?? '').split(',').filter((word) => /^\w+(:(asc|desc))?$/.test(word));
  return { report, view: { sort: list('sort'), columns: list('columns'), filter: parts.get('filter') ?? '' } };
}

/** Shows what the address says. */
export function readAddress() {
  const place = placeOf(location.hash);
  if (!place) return;
  changeView(place.report, place.view);
  bring(place.report);
}

/** @param {boolean} withFilter */
export const linkToView = (withFilter) =>
  location.href.split('#')[0] + hashOf(viewIn(tab.value), viewOf(viewIn(tab.value)), withFilter);
