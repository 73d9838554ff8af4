// Before files are read that a tab has likely no memory for.

import { openPart, openWhole } from '../../features/analysis/opening.js';
import { kTabMemory, memoryFor } from '../../lib/estimate.js';
import { bytes, count } from '../../lib/format.js';
import { tooLarge } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

const kFirstRows = 10_000_000;

export function TooBig() {
  const t = text.value.tooBig;
  const inputs = tooLarge.value ?? [];
  const close = () => {
    tooLarge.value = null;
  };
  return (
    <Dialog title={t.title} onClose={close}>
      <p>{t.needs(bytes(memoryFor(inputs)), bytes(kTabMemory))}</p>
      <p>{t.command}</p>
      <div class="buttons end">
        <button type="button" onClick={close}>
          {t.cancel}
        </button>
        <button type="button" onClick={() => void openWhole()}>
          {t.anyway}
        </button>
        <button type="button" class="primary" onClick={() => void openPart(kFirstRows)}>
          {t.first(count(kFirstRows))}
        </button>
      </div>
    </Dialog>
  );
}
