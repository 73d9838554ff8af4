// The rules and options of the analysis; changing them computes again. The fields are in features/analysis/settings.js.

import { useSignal } from '@preact/signals';
import { analyze } from '../../features/analysis/reading.js';
import { kDefaults, kFields, kTextbook } from '../../features/analysis/settings.js';
import { analysis } from '../../state/page.js';
import { text } from '../../text/text.js';
import { Dialog } from '../common/Dialog.jsx';

/** @import { Field } from '../../features/analysis/settings.js' */

/** @param {{onClose: () => void}} props */
export function SettingsDialog({ onClose }) {
  const t = text.value.settings;
  const now = analysis()?.summary.options ?? {};
  const options = useSignal(/** @type {Record<string, string>} */ ({ ...kDefaults, ...now }));
  if (!analysis()) return null;

  const run = (/** @type {Event} */ event) => {
    event.preventDefault();
    onClose();
    const chosen = kFields.map(({ name }) => [name, options.value[name]]).filter(([, value]) => value !== '');
    const kept = Object.entries(now).filter(([name, value]) => value !== '' && !(name in kDefaults));
    void analyze(Object.fromEntries([...kept, ...chosen]));
  };
  /** @param {Record<string, string>} change */
  const set = (change) => {
    options.value = { ...options.value, ...change };
  };

  return (
    <Dialog title={t.title} onClose={onClose}>
      <form class="settings" onSubmit={run}>
        {kFields.map((field) => (
          <div key={field.name} class="field">
            {field.kind === 'several' ? (
              <span aria-hidden="true">{t.names[field.name]}</span>
            ) : (
              <label for={`setting-${field.name}`}>{t.names[field.name]}</label>
            )}
            <Control
              field={field}
              value={options.value[field.name]}
              onChange={(value) => set({ [field.name]: value })}
            />
          </div>
        ))}
        <div class="buttons end">
          <button type="button" onClick={() => set(kDefaults)}>
            {t.defaults}
          </button>
          <button type="button" onClick={() => set(kTextbook)}>
            {t.textbook}
          </button>
          <button type="submit" class="primary">
            {t.run}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** @param {{field: Field, value: string, onChange: (value: string) => void}} props */
function Control({ field, value, onChange }) {
  const t = text.value.settings;
  const { name } = field;
  const id = `setting-${name}`;
  const hint = t.hints[name];
  const words = t.values[name] ?? {};
  if (field.kind === 'several') {
    const chosen = value.split(',').filter(Boolean);
    return (
      <fieldset>
        <legend class="visually-hidden">{t.names[name]}</legend>
        {field.values.map((one) => (
          <label key={one} class="tick">
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={(event) => {
                const after = event.currentTarget.checked ? [...chosen, one] : chosen.filter((name) => name !== one);
                onChange(field.values.filter((name) => after.includes(name)).join(','));
              }}
            />
            {words[one]}
          </label>
        ))}
      </fieldset>
    );
  }
  if (field.kind === 'choice') {
    return (
      <select id={id} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        {field.values.map((one) => (
          <option key={one} value={one}>
            {words[one]}
          </option>
        ))}
      </select>
    );
  }
  if (field.kind === 'text') {
    return (
      <input
        id={id}
        type="text"
        spellcheck={false}
        placeholder={hint}
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <>
      <input
        id={id}
        aria-describedby={hint && `${id}-hint`}
        type="number"
        min={field.least}
        max={field.most}
        step={field.step}
        required
        value={value}
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <small id={`${id}-hint`}>{hint}</small>
    </>
  );
}
