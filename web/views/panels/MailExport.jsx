// For which tool the mails are saved.

import { useSignal } from '@preact/signals';
import { exportMails } from '../../features/keeping/exporting.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

const kLargeCampaign = 100; // mails (cpp/outreach/tools.h)

/** @param {{mails: number, braces: number, problem: string, onClose: () => void}} props   braces: mails that have some left */
export function MailExport({ mails, braces, problem, onClose }) {
  const t = text.value.outreach;
  const tool = useSignal(/** @type {keyof typeof t.tools} */ ('generic'));
  const blocked = problem || (braces > 0 ? t.braces(braces) : '');
  return (
    <Dialog title={t.export} onClose={onClose}>
      <form
        class="settings"
        onSubmit={(event) => {
          event.preventDefault();
          onClose();
          void exportMails(tool.value);
        }}
      >
        <div class="field">
          <label for="mail-tool">{t.tool}</label>
          <select
            id="mail-tool"
            aria-describedby="mail-takes"
            value={tool.value}
            onChange={({ currentTarget }) => {
              tool.value = /** @type {keyof typeof t.tools} */ (currentTarget.value);
            }}
          >
            {Object.keys(t.tools).map((name) => (
              <option key={name} value={name}>
                {t.toolNames[/** @type {keyof typeof t.tools} */ (name)]}
              </option>
            ))}
          </select>
          <small id="mail-takes">{t.tools[tool.value]}</small>
        </div>
        <p>{t.mails(mails)}</p>
        {mails > kLargeCampaign && <p class="warning">{t.large}</p>}
        {blocked && (
          <p id="mail-blocked" class="warning" role="alert">
            {blocked}
          </p>
        )}
        <div class="buttons end">
          <button
            type="submit"
            class="primary"
            disabled={blocked !== ''}
            aria-describedby={blocked ? 'mail-blocked' : undefined}
          >
            {t.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
