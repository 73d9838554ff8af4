// Dropping anywhere on the page, with an overlay that says so; pasting anywhere outside a text box.

import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { tellFault } from '../../features/analysis/fault.js';
import { setFocus } from '../../features/desk/focus.js';
import { offer } from '../../features/page/offering.js';
import { isEditable } from '../../lib/editable.js';
import { droppedInputs, kMostFiles, pastedInputs } from '../../lib/files.js';
import { analysis, tell } from '../../state/page.js';
import { bring } from '../../state/views.js';
import { focus } from '../../state/workspace.js';
import { text } from '../../text/text.js';

export function DropArea() {
  const over = useSignal(-1);
  useEffect(() => {
    const undo = new AbortController();
    const { signal } = undo;
    /** @param {DragEvent} event */
    const hover = (event) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      over.value = event.dataTransfer.items.length;
    };
    addEventListener('dragenter', hover, { signal });
    addEventListener('dragover', hover, { signal });
    addEventListener(
      'dragleave',
      (/** @type {DragEvent} */ event) => {
        if (!event.relatedTarget) over.value = -1;
      },
      { signal },
    );
    addEventListener(
      'drop',
      (/** @type {DragEvent} */ event) => {
        over.value = -1;
        if (!event.dataTransfer?.types.includes('Files')) return;
        event.preventDefault();
        void take(event.dataTransfer);
      },
      { signal },
    );
    addEventListener(
      'paste',
      (/** @type {ClipboardEvent} */ event) => {
        if (isEditable(event.target) || !event.clipboardData) return;
        if (watched(event.clipboardData)) return;
        void offer(pastedInputs(event.clipboardData, text.value.landing.pastedName));
      },
      { signal },
    );
    performance.mark('takes files');
    return () => undo.abort();
  }, []);

  if (over.value < 0) return null;
  return (
    <div class="drop-overlay" aria-hidden="true">
      <div>
        <strong>{text.value.drop.title(over.value)}</strong>
        <span>{text.value.drop.hint}</span>
      </div>
    </div>
  );
}

/**
 * A list of addresses pasted over an analysis is the list of pages to keep an eye on.
 * @param {DataTransfer} data
 */
function watched(data) {
  const lines = data
    .getData('text/plain')
    .trim()
    .split(/\s*\n\s*/);
  if (!analysis() || data.files.length || !lines.every((line) => /^https?:\/\/\S+$/.test(line))) return false;
  setFocus([...focus.value, ...lines]);
  bring('focus');
  return true;
}

/** @param {DataTransfer} data */
async function take(data) {
  try {
    const inputs = await droppedInputs(data);
    if (inputs.length >= kMostFiles) tell({ kind: 'warning', ...text.value.drop.tooMany(kMostFiles) });
    await offer(inputs);
  } catch (thrown) {
    tellFault(thrown);
  }
}
