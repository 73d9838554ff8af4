// From an opened page to the next: of the list that it was opened from, else of the pages that were opened.

import { kGoTo } from '../../grid/grid.js';
import { viewOf } from '../../state/views.js';
import { trail } from '../../state/workspace.js';
import { core } from '../analysis/engine.js';
import { tellFault } from '../analysis/fault.js';
import { rowsOf } from '../desk/made.js';
import { walk } from '../desk/navigation.js';

/** @import { Core } from '../../core/types.js' */
/** @import { Listed } from '../../state/workspace.js' */

/** The list that the page in front was opened from. */
export function listInFront() {
  const { urls, at, list } = trail.value;
  return at >= 0 && list?.url === urls[at] ? list : null;
}

/** @param {Core} core @param {Listed} list @param {number} offset @param {number} limit */
export function rowsOfList(core, { report, column }, offset, limit) {
  const { filter, sort } = viewOf(report);
  return rowsOf(core, report, { filters: [filter].filter(Boolean), sort, offset, limit }, [column]);
}

/** @param {-1 | 1} by */
export async function step(by) {
  const before = trail.value;
  const list = listInFront();
  if (!list) return walk(by);
  const at = list.at + by;
  if (at < 0) return;
  try {
    const { cells } = await rowsOfList(await core(), list, at, 1);
    const url = String(cells[list.column][0] ?? '');
    if (!url || trail.value !== before) return;
    const urls = before.urls.with(before.at, url);
    trail.value = { ...before, urls, list: { ...list, at, url } };
    // The row that has the focus again once the page is closed.
    const table = document.querySelector('.panel .report:not(.compact) regular-table');
    table?.dispatchEvent(new CustomEvent(kGoTo, { detail: at }));
  } catch (thrown) {
    tellFault(thrown);
  }
}
