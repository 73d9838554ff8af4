// The report that is handed over: its title, a note, a logo, and for whom it is.

import { useSignal } from '@preact/signals';
import { useId } from 'preact/hooks';
import { edition, kEditions, kMostNote, kMostTitle, logo, saveReport } from '../../features/keeping/handover.js';
import { analysis } from '../../state/page.js';
import { reportHead } from '../../state/workspace.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

const kPictures = ['image/png', 'image/jpeg', 'image/svg+xml'];
const kMostBytes = 300_000;

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
        onChange={({ currentTarget: { files } }) => {
          const file = files?.[0];
          refused.value = Boolean(file && (file.size > kMostBytes || !kPictures.includes(file.type)));
          logo.value = file && !refused.value ? file : null;
        }}
      />
      <small id={`${id}-hint`} aria-live="polite">
        {refused.value ? t.logoRefused : t.logoHint}
      </small>
    </div>
  );
}

/** @param {{value: string, most: number, label: string, area?: boolean, onInput: (value: string) => void}} props */
function TextField({ value, most, label, area = false, onInput }) {
  const id = useId();
  const over = [...value].length - most;
  const props = {
    id,
    value,
    'aria-describedby': `${id}-hint`,
    'aria-invalid': over > 0,
    onInput: (/** @type {{currentTarget: {value: string}}} */ { currentTarget }) => onInput(currentTarget.value),
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      {area ? <textarea rows={3} {...props} /> : <input type="text" {...props} />}
      <small id={`${id}-hint`} aria-live="polite">
        {over > 0 && text.value.htmlReport.tooLong(most, over)}
      </small>
    </div>
  );
}

/** @param {{onClose: () => void}} props */
export function ReportDialog({ onClose }) {
  const t = text.value.htmlReport;
  const saving = useSignal(false);
  const summary = analysis()?.summary;
  if (!summary) return null;
  const head = reportHead.value;
  const title = head.title ?? text.value.report.title(summary.site);
  const tooLong = [...title].length > kMostTitle || [...head.note].length > kMostNote;
  return (
    <Dialog title={t.dialog} onClose={onClose}>
      <form
        class="settings"
        onSubmit={async (event) => {
          event.preventDefault();
          saving.value = true;
          await saveReport(reportHead.value);
          onClose();
        }}
      >
        <TextField
          label={t.title}
          value={title}
          most={kMostTitle}
          onInput={(title) => {
            reportHead.value = { ...head, title };
          }}
        />
        <TextField
          area
          label={t.note}
          value={head.note}
          most={kMostNote}
          onInput={(note) => {
            reportHead.value = { ...head, note };
          }}
        />
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
                logo.value = null;
              }}
            >
              {t.noLogo}
            </button>
          )}
          <button type="submit" class="primary" disabled={saving.value || tooLong}>
            {t.save}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
