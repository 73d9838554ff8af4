// A link to this view: report, order, columns; the filter only when ticked, for it may name addresses.

import { useSignal } from '@preact/signals';
import { linkToView } from '../../features/page/link.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';
import { useCopy } from '../common/useCopy.js';

/** @param {{onClose: () => void}} props */
export function LinkDialog({ onClose }) {
  const t = text.value.link;
  const withFilter = useSignal(false);
  const { box, said, copy } = useCopy();
  const link = linkToView(withFilter.value);

  return (
    <Dialog title={t.title} onClose={onClose}>
      <div class="view-link">
        <input ref={box} type="text" readOnly aria-label={t.title} value={link} />
        <label>
          <input
            type="checkbox"
            checked={withFilter.value}
            onChange={() => {
              withFilter.value = !withFilter.value;
            }}
          />
          {t.withFilter}
        </label>
        <p class="hint">{t.hint}</p>
        <p aria-live="polite">{said.value}</p>
      </div>
      <div class="buttons end">
        <button type="button" class="primary" onClick={() => void copy(link)}>
          {t.copy}
        </button>
      </div>
    </Dialog>
  );
}
