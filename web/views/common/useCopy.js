// Copying a text from a read-only field. Where the browser does not let a page write to the clipboard, the text is
// selected in the field, for a person to copy.

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { text } from '../../text/text.js';

export function useCopy() {
  const said = useSignal('');
  const box = useRef(/** @type {HTMLInputElement | null} */ (null));
  /** @param {string} copied */
  const copy = async (copied) => {
    const t = text.value.link;
    try {
      await navigator.clipboard.writeText(copied);
      said.value = t.copied;
    } catch {
      if (box.current) box.current.value = copied;
      box.current?.select();
      said.value = t.blocked;
    }
  };
  return { box, said, copy };
}
