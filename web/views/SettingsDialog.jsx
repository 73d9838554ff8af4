// The rules and options of the analysis; changing them computes again.

import { useSignal } from '@preact/signals';
import { analyze } from '../actions.js';
import { state } from '../store.js';
import { text } from '../text/text.js';
import { Dialog } from './Dialog.jsx';

// The values of the command line, the default first.
const kChoices = /** @type {const} */ ({
  nofollow: ['evaporate', 'drop', 'follow'],
  duplicates: ['merge', 'sum'],
  'self-links': ['drop', 'keep'],
  external: ['keep', 'drop'],
  weights: ['position', 'uniform'],
  consolidate: ['on', 'off'],
});
const kDefaultDamping = '0.85';
const kTextbook = {
  nofollow: 'drop',
  duplicates: 'sum',
  'self-links': 'keep',
  external: 'keep',
  weights: 'uniform',
  consolidate: 'off',
};

/** @typedef {keyof typeof kChoices} Choice */

const kDefaults = Object.fromEntries(Object.entries(kChoices).map(([name, values]) => [name, values[0]]));

/** @param {{onClose: () => void}} props */
export function SettingsDialog({ onClose }) {
  const t = text.value.settings;
  const now = state.value.is === 'ready' ? state.value.summary.options : {};
  const options = useSignal(
    /** @type {Record<string, string>} */ ({ ...kDefaults, damping: kDefaultDamping, site: '', ...now }),
  );
  /** @param {string} name @param {string} value */
  const set = (name, value) => {
    options.value = { ...options.value, [name]: value };
  };

  const run = (/** @type {Event} */ event) => {
    event.preventDefault();
    onClose();
    const { site, damping } = options.value;
    const chosen = Object.keys(kChoices).map((name) => [name, options.value[name]]);
    void analyze({ ...(site && { site }), damping, ...Object.fromEntries(chosen) });
  };

  return (
    <Dialog title={t.title} onClose={onClose}>
      <form class="settings" onSubmit={run}>
        <label class="field">
          <span>{t.damping}</span>
          <input
            type="number"
            min="0"
            max="0.99"
            step="0.01"
            required
            value={options.value.damping}
            onInput={(event) => set('damping', event.currentTarget.value)}
          />
          <small>{t.dampingHelp}</small>
        </label>
        {
          /** @type {Choice[]} */ (Object.keys(kChoices)).map((name) => (
            <label key={name} class="field">
              <span>{t.names[name]}</span>
              <select value={options.value[name]} onChange={(event) => set(name, event.currentTarget.value)}>
                {kChoices[name].map((value) => (
                  <option key={value} value={value}>
                    {/** @type {Record<string, string>} */ (t.values[name])[value]}
                  </option>
                ))}
              </select>
            </label>
          ))
        }
        <label class="field">
          <span>{t.site}</span>
          <input
            type="text"
            spellcheck={false}
            placeholder={t.siteAuto}
            value={options.value.site}
            onInput={(event) => set('site', event.currentTarget.value)}
          />
        </label>
        <div class="buttons end">
          <button
            type="button"
            onClick={() => {
              options.value = { ...options.value, ...kDefaults, damping: kDefaultDamping };
            }}
          >
            {t.defaults}
          </button>
          <button
            type="button"
            onClick={() => {
              options.value = { ...options.value, ...kTextbook };
            }}
          >
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
