// Which row of the table in front to go to.

import { kGoTo } from '../../grid/grid.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

/** @param {{onClose: () => void}} props */
export function GoToDialog({ onClose }) {
  const t = text.value.goTo;
  const go = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const row = Number(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('row')) - 1;
    onClose();
    // The dialog gives the focus back first.
    requestAnimationFrame(() => {
      const table = document.querySelector('.panel .report:not(.compact) regular-table');
      table?.dispatchEvent(new CustomEvent(kGoTo, { detail: row }));
    });
  };
  return (
    <Dialog title={t.title} onClose={onClose}>
      <form class="settings" onSubmit={go}>
        <label class="field">
          <span>{t.row}</span>
          <input name="row" type="number" min="1" required autofocus />
        </label>
        <div class="buttons end">
          <button type="submit" class="primary">
            {t.go}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
