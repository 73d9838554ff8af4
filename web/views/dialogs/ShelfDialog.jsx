// Hosted page only: whether the analysis is kept on this device, and how to forget everything.

import { canKeep, keep, keeping, kept } from '../../features/keeping/shelf.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

/** @param {{onClose: () => void}} props */
export function ShelfDialog({ onClose }) {
  const t = text.value.shelf;
  return (
    <Dialog title={t.title} onClose={onClose}>
      {canKeep ? (
        <>
          <label class="tick">
            <input
              type="checkbox"
              checked={keeping.value}
              onChange={(event) => void keep(event.currentTarget.checked)}
            />
            {t.remember}
          </label>
          <p class="hint">{t.hint}</p>
          <p aria-live="polite">{kept.value ? t.there(kept.value.site) : t.nothing}</p>
          <div class="buttons end">
            <button type="button" disabled={!keeping.value && !kept.value} onClick={() => void keep(false)}>
              {t.forget}
            </button>
          </div>
        </>
      ) : (
        <p>{t.fromDisk}</p>
      )}
    </Dialog>
  );
}
