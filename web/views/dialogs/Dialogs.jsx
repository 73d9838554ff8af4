// Whichever dialog is open. To add one: a component that takes onClose and renders a Dialog, a line in
// kDialogs; `dialog.value = name` opens it.

import { dialog, waiting } from '../../state/page.js';
import { singleKeys } from '../../state/person.js';
import { mapping, tooLarge } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';
import { Paste } from '../landing/Paste.jsx';
import { AddOrNew } from './AddOrNew.jsx';
import { ColumnsDialog } from './ColumnsDialog.jsx';
import { GoToDialog } from './GoToDialog.jsx';
import { HelpDialog } from './HelpDialog.jsx';
import { HistoryDialog } from './HistoryDialog.jsx';
import { LinkDialog } from './LinkDialog.jsx';
import { MapDialog } from './MapDialog.jsx';
import { Palette } from './Palette.jsx';
import { ReportDialog } from './ReportDialog.jsx';
import { RowDialog } from './RowDialog.jsx';
import { SegmentsDialog } from './SegmentsDialog.jsx';
import { SettingsDialog } from './SettingsDialog.jsx';
import { ShelfDialog } from './ShelfDialog.jsx';
import { SiteDialog } from './SiteDialog.jsx';
import { StartOver } from './StartOver.jsx';
import { TooBig } from './TooBig.jsx';
import { WordsDialog } from './WordsDialog.jsx';

/** @import { ComponentType } from 'preact' */

/** @type {Record<string, ComponentType<{onClose: () => void}>>} */
const kDialogs = {
  columns: ColumnsDialog,
  goTo: GoToDialog,
  help: HelpDialog,
  history: HistoryDialog,
  link: LinkDialog,
  palette: Palette,
  paste: PasteDialog,
  report: ReportDialog,
  row: RowDialog,
  segments: SegmentsDialog,
  settings: SettingsDialog,
  shelf: ShelfDialog,
  shortcuts: Shortcuts,
  site: SiteDialog,
  startOver: StartOver,
  words: WordsDialog,
};

const close = () => {
  dialog.value = null;
};

export function Dialogs() {
  if (waiting.value) return <AddOrNew inputs={waiting.value.length} />;
  if (mapping.value) return <MapDialog />;
  if (tooLarge.value) return <TooBig />;
  const Shown = dialog.value === null ? undefined : kDialogs[dialog.value];
  return Shown ? <Shown key={dialog.value} onClose={close} /> : null;
}

/** @param {{onClose: () => void}} props */
function PasteDialog({ onClose }) {
  return (
    <Dialog title={text.value.landing.pasteLabel} onClose={onClose}>
      <Paste onDone={onClose} />
    </Dialog>
  );
}

/** @param {{onClose: () => void}} props */
function Shortcuts({ onClose }) {
  const t = text.value.shortcuts;
  return (
    <Dialog title={t.title} onClose={onClose}>
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
      <label class="tick">
        <input
          type="checkbox"
          checked={singleKeys.value}
          onChange={(event) => {
            singleKeys.value = event.currentTarget.checked;
          }}
        />
        {t.single}
      </label>
    </Dialog>
  );
}
