// Files came while there is an analysis: add them to it, or start anew?

import { answer } from '../../features/page/offering.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

/** @param {{inputs: number}} props */
export function AddOrNew({ inputs }) {
  const t = text.value.ask;
  return (
    <Dialog title={t.title} onClose={() => void answer('neither')}>
      <p>{t.body(inputs)}</p>
      <div class="buttons end">
        <button type="button" onClick={() => void answer('neither')}>
          {t.neither}
        </button>
        <button type="button" onClick={() => void answer('new')}>
          {t.fresh}
        </button>
        <button type="button" class="primary" onClick={() => void answer('add')}>
          {t.add}
        </button>
      </div>
    </Dialog>
  );
}
