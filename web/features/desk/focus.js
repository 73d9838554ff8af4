// Pages that a person keeps an eye on: pinned in a view of their own, marked wherever a page is shown.

import { focus } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { did } from './history.js';

export const kMostFocused = 300;

/** @param {readonly string[]} urls */
export function setFocus(urls) {
  const before = focus.value;
  const after = [...new Set(urls.map((url) => url.trim()).filter(Boolean))].slice(0, kMostFocused);
  const set = (/** @type {readonly string[]} */ list) => () => {
    focus.value = list;
  };
  set(after)();
  did({ label: text.value.focus.changed(after.length), undo: set(before), redo: set(after) });
}

/** @param {string} url */
export function toggleFocus(url) {
  const list = focus.value;
  setFocus(list.includes(url) ? list.filter((one) => one !== url) : [...list, url]);
}
