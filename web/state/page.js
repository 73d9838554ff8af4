// What the page is doing and has to say. Views render from signals and nothing else; features/ change them.

import { signal } from '@preact/signals';

/** @import { CoreFault, Input, Progress, Summary } from '../core/types.js' */

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
 * @property {boolean} [alone]     it takes the place of others with its title
 * @property {boolean} [ofPage]    it is about the page, not about an analysis
 */

export const state = signal(/** @type {State} */ ({ is: 'landing' }));
export const notices = signal(/** @type {Notice[]} */ ([]));
// Files that wait for the answer to "add or start new?".
export const waiting = signal(/** @type {Input[] | null} */ (null));
// The name of the dialog that is open.
export const dialog = signal(/** @type {string | null} */ (null));

/** The analysis in front; null: there is none. */
export const analysis = () => (state.value.is === 'ready' ? state.value : null);

/** So many decimals of a percentage that the share of an average page has two digits. */
export const pageDecimals = () =>
  Math.min(7, Math.max(2, Math.floor(Math.log10(analysis()?.summary.counts.pages || 1))));

/** @param {string} name   of views/dialogs/Dialogs.jsx */
export function openDialog(name) {
  dialog.value = name;
}

let lastNotice = 0;

/** The same is said once. @param {Omit<Notice, 'id'>} notice */
export function tell(notice) {
  const same = (/** @type {Notice} */ { title, detail }) =>
    title === notice.title && (notice.alone || detail === notice.detail);
  const others = notices.value.filter((one) => !same(one));
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
