// Start over, where a person made something of the analysis: it can be kept first.

import { forget } from '../../features/analysis/changing.js';
import { saveProject } from '../../features/keeping/projects.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

/** @param {{onClose: () => void}} props */
export function StartOver({ onClose }) {
  const t = text.value;
  return (
    <Dialog title={t.startOver} onClose={onClose}>
      <p>{t.leaving.body}</p>
      <div class="buttons end">
        <button type="button" onClick={onClose}>
          {t.leaving.stay}
        </button>
        <button type="button" onClick={() => void saveProject()}>
          {t.project.save}
        </button>
        <button
          type="button"
          class="primary"
          onClick={() => {
            onClose();
            void forget();
          }}
        >
          {t.leaving.leave}
        </button>
      </div>
    </Dialog>
  );
}
