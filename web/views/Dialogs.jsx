// Whichever dialog is open.

import { answer } from '../actions.js';
import { dialog, mapping, state, tab, waiting } from '../store.js';
import { text } from '../text/text.js';
import { ColumnsDialog } from './ColumnsDialog.jsx';
import { Dialog } from './Dialog.jsx';
import { HelpDialog } from './HelpDialog.jsx';
import { LinkDialog } from './LinkDialog.jsx';
import { MapDialog } from './MapDialog.jsx';
import { Palette } from './Palette.jsx';
import { Paste } from './Paste.jsx';
import { SettingsDialog } from './SettingsDialog.jsx';

const close = () => {
  dialog.value = null;
};

export function Dialogs() {
  const t = text.value;
  const now = state.value;
  if (waiting.value) return <AddOrNew inputs={waiting.value.length} />;
  if (mapping.value) return <MapDialog />;
  switch (dialog.value) {
    case 'shortcuts':
      return <Shortcuts />;
    case 'paste':
      return (
        <Dialog title={t.landing.pasteLabel} onClose={close}>
          <Paste onDone={close} />
        </Dialog>
      );
    case 'columns':
      if (now.is !== 'ready' || tab.value === 'overview') return null;
      return <ColumnsDialog name={tab.value} revision={now.revision} onClose={close} />;
    case 'settings':
      return now.is === 'ready' ? <SettingsDialog onClose={close} /> : null;
    case 'help':
      return <HelpDialog onClose={close} />;
    case 'link':
      return <LinkDialog onClose={close} />;
    case 'palette':
      return <Palette onClose={close} />;
    default:
      return null;
  }
}

function Shortcuts() {
  const t = text.value.shortcuts;
  return (
    <Dialog title={t.title} onClose={close}>
      <dl class="keys">
        {t.keys.map(([keys, meaning]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

/** @param {{inputs: number}} props */
function AddOrNew({ inputs }) {
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
