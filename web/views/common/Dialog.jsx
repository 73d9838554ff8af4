// The frame of every dialog: native, so that it keeps the focus inside and gives it back.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { text } from '../../text/text.js';

/** @import { ComponentChildren } from 'preact' */

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
    <dialog ref={element} aria-label={title} onClose={onClose}>
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
