// Whether keys and pasted text belong to the element that has the focus.

/** @param {EventTarget | null} target */
export function isEditable(target) {
  return target instanceof Element && target.matches('input, textarea, select, [contenteditable]');
}
