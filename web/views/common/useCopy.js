// Copying a text that stands in a read-only field or an element. Where the browser does not let a page write to the
// clipboard, the text is selected there, for a person to copy.

import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { text } from '../../text/text.js';

/** @param {() => void} [select]   what is copied, where it stands in no field */
export function useCopy(select) {
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
      select?.();
      said.value = t.blocked;
    }
  };
  return { box, said, copy };
}
