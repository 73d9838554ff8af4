// The state of the page. Views render from these signals and nothing else; features/ change them.

import { signal } from '@preact/signals';
import { ofAnalysis } from './ofAnalysis.js';
import { kViews, tabOf } from './tabs.js';

/** @import { CoreFault, Input, Progress, Summary } from '../core/types.js' */
/** @import { TabName, ViewName } from './tabs.js' */

/**
 * What the page is doing. Exactly one of:
 * @typedef {{is: 'landing'}
 *   | {is: 'reading', names: string[], progress: Progress | null, since: number, analysing: number | null, memory: number,
 *      stop: AbortController, before: Summary | null}
 *   | {is: 'ready', summary: Summary, revision: number}
 *   | {is: 'failed', fault: CoreFault}} State
 */

/**
 * A message that waits to be dismissed.
 * @typedef {object} Notice
 * @property {number} id
 * @property {'error' | 'warning' | 'notice'} kind
 * @property {string} title        what happened
 * @property {string} [detail]     where, expected, found
 * @property {string} [advice]     what to do
 * @property {string} [button]     words of the button that does `act`
 * @property {() => void} [act]
 * @property {boolean} [ofPage]    it is about the page, not about an analysis
 */

/**
 * How one report is being looked at.
 * @typedef {object} View
 * @property {string} filter
 * @property {string[]} sort       'column:desc', first is primary; empty: the report's default
 * @property {number} top          first row in sight
 * @property {string[]} columns    names of the columns shown, in order; empty: all, as the core has them
 * @property {Record<string, number>} widths   px, of the columns that a person drew wider or narrower
 */

export const state = signal(/** @type {State} */ ({ is: 'landing' }));
export const notices = signal(/** @type {Notice[]} */ ([]));
export const tab = ofAnalysis(() => /** @type {TabName} */ ('overview'));
// The views chosen in tabs of several.
const chosen = ofAnalysis(() => /** @type {Partial<Record<TabName, ViewName>>} */ ({}));
// Pages whose detail was opened, oldest first, and which of them is shown (-1: none).
export const trail = ofAnalysis(() => ({ urls: /** @type {string[]} */ ([]), at: -1 }));
export const views = ofAnalysis(() => /** @type {Record<string, View>} */ ({}));
// Files that wait for the answer to "add or start new?".
export const waiting = signal(/** @type {Input[] | null} */ (null));
// The dialog that is open: a name of views/dialogs/Dialogs.jsx.
export const dialog = signal(/** @type {string | null} */ (null));
// The row that the dialog `row` shows.
export const shownRow = ofAnalysis(
  () => /** @type {{report: string, row: Record<string, string | number>} | null} */ (null),
);
// All that was opened for this analysis, so that it can be kept as a project.
export const given = ofAnalysis(() => ({
  inputs: /** @type {Input[]} */ ([]),
  map: '',
  mostRows: /** @type {number | undefined} */ (undefined),
}));
// Pages that a person keeps an eye on, and parts of the site that have a name.
export const focus = ofAnalysis(() => /** @type {readonly string[]} */ ([]), { made: (urls) => urls.length > 0 });
export const segments = ofAnalysis(() => /** @type {readonly {name: string, pattern: string}[]} */ ([]), {
  made: (list) => list.length > 0,
});
// Names of findings that a person does not want to see.
export const ignored = ofAnalysis(() => /** @type {readonly string[]} */ ([]), { made: (names) => names.length > 0 });
// Whether keys without Ctrl or Alt do anything outside of the tables.
export const singleKeys = signal(true);
// Height of a row in px: compact, normal, airy.
export const kDensities = /** @type {const} */ ([24, 28, 36]);
export const density = signal(/** @type {number} */ (28));
// Whether the reports' plots stand above their grids: where there is room for both.
export const plotsShown = signal((globalThis.innerHeight ?? 0) >= 860 && (globalThis.innerWidth ?? 0) >= 1100);
export const theme = signal(/** @type {'auto' | 'light' | 'dark'} */ ('auto'));

// Files that likely need more memory than a tab has.
export const tooLarge = ofAnalysis(() => /** @type {Input[] | null} */ (null));

// A file whose columns a person is asked for, the columns that it has, its first rows, and what is suggested.
export const mapping = ofAnalysis(
  () =>
    /** @type {{name: string, columns: string[], rows: string[][], chosen: Record<string, string>, inputs: Input[]} | null} */ (
      null
    ),
);

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

let lastNotice = 0;

/** The same is said once. @param {Omit<Notice, 'id'>} notice */
export function tell(notice) {
  const others = notices.value.filter(({ title, detail }) => title !== notice.title || detail !== notice.detail);
  notices.value = [...others, { id: ++lastNotice, ...notice }];
}

/** The analysis that they are about is gone. */
export function dismissItsNotices() {
  notices.value = notices.value.filter((notice) => notice.ofPage);
}

/** @param {number} id */
export function dismiss(id) {
  notices.value = notices.value.filter((notice) => notice.id !== id);
}
