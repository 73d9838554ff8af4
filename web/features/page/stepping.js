// From an opened page to the next: of the list that it was opened from, else of the pages that were opened.

import { kGoTo } from '../../grid/grid.js';
import { trail } from '../../state/workspace.js';
import { core } from '../analysis/engine.js';
import { tellFault } from '../analysis/fault.js';
import { walk } from '../desk/navigation.js';
import { rowsOfView } from '../desk/shownRow.js';

/** The list that the page in front was opened from. */
export function listInFront() {
  const { urls, at, list } = trail.value;
  return at >= 0 && list?.url === urls[at] ? list : null;
}

/** @param {-1 | 1} by */
export async function step(by) {
  const before = trail.value;
  const list = listInFront();
  if (!list) return walk(by);
  const at = list.at + by;
  if (at < 0) return;
  try {
    const { cells } = await rowsOfView(await core(), list.report, { offset: at, limit: 1 }, [list.column]);
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
