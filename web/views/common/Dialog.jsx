// The frame of every dialog: native, so that it keeps the focus inside and gives it back.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { isEditable } from '../../lib/editable.js';
import { singleKeys } from '../../state/person.js';
import { text } from '../../text/text.js';

/** @import { ComponentChildren } from 'preact' */

/**
 * A key does what the button does that has it as its `aria-keyshortcuts`.
 * @param {KeyboardEvent & {currentTarget: HTMLElement}} event
 */
function press(event) {
  const { key, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || isEditable(event.target) || (key.length === 1 && !singleKeys.value)) return;
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const meant = buttons.find((one) => one.getAttribute('aria-keyshortcuts')?.toLowerCase() === key.toLowerCase());
  if (!meant) return;
  event.preventDefault();
  meant.click();
}

/** @param {{title: string, onClose: () => void, children: ComponentChildren}} props */
export function Dialog({ title, onClose, children }) {
  const element = useRef(/** @type {HTMLDialogElement | null} */ (null));
  // At once: what somebody types right after opening it must not meet a dialog that takes the focus later.
  useLayoutEffect(() => {
    const opener = document.activeElement;
    element.current?.showModal();
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  return (
    <dialog ref={element} aria-label={title} onClose={onClose} onKeyDown={press}>
      <header>
        <h2>{title}</h2>
        <button type="button" class="icon" aria-label={text.value.close} title={text.value.close} onClick={onClose}>
          ✕
        </button>
      </header>
      {children}
    </dialog>
  );
}
