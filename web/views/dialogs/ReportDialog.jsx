// The report that is handed over: its title, a note, a logo, and for whom it is. The overview's charts are drawn beside it,
// out of sight, in the size and the light that paper wants.

import { useSignal } from '@preact/signals';
import { useId, useRef } from 'preact/hooks';
import { edition, kEditions, logo, saveReport } from '../../features/keeping/htmlReport.js';
import { analysis } from '../../state/page.js';
import { reportHead } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';
import { OverviewPlots } from '../plots/overviewPlots.jsx';

const kPictures = ['image/png', 'image/jpeg', 'image/svg+xml'];
const kMostBytes = 300_000;

/** @param {File} file @returns {Promise<string>}   a data: URL */
const dataUrl = (file) =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(file);
  });

function LogoField() {
  const t = text.value.htmlReport;
  const refused = useSignal(false);
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{t.logo}</label>
      <input
        id={id}
        type="file"
        accept={kPictures.join()}
        aria-describedby={`${id}-hint`}
        aria-invalid={refused.value}
        onChange={async ({ currentTarget: { files } }) => {
          const file = files?.[0];
          refused.value = Boolean(file && (file.size > kMostBytes || !kPictures.includes(file.type)));
          logo.value = file && !refused.value ? await dataUrl(file).catch(() => '') : '';
        }}
      />
      <small id={`${id}-hint`} aria-live="polite">
        {t.logoHint}
      </small>
    </div>
  );
}

/** @param {{onClose: () => void}} props */
export function ReportDialog({ onClose }) {
  const t = text.value.htmlReport;
  const saving = useSignal(false);
  const plots = useRef(/** @type {HTMLDivElement | null} */ (null));
  const summary = analysis()?.summary;
  if (!summary) return null;
  const head = reportHead.value;
  return (
    <Dialog title={t.dialog} onClose={onClose}>
      <form
        class="settings"
        onSubmit={async (event) => {
          event.preventDefault();
          saving.value = true;
          if (plots.current) await saveReport(reportHead.value, plots.current);
          onClose();
        }}
      >
        <label class="field">
          <span>{t.title}</span>
          <input
            type="text"
            value={head.title ?? text.value.report.title(summary.site)}
            onInput={({ currentTarget: { value } }) => {
              reportHead.value = { ...head, title: value };
            }}
          />
        </label>
        <label class="field">
          <span>{t.note}</span>
          <textarea
            rows={3}
            value={head.note}
            onInput={({ currentTarget: { value } }) => {
              reportHead.value = { ...head, note: value };
            }}
          />
        </label>
        <LogoField />
        <label class="field">
          <span>{t.edition}</span>
          <select
            value={edition.value}
            onChange={({ currentTarget: { value } }) => {
              edition.value = value === 'developer' ? value : 'decision';
            }}
          >
            {kEditions.map((name) => (
              <option key={name} value={name}>
                {t.editions[name]}
              </option>
            ))}
          </select>
        </label>
        <div class="buttons end">
          {logo.value && (
            <button
              type="button"
              onClick={() => {
                logo.value = '';
              }}
            >
              {t.noLogo}
            </button>
          )}
          <button type="submit" class="primary" disabled={saving.value}>
            {t.save}
          </button>
        </div>
      </form>
      <div class="report-plots" inert ref={plots}>
        <OverviewPlots summary={summary} />
      </div>
    </Dialog>
  );
}
