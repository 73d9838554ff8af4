// What was done, newest first, and how far it was taken back. A step in the list leads to its moment.

import { redo, undo } from '../../features/desk/history.js';
import { future, past } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

/** @param {{onClose: () => void}} props */
export function HistoryDialog({ onClose }) {
  const t = text.value.history;
  const done = past.value;
  const undone = future.value;
  const leadTo = (/** @type {number} */ steps) => {
    while (past.value.length > steps) undo();
    while (past.value.length < steps && future.value.length) redo();
  };
  const all = [...done, ...undone.toReversed()];
  return (
    <Dialog title={t.title} onClose={onClose}>
      {all.length === 0 && <p class="hint">{t.none}</p>}
      <ol class="steps" reversed>
        {all
          .map((step, i) => (
            <li key={`${i} ${step.label}`}>
              <button
                type="button"
                class="link"
                aria-current={i === done.length - 1 ? 'step' : undefined}
                onClick={() => leadTo(i + 1)}
              >
                {i < done.length ? step.label : t.undone(step.label)}
              </button>
            </li>
          ))
          .toReversed()}
      </ol>
      <div class="buttons end">
        <button type="button" disabled={done.length === 0} onClick={undo}>
          {t.undo}
        </button>
        <button type="button" disabled={undone.length === 0} onClick={redo}>
          {t.redo}
        </button>
      </div>
    </Dialog>
  );
}
