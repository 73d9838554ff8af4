// Going to a report under a filter, to the detail of a page, and back and forth among such pages.

import { withTerm } from '../../lib/filter.js';
import { analysis } from '../../state/page.js';
import { bring } from '../../state/views.js';
import { trail } from '../../state/workspace.js';
import { alterView } from './altering.js';

/** @import { ReportName } from '../../state/tabs.js' */

/**
 * Lost links stand behind a term of the filter, which a person can take away.
 * @param {ReportName} name
 * @param {string} filter
 */
export function live(name, filter) {
  const lost = analysis()?.summary.counts.lost_links ?? 0;
  if (name !== 'links' || !lost || /\blost\b/.test(filter)) return filter;
  return withTerm(filter, 'lost=no');
}

/**
 * Brings a report to the front with this filter.
 * @param {ReportName} name
 * @param {string} filter
 */
export function goTo(name, filter) {
  alterView(name, { filter: live(name, filter) });
  closePage();
  bring(name);
}

/** @param {string} url */
export function openPage(url) {
  const { urls, at, list } = trail.value;
  if (urls[at] === url) return;
  const kept = [...urls.slice(0, at + 1), url].slice(-100);
  trail.value = { urls: kept, at: kept.length - 1, list };
}

/** @param {-1 | 1} by */
export function walk(by) {
  const { urls, at, list } = trail.value;
  const next = at + by;
  if (next >= 0 && next < urls.length) trail.value = { urls, at: next, list };
}

export function closePage() {
  trail.value = { urls: [], at: -1, list: null };
}
