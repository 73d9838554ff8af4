// The names and patterns of the site's segments, a line each.

import { useSignal } from '@preact/signals';
import { did } from '../../features/desk/history.js';
import { linesOf, segmentsIn } from '../../lib/segments.js';
import { segments } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

/** @param {{onClose: () => void}} props */
export function SegmentsDialog({ onClose }) {
  const t = text.value.segments;
  const typed = useSignal(linesOf(segments.value));
  const keep = (/** @type {Event} */ event) => {
    event.preventDefault();
    const before = segments.value;
    const after = segmentsIn(typed.value);
    const set = (/** @type {typeof after} */ list) => () => {
      segments.value = list;
    };
    set(after)();
    did({ label: t.changed(after.length), undo: set([...before]), redo: set(after) });
    onClose();
  };
  return (
    <Dialog title={t.title} onClose={onClose}>
      <form class="settings" onSubmit={keep}>
        <label for="segments">{t.lead}</label>
        <textarea
          id="segments"
          rows={8}
          spellcheck={false}
          placeholder={'shop = /shop/*\nblog = /blog/*'}
          value={typed.value}
          onInput={(event) => {
            typed.value = event.currentTarget.value;
          }}
        />
        <div class="buttons end">
          <button type="submit" class="primary">
            {t.keep}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
